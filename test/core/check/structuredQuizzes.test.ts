import assert from "node:assert/strict";
import { test } from "node:test";
import { rememberingParser } from "../../../src/core/check/rememberingParser.ts";
import { structuredQuizzes } from "../../../src/core/check/structuredQuizzes.ts";
import { mermaidParser } from "../../../src/tools/diagramParser.ts";
import { renderText } from "../../doubles/renderText.ts";

const lesson = (answer: string) =>
  renderText(
    `\`\`\`mermaid\nflowchart LR\n A --> B\n\`\`\`\n\n<quiz kind="point">\n\nWhere?\n\n[[${answer}]]\n\n</quiz>\n`,
  );

async function onlyQuestion(...from: Parameters<typeof structuredQuizzes>) {
  const [quiz] = await structuredQuizzes(...from);
  const [question] = quiz?.questions ?? [];
  assert.ok(question);
  return question;
}

test("questions about diagrams get what a remembering parser reads", async () => {
  const parser = rememberingParser(mermaidParser());
  const question = await onlyQuestion(await lesson("A"), parser);
  assert.ok(question.kind === "point");
  assert.equal(question.structure?.kind, "flowchart");
  const wrong = await onlyQuestion(await lesson("C"), parser);
  assert.equal(wrong.kind, "unreadable");
});

test("where no diagram can be read, they stay as they are", async () => {
  const question = await onlyQuestion(await lesson("C"), {
    parse: async () => undefined,
    structure: async () => "unread",
  });
  assert.ok(question.kind === "point");
  assert.equal(question.structure, undefined);
});
