import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { wrongAnswer } from "../../../src/core/quiz/grade.ts";
import { folderFiles } from "../../../src/tools/folderFiles.ts";
import { fixtureHost } from "../../doubles/fixtureHost.ts";
import { renderText } from "../../doubles/renderText.ts";

const folder = fileURLToPath(
  new URL("../../fixtures/quizzes/", import.meta.url),
);

/** Every text that knows its line, with that line. */
function linedTexts(html: string): { line: number; text: string[] }[] {
  const pattern = /<\w+[^>]*\sdata-line="(\d+)"[^>]*>([^<]*)/g;
  return [...html.matchAll(pattern)].map(([, line, text]) => ({
    line: Number(line),
    text: (text ?? "")
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&")
      .trim()
      .split("\n"),
  }));
}

test("every block of a lesson with all kinds of quizzes knows its own line", async () => {
  const host = await fixtureHost(folderFiles(folder), "inline");
  const lines = (await readFile(`${folder}src/inline.md`, "utf8")).split("\n");
  const { lessonId } = host.page();
  for (const quiz of host.quizzes())
    for (const question of quiz.questions) {
      const id = { lessonId, question: question.id };
      for (const index of question.hints.keys())
        await host.answer({ type: "hint", ...id, index });
      const response = wrongAnswer(question);
      if (response === undefined) continue;
      await host.answer({ type: "answer", ...id, response });
      await host.answer({ type: "reveal", ...id });
    }
  const { html, questions } = host.page();
  const inQuestions = questions.flatMap((question) =>
    strings(question).flatMap(linedTexts),
  );
  const starts = host
    .quizzes()
    .flatMap(({ questions }) => questions.map(({ at }) => at.line));
  const wrong = [...linedTexts(html), ...inQuestions].filter(
    ({ line, text: [first = ""] }) =>
      lines.some((written) => written.includes(first))
        ? !lines[line - 1]?.includes(first)
        : // Ours, such as "True": it belongs to the question as a whole.
          !starts.includes(line),
  );
  assert.deepEqual(wrong, []);
  // Options, hints, feedback and explanations are among them.
  assert.ok(new Set(inQuestions.map(({ line }) => line)).size > 20);
});

test("a prompt of several blocks, cut around a hint, keeps its lines", async () => {
  const { html } = await renderText(
    [
      "# A",
      "",
      "<quiz>",
      "First.",
      "",
      "<details><summary>Hint</summary>Look.</details>",
      "",
      "Second.",
      "",
      "- [x] Second.",
      "- [ ] no",
      "</quiz>",
    ].join("\n"),
  );
  const texts = linedTexts(html).flatMap(({ line, text: [text] }) =>
    text ? [{ line, text }] : [],
  );
  assert.deepEqual(texts, [
    { line: 1, text: "A" },
    { line: 4, text: "First." },
    { line: 8, text: "Second." },
  ]);
});

/** All strings in a value. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(strings)
    : [];
}
