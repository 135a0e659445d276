import assert from "node:assert/strict";
import { test } from "node:test";
import { checkCourse } from "../../../src/core/check/checkCourse.ts";
import type { DiagramParser } from "../../../src/core/check/diagramParser.ts";
import { readCourse } from "../../../src/core/formats/readCourse.ts";
import type { ReadFailure } from "../../../src/core/ports.ts";
import { english } from "../../../src/core/text.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";

/** Refuses every diagram with “bad” in it, at that line. */
const diagrams: DiagramParser = {
  async parse(source) {
    const lines = source.split("\n");
    const line = lines.findIndex((text) => text.includes("bad")) + 1;
    return line === 0 ? undefined : { line, column: 3, message: "Bad." };
  },
};

async function check(
  files: Record<string, string>,
  more = {},
  failing: Record<string, ReadFailure> = {},
) {
  const course = memoryFiles({ "book.toml": "", ...files }, failing);
  const names = { fallbackId: "c", fallbackTitle: "C" };
  const read = (await readCourse(course, names)) ?? assert.fail("no course");
  const report = await checkCourse(read, course, { diagrams, ...more });
  return {
    ...report,
    read,
    course,
    lines: report.findings.map(
      ({ file, line, column, severity, rule }) =>
        `${file}:${line}:${column} ${severity} ${rule}`,
    ),
  };
}

const summary = "# Summary\n\n- [A](a.md)\n- [B](b.md)\n";

const cases: readonly [
  name: string,
  files: Record<string, string>,
  expected: string[],
][] = [
  [
    "a sound course",
    { "src/a.md": "# A\n\n[b](b.md#top)", "src/b.md": "# Top" },
    [],
  ],
  [
    "a chapter that is missing",
    { "src/a.md": "# A" },
    ["src/SUMMARY.md:4:7 error missing-chapter"],
  ],
  [
    "prerequisites that name no lesson, or each other, where they are asked for",
    {
      "guided-lessons.toml": 'gating = "prerequisites"',
      "src/a.md": "---\nprerequisites:\n  - b\n  - Some words\n---\n# A",
      "src/b.md": "---\nprerequisites:\n  - a\n  - nowhere\n---\n# B",
    },
    [
      "src/a.md:3:5 warning circular-prerequisite",
      "src/b.md:4:5 warning unknown-prerequisite",
    ],
  ],
  [
    "a prerequisite that nothing waits for",
    { "src/a.md": "---\nprerequisites: Linux\n---\n# A", "src/b.md": "# B" },
    ["src/a.md:2:16 info unknown-prerequisite"],
  ],
  [
    "a file that nobody reads",
    { "src/a.md": "# A", "src/b.md": "# B", "src/sub/c.md": "# C" },
    ["src/sub/c.md:1:1 info unused-chapter"],
  ],
  [
    "a file that is included or linked is used",
    {
      "src/a.md": "# A\n\n{{#include inc.md}}\n\n[l](linked.md)",
      "src/b.md": "# B",
      "src/inc.md": "x",
      "src/linked.md": "x",
      "src/404.md": "x",
    },
    [],
  ],
  [
    "a link to nothing",
    { "src/a.md": "# A\n\nsee [there](no.md)", "src/b.md": "# B" },
    ["src/a.md:3:13 error broken-link"],
  ],
  [
    "a link to a missing chapter",
    { "src/a.md": "# A\n\n[b](b.md)" },
    [
      "src/SUMMARY.md:4:7 error missing-chapter",
      "src/a.md:3:5 error broken-link",
    ],
  ],
  [
    "anchors, here and in a later lesson",
    {
      "src/a.md": "# A\n\n[x](#no)\n\n[y](b.md#no)\n\n[z](b.md#b-2)",
      "src/b.md": "# B 2",
    },
    ["src/a.md:3:5 warning broken-link", "src/a.md:5:5 warning broken-link"],
  ],
  [
    "links into the network are fine",
    {
      "src/a.md": "# A\n\n[x](https://example.org/no.md)",
      "src/b.md": "# B",
    },
    [],
  ],
  [
    "a link to a folder opens nothing",
    {
      "src/a.md": "# A\n\n[d](sub/)\n\n[e](sub)\n\n[f](..)",
      "src/b.md": "# B",
      "src/sub/x.txt": "",
    },
    [
      "src/a.md:3:5 warning broken-link",
      "src/a.md:5:5 warning broken-link",
      "src/a.md:7:5 warning broken-link",
    ],
  ],
  [
    "an id where the outline names the lessons",
    { "src/a.md": "---\ntitle: A\nid: first\n---\n", "src/b.md": "# B" },
    ["src/a.md:3:5 info unused-id"],
  ],
  [
    "an image that is missing",
    {
      "src/a.md": "# A\n\n![x](img/no.png) ![y](yes.png)",
      "src/b.md": "# B",
      "src/yes.png": "",
    },
    ["src/a.md:3:6 error missing-image"],
  ],
  [
    "a diagram that does not parse, and one that does",
    {
      "src/a.md":
        "# A\n\n```mermaid\nflowchart TB\n  bad\n```\n\n```mermaid\nflowchart TB\n```\n",
      "src/b.md": "# B",
    },
    ["src/a.md:5:3 error diagram-syntax"],
  ],
  [
    "what rendering finds is said once",
    {
      "src/a.md": "# A\n\n<quiz>\nQ\n- [ ] a\n- [ ] b\n</quiz>\n",
      "src/b.md": "# B",
    },
    ["src/a.md:5:1 error quiz-no-right-option"],
  ],
  [
    "a directive that is not known is named once for the whole course",
    {
      "src/a.md": "# A\n\n{{#label x}} {{#label y}}\n",
      "src/b.md": "# B\n\n{{#label z}} {{#ref x}}\n",
    },
    [
      "src/a.md:3:1 info unknown-directive",
      "src/b.md:3:14 info unknown-directive",
    ],
  ],
  [
    "a quiz file's findings stand in it",
    {
      "src/a.md": "# A\n\n{{#quiz q.toml}}\n",
      "src/q.toml": '[[questions]]\ntype = "Essay"\n',
      "src/b.md": "# B",
    },
    ["src/q.toml:2:1 error quiz-type"],
  ],
];
for (const [name, files, expected] of cases)
  test(`check: ${name}`, async () => {
    const { lines } = await check({ "src/SUMMARY.md": summary, ...files });
    assert.deepEqual(lines, expected);
  });

