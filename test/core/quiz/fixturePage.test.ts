import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { folderFiles } from "../../../src/tools/folderFiles.ts";
import { fixtureHost } from "../../doubles/fixtureHost.ts";

const folder = fileURLToPath(
  new URL("../../fixtures/quizzes/", import.meta.url),
);
const host = await fixtureHost(folderFiles(folder), "inline");
const { questions } = host.page();

test("every gap has its place in the text that the page gets", () => {
  const texts = questions.flatMap((view) =>
    view.kind === "blanks" ? [view] : [],
  );
  assert.equal(texts.length, 2);
  for (const { html, gaps } of texts)
    for (const { id } of gaps) assert.ok(html.includes(`data-gap="${id}"`));
});

test("hints that follow each other without an empty line are two hints", async () => {
  const view = questions.find(({ id }) => id === "in-single");
  assert.equal(view?.hintCount, 2);
  const ask = (index: number) =>
    host.answer({
      type: "hint",
      lessonId: "inline",
      question: "in-single",
      index,
    });
  await assert.rejects(ask(1), "one at a time");
  assert.match(JSON.stringify(await ask(0)), />Think of its colour\.</);
  assert.match(JSON.stringify(await ask(1)), />It is the colour of fresh/);
  assert.equal(host.progress().hints?.["in-single"]?.count, 2);
  const state = host.page().questions.find(({ id }) => id === "in-single");
  assert.equal(state?.state.hints?.length, 2);
});
