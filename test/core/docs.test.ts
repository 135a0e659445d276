import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { frontMatterKeys } from "../../src/core/language/completion/frontMatter.ts";
import { quizAttributes } from "../../src/core/language/completion/quizTag.ts";
import {
  bookKeys,
  courseKeys,
} from "../../src/core/language/completion/settingsKeys.ts";
import { walkWords } from "../../src/core/diagram/walk/walkChoice.ts";
import { directiveNames } from "../../src/core/markdown/directiveNames.ts";
import { alertKinds } from "../../src/core/markdown/syntax/alerts.ts";
import { identityFields } from "../../src/core/packaging/identity.ts";
import { authorCommands } from "../../src/core/packaging/standalone/forLearners.ts";
import { cliCommands } from "../../src/tools/commands/list.ts";
import { quizSnippets } from "../../src/core/language/completion/quizSnippets.ts";
import {
  quizKeys,
  sharedKeys,
  tomlTypes,
} from "../../src/core/language/completion/tomlTypes.ts";
import { parseToml } from "../../src/core/formats/toml.ts";
import { questionKinds } from "../../src/core/quiz/kinds/list.ts";
import { readTomlQuiz } from "../../src/core/quiz/readToml.ts";
import { renderLesson } from "../../src/core/markdown/renderLesson.ts";
import { lessonAt } from "../../src/core/course/model.ts";
import { english } from "../../src/core/text.ts";
import { courseOf, findingsOf, type Texts } from "./language/courseOf.ts";

const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../..",
);
const guides = ["authors.md", "instructors.md"].map((name) => ({
  name,
  text: fs.readFileSync(path.join(root, "docs", name), "utf8"),
}));

const manifest = JSON.parse(
  fs.readFileSync(path.join(root, "package.json"), "utf8"),
) as {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
    }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<
          string,
          { readonly type: string; readonly enum?: readonly unknown[] }
        >
      >;
    };
  };
};
const words = JSON.parse(
  fs.readFileSync(path.join(root, "package.nls.json"), "utf8"),
) as Readonly<Record<string, string>>;
const settings = manifest.contributes.configuration.properties;

function titleOf(id: string): string {
  const found = manifest.contributes.commands.find(
    ({ command }) => command === id,
  );
  return words[found?.title.replaceAll("%", "") ?? ""] ?? assert.fail(id);
}

interface Example {
  readonly language: string;
  /** The file that it is, or nothing. */
  readonly name: string;
  readonly text: string;
  readonly where: string;
}