test("a refused file is not called missing", async () => {
  const { findings } = await check(
    { "src/SUMMARY.md": summary, "src/a.md": "# A" },
    {},
    { "src/b.md": "notUtf8" },
  );
  assert.deepEqual(
    findings.map(({ file, rule }) => [file, rule]),
    [["src/b.md", "unreadable-chapter"]],
  );
  assert.match(
    english(findings[0]?.message ?? assert.fail()),
    /is not UTF-8 text. Save it as UTF-8/,
  );
});

test("counts: lessons that exist, diagrams, quizzes and questions", async () => {
  const quiz = "<quiz>\nQ\n- [x] a\n- [ ] b\n</quiz>\n";
  const question =
    '[[questions]]\ntype = "ShortAnswer"\nprompt.prompt = "?"\nanswer.answer = "a"\n';
  const { counts } = await check({
    "src/SUMMARY.md": `${summary}- [Draft]()\n- [Gone](gone.md)\n`,
    "src/a.md": `# A\n\n${quiz}\n{{#quiz q.toml}}\n\n\`\`\`mermaid\npie\n\`\`\`\n`,
    "src/b.md": "# B",
    "src/q.toml": question + question.replace("?", "??"),
  });
  assert.deepEqual(counts, {
    lessons: 2,
    diagrams: 1,
    quizzes: 2,
    questions: 3,
  });
});

test("every message says what to do in plain words", async () => {
  const { findings } = await check({
    "src/SUMMARY.md": summary,
    "src/a.md": "# A\n\n![x](no.png) [x](no.md) [y](#no)",
    "src/c.md": "# C",
  });
  assert.equal(findings.length, 5);
  for (const { message } of findings) {
    assert.match(english(message), /[.!]$/);
    assert.doesNotMatch(english(message), /\{\d\}|undefined/);
  }
});

test("each lesson is read once, and a cancelled check ends with what it has", async () => {
  const files = {
    "src/SUMMARY.md": summary,
    "src/a.md": "# A",
    "src/b.md": "# B",
  };
  const { course } = await check(files);
  const reads = course.reads.filter((path) => path === "src/a.md");
  assert.equal(reads.length, 1);
  let asked = 0;
  const { counts } = await check(files, { isCancelled: () => asked++ > 0 });
  assert.equal(counts.lessons, 1);
});

test("without a parser diagrams are counted and not judged", async () => {
  const files = {
    "src/SUMMARY.md": summary,
    "src/a.md": "```mermaid\nbad\n```",
    "src/b.md": "# B",
  };
  const { counts, lines } = await check(files, { diagrams: undefined });
  assert.equal(counts.diagrams, 1);
  assert.deepEqual(lines, []);
});
