import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, suite, test } from "node:test";
import type { Frame } from "playwright-core";
import { openWorkbench, type Workbench } from "../../src/dev/workbench.ts";
import { answerKey } from "../../src/core/quiz/grade.ts";
import type { Question, Response } from "../../src/core/quiz/model.ts";
import { everyKindQuizzes } from "../core/quiz/everyKindCourse.ts";
import { everyKindFolder, wholeWrongAnswer } from "../webview/everyKind.ts";
import {
  answerWithKeys,
  inState,
  pressButton,
  questionIn,
} from "../webview/keyboardAnswers.ts";

const lessons = [
  { title: "1 In the lesson", id: "inline" },
  { title: "2 In files", id: "toml" },
  { title: "3 About diagrams", id: "diagrams" },
];
const modes = { title: "4 Modes and pools", id: "modes" };

// One student, one window: each test starts where the one before it ended.
suite("every kind of question in a VS Code window, by keyboard alone", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "every-kind-"));
  const workspace = path.join(folder, "every-question");
  let workbench: Workbench;
  let questions: readonly Question[];

  before(async () => {
    fs.cpSync(everyKindFolder, workspace, { recursive: true });
    const quizzes = await everyKindQuizzes();
    questions = quizzes
      .filter(({ mode, pick }) => mode === "practice" && pick === undefined)
      .flatMap((quiz) => quiz.questions);
    workbench = await openWorkbench({ workspace });
  });
  after(async () => {
    await workbench.close();
    fs.rmSync(folder, { recursive: true });
  });

  for (const lesson of lessons)
    test(`${lesson.title}: wrong, then half of another answer, reloaded, then right`, async () => {
      let page = await openLesson(lesson);
      const asked = await askedIn(page);
      assert.ok(asked.length > 3);
      for (const question of asked) await give(page, question, wrong(question));
      const begun = asked.find(({ kind }) => kind === "shortAnswer");
      if (begun) await begin(page, begun);
      const before = await looks(page);

      await workbench.reload();
      page = await lessonFrame(lesson.id);
      assert.deepEqual(await looks(page), before, "as it was");
      for (const question of asked) {
        const place = questionIn(page, question.id);
        if (question !== begun) await pressButton(place, "Try again");
        await give(page, question, right(question));
        assert.equal(
          await place.getAttribute("data-state"),
          "correct",
          question.id,
        );
      }
    });

  test("an exam goes on at the keystroke that was stored", async () => {
    let page = await openLesson(modes);
    const capital = () => questionIn(page, "exam-capital").getByRole("textbox");
    await capital().focus();
    await workbench.page.keyboard.type("Osl");
    await settled();
    await workbench.reload();
    page = await lessonFrame(modes.id);
    assert.equal(await capital().inputValue(), "Osl");
  });

  async function openLesson(lesson: {
    readonly title: string;
    readonly id: string;
  }): Promise<Frame> {
    await workbench.openView("Guided Lessons");
    const course = workbench.treeItem("Course Every Question");
    await course.waitFor();
    if ((await course.getAttribute("aria-expanded")) !== "true")
      await course.click();
    await workbench.treeItem(lesson.title).click();
    return lessonFrame(lesson.id);
  }

  async function lessonFrame(id: string): Promise<Frame> {
    const page = await workbench.lessonFrame(id);
    await everyDiagramKnown(page);
    return page;
  }

  async function askedIn(page: Frame): Promise<readonly Question[]> {
    const ids = await page
      .locator("[data-question]")
      .evaluateAll((places) =>
        places.map((place) => (place as HTMLElement).dataset["question"]),
      );
    return questions.filter(({ id }) => ids.includes(id));
  }

  /** Something typed and not checked; it is kept a moment after the last key. */
  async function begin(page: Frame, question: Question): Promise<void> {
    const place = questionIn(page, question.id);
    await pressButton(place, "Try again");
    await place.getByRole("textbox").focus();
    await workbench.page.keyboard.type(" and");
    await settled();
  }

  /** Longer than a draft may be behind. */
  async function settled(): Promise<void> {
    await workbench.page.waitForTimeout(1_000);
  }
});

function everyDiagramKnown(page: Frame): Promise<unknown> {
  return page.waitForFunction(
    () => !document.body.innerText.includes("once its diagram is drawn"),
  );
}

/** Answers, checks, and judges where the learner has to. */
async function give(
  page: Frame,
  question: Question,
  response: Response,
): Promise<void> {
  const place = questionIn(page, question.id);
  await answerWithKeys(place, response);
  await pressButton(place, "Check answer");
  if (response.kind === "reflection") {
    const verdict = response.selfGrade ?? "incorrect";
    const words = {
      correct: "I had it",
      partial: "Partly",
      incorrect: "Not yet",
    };
    await place.getByRole("group", { name: "How did it go?" }).waitFor();
    await pressButton(place, words[verdict]);
    await inState(place, verdict);
  } else await place.locator(".verdict[data-verdict]").waitFor();
}

function wrong(question: Question): Response {
  const response = wholeWrongAnswer(question);
  assert.ok(response, question.id);
  return response;
}

function right(question: Question): Response {
  const response = answerKey(question);
  assert.ok(response, question.id);
  return response;
}

/** What a learner sees of the questions, their own answers among it. */
function looks(page: Frame): Promise<unknown> {
  return page.locator("[data-question]").evaluateAll((places) =>
    places.map((place) => ({
      id: (place as HTMLElement).dataset["question"],
      state: (place as HTMLElement).dataset["state"],
      verdict: (
        place.querySelector<HTMLElement>(".verdict")?.innerText ?? ""
      ).trim(),
      fields: [
        ...place.querySelectorAll(
          "input, select, vscode-text-field, vscode-text-area",
        ),
      ].map((field) => [
        (field as HTMLInputElement).value,
        (field as HTMLInputElement).checked,
      ]),
      order: [...place.querySelectorAll<HTMLElement>("[data-item]")].map(
        ({ dataset }) => dataset["item"],
      ),
    })),
  );
}
