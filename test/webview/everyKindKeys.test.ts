import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { answerKey } from "../../src/core/quiz/grade.ts";
import type { Question, Response } from "../../src/core/quiz/model.ts";
import {
  everyKindHost,
  openEveryKind,
  questionsOf,
  wholeWrongAnswer,
} from "./everyKind.ts";
import {
  answerWithKeys,
  inState,
  pressButton,
  questionIn,
} from "./keyboardAnswers.ts";
import { useLessonPage } from "./openLesson.ts";

const open = useLessonPage();

for (const lesson of ["inline", "toml", "diagrams"])
  test(`${lesson}: every kind by keyboard alone, wrong, reloaded, then right`, async () => {
    const host = await everyKindHost(lesson);
    let { page } = await openEveryKind(open, host);
    const asked = questionsOf(host.quizzes()).map(({ question }) => question);

    for (const question of asked) {
      const wrong = wholeWrongAnswer(question);
      assert.ok(wrong, question.id);
      await give(page, question, wrong);
      const verdict = await stateOf(page, question);
      assert.match(verdict ?? "", /^(incorrect|partial)$/, question.id);
      await focusIsIn(page, question);
    }
    const before = await looks(page);
    await page.close();

    ({ page } = await openEveryKind(open, host));
    assert.deepEqual(await looks(page), before, "as it was");
    for (const question of asked) {
      const key = answerKey(question);
      assert.ok(key, question.id);
      await pressButton(questionIn(page, question.id), "Try again");
      await give(page, question, key);
      assert.equal(await stateOf(page, question), "correct", question.id);
      await focusIsIn(page, question);
    }
    await page.close();
  });

/** Answers, checks, and judges where the learner has to. */
async function give(
  page: Page,
  question: Question,
  response: Response,
): Promise<void> {
  const place = questionIn(page, question.id);
  await answerWithKeys(place, response);
  await pressButton(place, "Check answer");
  if (response.kind === "reflection") {
    const words = {
      correct: "I had it",
      partial: "Partly",
      incorrect: "Not yet",
    };
    await place.getByRole("group", { name: "How did it go?" }).waitFor();
    await pressButton(place, words[response.selfGrade ?? "incorrect"]);
  }
  const settled = question.kind === "reflection" ? response : undefined;
  await (settled?.kind === "reflection"
    ? inState(place, settled.selfGrade ?? "incorrect")
    : place.locator(".verdict[data-verdict]").waitFor());
}

function stateOf(page: Page, { id }: Question): Promise<string | null> {
  return questionIn(page, id).getAttribute("data-state");
}

/** The focus stays where the learner is. */
async function focusIsIn(page: Page, { id }: Question): Promise<void> {
  const focused = await page.evaluate(
    () =>
      document.activeElement?.closest<HTMLElement>("[data-question]")?.dataset[
        "question"
      ],
  );
  assert.equal(focused, id);
}

/** What a learner sees of the questions, their own answers among it. */
function looks(page: Page): Promise<unknown> {
  return page.locator("[data-question]").evaluateAll((places) =>
    places.map((place) => ({
      id: (place as HTMLElement).dataset["question"],
      state: (place as HTMLElement).dataset["state"],
      words: (place as HTMLElement).innerText.replace(/\s+/g, " "),
      fields: [
        ...place.querySelectorAll(
          "input, select, vscode-text-field, vscode-text-area, vscode-checkbox",
        ),
      ].map((field) => [
        (field as HTMLInputElement).value,
        (field as HTMLInputElement).checked,
      ]),
    })),
  );
}
