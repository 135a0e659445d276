import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { quizSnippets } from "../../src/core/language/completion/quizSnippets.ts";
import { tomlTypes } from "../../src/core/language/completion/tomlTypes.ts";
import { parseToml } from "../../src/core/formats/toml.ts";
import { questionKinds } from "../../src/core/quiz/kinds/list.ts";
import { readTomlQuiz } from "../../src/core/quiz/readToml.ts";
import { renderLesson } from "../../src/core/markdown/renderLesson.ts";
import { lessonAt } from "../../src/core/course/model.ts";
import { english } from "../../src/core/text.ts";
import { examples, guides, lessons, quizFiles, root } from "./guideExamples.ts";
import { courseOf, findingsOf, type Texts } from "./language/courseOf.ts";

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

  it("the settings of a book are read without a finding", async () => {
    const book = examples.find(({ name }) => name === "book.toml");
    const { course } = await courseOf({
      ...courseWith("# A\n"),
      "book.toml": book?.text ?? "",
    });
    assert.deepEqual(course.findings, []);
    assert.equal(course.title, "Messages and Clocks");
    assert.equal(course.reading.math, true);
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