const examples: readonly Example[] = guides.flatMap(({ name: guide, text }) =>
  [...text.matchAll(/^(`{3,})(\w+) ?(.*)\n([\s\S]*?)^\1$/gm)].map((match) => ({
    language: match[2] ?? "",
    name: match[3] ?? "",
    text: match[4] ?? "",
    where: `docs/${guide}:${text.slice(0, match.index).split("\n").length}`,
  })),
);
const lessons = examples.filter(
  ({ language, name }) => language === "markdown" && name === "",
);
const quizFiles = examples.filter(
  ({ language, text }) => language === "toml" && text.includes("[[questions]]"),
);

/** A course of one lesson, with all that the examples name. */
function courseWith(lesson: string): Texts {
  const files: Texts = {
    "guided-lessons.toml": 'id = "guide"\n',
    // An id means something only where there is no outline.
    ...(/^id:/m.test(lesson)
      ? {}
      : {
          "book.toml": '[book]\ntitle = "Guide"\n',
          "src/SUMMARY.md": "- [Example](example.md)\n",
        }),
    "src/example.md": lesson.includes("# ") ? lesson : `# Example\n\n${lesson}`,
    "code/sum.py":
      "import sys\n# ANCHOR: add\nsum = 1 + 1\n# ANCHOR_END: add\n",
    "code/main.rs": "fn main() {}\n",
    "quizzes/messages.toml": quizFiles[0]?.text ?? "",
  };
  const named = quizFiles.filter(({ name }) => name !== "");
  return {
    ...files,
    ...Object.fromEntries(named.map(({ name, text }) => [name, text])),
  };
}

async function kindsIn(lesson: string): Promise<readonly string[]> {
  const { course, files } = await courseOf(courseWith(lesson));
  const example =
    lessonAt(course, "src/example.md") ?? assert.fail("no lesson");
  const { quizzes } = await renderLesson(course, example, files, {
    assetUrl: (file) => file,
    remoteImages: true,
    translate: english,
  });
  return quizzes.flatMap(({ questions }) => questions.map(({ kind }) => kind));
}

describe("the guides", () => {
  for (const { text, where } of lessons)
    it(`${where} is a sound lesson`, async () => {
      assert.deepEqual(await findingsOf(courseWith(text)), []);
    });

  for (const { text, where } of quizFiles)
    it(`${where} is a sound quiz`, () => {
      const { findings, questions } = readTomlQuiz(text, "example.toml");
      assert.deepEqual(findings, []);
      assert.ok(questions.length > 0);
    });

  for (const { text, where } of examples.filter(
    ({ name }) => name === "guided-lessons.toml",
  ))
    it(`${where} is read as settings`, async () => {
      assert.ok(parseToml(text).ok);
      const texts = { ...courseWith("# A\n"), "guided-lessons.toml": text };
      const { course } = await courseOf(texts);
      assert.deepEqual(course.findings, []);
      assert.equal(course.id, "my-course");
    });

  it("the outline has sections, nested lessons and drafts", async () => {
    const outline = examples.find(({ name }) => name === "summary");
    const { course } = await courseOf({
      ...courseWith("# A\n"),
      "src/SUMMARY.md": outline?.text ?? "",
    });
    assert.deepEqual(course.findings, []);
    const kinds = new Set(
      course.nodes.flatMap((node) => [
        node.kind,
        ...(node.kind === "section"
          ? node.children.map(({ kind }) => kind)
          : []),
      ]),
    );
    for (const kind of ["section", "lesson", "draft"] as const)
      assert.ok(kinds.has(kind), kind);
  });

  it("show every kind of question in a lesson", async () => {
    const shown = new Set(
      (await Promise.all(lessons.map(({ text }) => kindsIn(text)))).flat(),
    );
    const kinds = Object.keys(questionKinds).filter(
      (kind) => kind !== "unreadable",
    );
    assert.deepEqual(
      kinds.filter((kind) => !shown.has(kind)),
      [],
    );
  });

  it("show every type of question of a file, and every kind that a block can say", () => {
    const files = quizFiles.map(({ text }) => text).join("\n");
    assert.deepEqual(
      tomlTypes
        .map(({ name }) => name)
        .filter((name) => !files.includes(`type = "${name}"`)),
      [],
    );
    const blocks = lessons.map(({ text }) => text).join("\n");
    const said = quizSnippets.flatMap(
      ({ block }) => /^<quiz kind="([\w-]+)"/.exec(block)?.[1] ?? [],
    );
    assert.deepEqual(
      // A list in a text says by itself that something is chosen.
      said.filter(
        (kind) => kind !== "select" && !blocks.includes(`kind="${kind}"`),
      ),
      [],
    );
  });

  const all = guides.map(({ text }) => text).join("\n");
  const exampleText = examples.map(({ text }) => text).join("\n");
  const quizKeysShown = quizFiles.map(({ text }) => text).join("\n");
  const settingsShown = (file: string): string =>
    examples
      .filter(({ name }) => name === file)
      .map(({ text }) => text)
      .join("\n");
  const shown: readonly (readonly [
    what: string,
    patterns: readonly string[],
    where: string,
  ])[] = [
    // `playpen` is the older name of another.
    [
      "directive",
      directiveNames.map((name) => `{{#${name} `),
      `${exampleText}{{#playpen `,
    ],
    [
      "alert",
      alertKinds.map((kind) => `> [!${kind.toUpperCase()}]`),
      exampleText,
    ],
    [
      "key of front matter",
      Object.keys(frontMatterKeys).map((key) => `\n${key}:`),
      exampleText,
    ],
    ["way through a diagram", walkWords.map((word) => `\`${word}\``), all],
    [
      "attribute of a quiz",
      Object.keys(quizAttributes).map((name) => ` ${name}="`),
      exampleText,
    ],
    [
      "key of a quiz file",
      [
        ...quizKeys,
        ...sharedKeys,
        ...tomlTypes.flatMap(({ further }) => further),
      ].map((key) => `\n${key} = `),
      quizKeysShown,
    ],
    [
      "key of guided-lessons.toml",
      [...courseKeys.map(({ name }) => name), ...identityFields].map(
        (key) => `\n${key} = `,
      ),
      `\n${settingsShown("guided-lessons.toml")}`,
    ],
    [
      "key of book.toml",
      bookKeys.map(({ name }) => `\n${name} = `),
      `\n${settingsShown("book.toml")}`,
    ],
    [
      "setting",
      Object.keys(settings).map((name) => `"${name}":`),
      settingsShown("settings"),
    ],
    [
      "command for authors",
      [...authorCommands].map(titleOf).map((title) => `| ${title} `),
      all,
    ],
  ];

  for (const [what, patterns, where] of shown)
    it(`show every ${what}`, () => {
      assert.ok(patterns.length > 0);
      assert.deepEqual(
        patterns.filter((pattern) => !where.includes(pattern)),
        [],
      );
    });

  for (const { text, where } of examples.filter(
    ({ name }) => name === "settings",
  ))
    it(`${where} holds settings as the manifest declares them`, () => {
      for (const [name, value] of Object.entries(
        JSON.parse(text) as Record<string, unknown>,
      )) {
        const { type, enum: values } =
          settings[name] ?? assert.fail(`${name} is no setting`);
        assert.ok(values?.includes(value) ?? true, name);
        const kind = Array.isArray(value) ? "array" : typeof value;
        assert.equal(type === "integer" ? "number" : type, kind, name);
      }
    });

  it("the settings of a book are read without a finding", async () => {
    const book = settingsShown("book.toml");
    const { course } = await courseOf({
      ...courseWith("# A\n"),
      "book.toml": book,
    });
    assert.deepEqual(course.findings, []);
    assert.equal(course.title, "Messages and Clocks");
    assert.equal(course.reading.math, true);
  });

  it("name every command of the command line that they tell to run", () => {
    const run = [...all.matchAll(/guided-lessons (\w+) \S/g)].map(
      ([, name]) => name ?? "",
    );
    const known = cliCommands.map(({ name }) => name);
    assert.deepEqual(
      known.filter((name) => !run.includes(name)),
      [],
    );
    assert.deepEqual(
      [...all.matchAll(/--no guided-lessons (\w+)/g)]
        .map(([, name]) => name ?? "")
        .filter((name) => !known.includes(name)),
      [],
    );
  });

  it("link only to what exists", () => {
    const targets = guides.flatMap(({ text }) =>
      [
        ...text
          .replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, "")
          .matchAll(/\]\((?!https?:)([^)#\s]+)\)/g),
      ].map((match) => match[1] ?? ""),
    );
    assert.deepEqual(
      targets.filter(
        (target) => !fs.existsSync(path.join(root, "docs", target)),
      ),
      [],
    );
  });
});
