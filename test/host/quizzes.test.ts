import { assert } from "chai";
import * as vscode from "vscode";
import type { QuestionState } from "../../src/core/quiz/view.ts";
import type { LessonPage } from "../../src/protocol/page.ts";
import { activated, inWorkspace, write } from "./guidedLessons.ts";
import { openReady, request, sent } from "./lessonPage.ts";

const lesson = "small-garden/light";
const file = () => inWorkspace("garden/src/light.md");

const text = (second: string) => `# Light

<quiz id="first">
Where does the sun rise?

[[east]]

<details><summary>Hint</summary>Not in the west.</details>
</quiz>

<quiz id="second">
${second}

[[six]]
</quiz>

<quiz id="third">
Which window is too dark?

[[north]]
</quiz>
`;

suite("quizzes of the open lesson", () => {
  let before: Uint8Array;

  suiteSetup(async () => {
    before = await vscode.workspace.fs.readFile(file());
  });
  suiteTeardown(async () => {
    await vscode.workspace.fs.writeFile(file(), before);
    const { testSeam } = await activated();
    await testSeam.reset();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("after one question was edited the other answers are there, and only that one is marked", async () => {
    const { testSeam } = await openReady(lesson);
    await shownAs(text("How many hours of sun does basil need?"));
    for (const [question, answer] of [
      ["first", "east"],
      ["second", "six"],
    ]) {
      const reply = await request(testSeam, {
        type: "answer",
        lessonId: "light",
        question,
        response: { kind: "shortAnswer", text: answer },
      });
      assert.isTrue(reply.ok, JSON.stringify(reply));
    }
    testSeam.lesson.receive({
      type: "drafted",
      lessonId: "light",
      drafts: { third: { response: { kind: "shortAnswer", text: "nor" } } },
    });
    const hint = await request(testSeam, {
      type: "hint",
      lessonId: "light",
      question: "first",
      index: 0,
    });
    assert.isTrue(hint.ok, JSON.stringify(hint));

    const page = await shownAs(text("How many hours of sun does mint need?"));
    assert.deepInclude(stateOf(page, "first"), {
      verdict: "correct",
      changed: false,
      attempts: 1,
    });
    assert.deepInclude(stateOf(page, "second"), {
      verdict: "unanswered",
      changed: true,
      response: { kind: "shortAnswer", text: "six" },
    });
    assert.deepInclude(stateOf(page, "third"), {
      verdict: "unanswered",
      changed: false,
      draft: { response: { kind: "shortAnswer", text: "nor" } },
    });
    assert.match(JSON.stringify(stateOf(page, "first").hints), /Not in the/);
  });

  test("what a quiz cannot do is refused with words, and every request is answered", async () => {
    const { testSeam } = await openReady(lesson);
    for (const failing of [
      { type: "hint", question: "third", index: 0 },
      { type: "hint", question: "none", index: 0 },
      { type: "reveal", question: "none" },
      { type: "selfGrade", question: "first", verdict: "correct" },
      { type: "handIn", quiz: "none", answers: {} },
      { type: "handIn", quiz: "first", answers: {} },
      { type: "restart", quiz: "none" },
      { type: "retry", questions: ["none"] },
    ]) {
      const reply = await request(testSeam, { lessonId: "light", ...failing });
      assert.isFalse(reply.ok, JSON.stringify(failing));
      assert.isAbove((reply as { message: string }).message.length, 20);
    }
  });
});

/** Writes the lesson's file and waits until the page shows it. */
async function shownAs(content: string): Promise<LessonPage> {
  const { testSeam } = await activated();
  const shown = sent(testSeam, "show");
  await write(file(), content);
  return (await shown).page;
}

function stateOf({ questions }: LessonPage, id: string): QuestionState {
  const view = questions.find((question) => question.id === id);
  assert.ok(view, `the page has the question ${id}`);
  return view.state;
}
