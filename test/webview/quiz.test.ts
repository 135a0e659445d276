import assert from "node:assert/strict";
import { test } from "node:test";
import type { Response } from "../../src/core/quiz/model.ts";
import { heard, useLessonPage } from "./openLesson.ts";
import { answerRight, answerWrong, check, question } from "./quizSteps.ts";
import { samplePage } from "./sampleLesson.ts";
import { stateOf } from "./sampleQuiz.ts";

const open = useLessonPage();

test("a wrong answer says why, then a right one is accepted", async () => {
  const lesson = await open();
  const place = question(lesson.page, "one-now");
  const button = place.getByRole("button", { name: "Check answer" });
  assert.equal(await button.isDisabled(), true, "nothing chosen yet");

  await place.getByText("The clocks are broken.").click();
  await check(place, "incorrect");
  assert.match(await place.innerText(), /Not right\s+They may run perfectly/);
  assert.match(await place.getByRole("status").innerText(), /Not quite\./);
  assert.match(await place.innerText(), /Each node has a clock of its own/);
  assert.doesNotMatch(
    await place.innerText(),
    /no one can say/,
    "not told yet",
  );
  assert.deepEqual(
    await heard(lesson, (message) => message.type === "request"),
    {
      type: "request",
      id: 1,
      request: {
        type: "answer",
        lessonId: "what-is",
        question: "one-now",
        response: { kind: "choice", chosen: ["a"] },
      },
    },
  );

  await place.getByRole("button", { name: "Try again" }).click();
  assert.equal(await place.getAttribute("data-state"), "unanswered");
  assert.equal(await place.getByRole("radio", { checked: true }).count(), 0);
  await place.getByText("A message takes time").click();
  await check(place, "correct");
  assert.match(await place.innerText(), /Right\s+So no one can say/);
  assert.match(await place.innerText(), /Zones change how time is written/);
  await lesson.page.close();
});

test("a whole quiz: result, retry of the wrong ones keeps what was right", async () => {
  const { page, host } = await open();
  await answerWrong(page);
  const result = page.locator(".quiz-result");
  assert.match(await result.innerText(), /0 of 4 right/);
  await page.getByRole("button", { name: "Retry the wrong ones" }).click();
  const last = host.messages.at(-1);
  assert.ok(last?.type === "request" && last.request.type === "retry");
  assert.deepEqual(last.request.questions, [
    "one-now",
    "fails",
    "word",
    "prints",
  ]);
  const kept = question(page, "fails").getByRole("checkbox", { checked: true });
  assert.equal(await kept.count(), 2);
  await answerRight(page);
  assert.match(await result.innerText(), /All right\. Well done!/);
  assert.match(await result.innerText(), /5 of 5 points/);
  await page.close();
});

test("the keyboard alone answers, and the focus stays where it is", async () => {
  const { page } = await open();
  const place = question(page, "one-now");
  await place.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await place.getByText("Not quite.").waitFor();
  const focused = () =>
    page.evaluate(() => document.activeElement?.textContent?.trim());
  assert.equal(await focused(), "Try again");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  const chosen = await place
    .getByRole("radio", { checked: true })
    .getAttribute("value");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await place
    .and(
      page.locator(
        `[data-state="${chosen === "b" ? "correct" : "incorrect"}"]`,
      ),
    )
    .waitFor();
  assert.notEqual(await focused(), undefined);

  const text = question(page, "word").getByRole("textbox");
  await text.focus();
  await page.keyboard.type("latency");
  await page.keyboard.press("Enter");
  await question(page, "word").getByText("Correct.").waitFor();
  await page.close();
});

test("an answer that cannot be checked is said and can be given again", async () => {
  let refuse = true;
  const { page } = await open({
    answer(request) {
      if (refuse) throw new Error("The disk is full.");
      return request.type === "answer"
        ? {
            state: stateOf(request.response as Response, {
              verdict: "correct",
              points: 1,
              maxPoints: 1,
              parts: [],
            }),
            status: samplePage.status,
          }
        : undefined;
    },
  });
  const place = question(page, "word");
  await place.getByRole("textbox").fill("latency");
  await place.getByRole("button", { name: "Check answer" }).click();
  await place.getByText("could not be checked. The disk is full.").waitFor();
  refuse = false;
  await check(place, "correct");
  await page.close();
});

test("earlier answers are there again; a changed question says so", async () => {
  const response = { kind: "choice", chosen: ["a"] } as const;
  const { page, host } = await open({
    lesson: {
      ...samplePage,
      questions: samplePage.questions.map((view) =>
        view.id === "one-now"
          ? {
              ...view,
              state: {
                verdict: "incorrect",
                response,
                changed: true,
                attempts: 1,
              },
            }
          : view,
      ),
    },
  });
  const place = question(page, "one-now");
  assert.equal(await place.getAttribute("data-state"), "unanswered");
  assert.match(await place.innerText(), /has changed this question/);
  assert.equal(await place.getByRole("radio").first().isChecked(), true);

  await host.send({
    type: "progress",
    lessonId: "what-is",
    status: samplePage.status,
    ticks: [],
    questions: {
      "one-now": {
        verdict: "correct",
        response: { kind: "choice", chosen: ["b"] },
        feedback: { verdict: "correct", points: 1, maxPoints: 1, parts: [] },
        changed: false,
        attempts: 2,
      },
    },
    quizzes: samplePage.quizzes,
  });
  await place.and(page.locator('[data-state="correct"]')).waitFor();
  assert.equal(await place.getByRole("radio").nth(1).isChecked(), true);
  await page.close();
});

test("a kind that the page does not know says so in its place", async () => {
  const { page } = await open();
  assert.match(
    await question(page, "future").innerText(),
    /cannot show this kind of question \(hologram\)/,
  );
  await page.close();
});

test("news from the host and edits do not touch what is being answered", async () => {
  const { page, host } = await open();
  const text = question(page, "word").getByRole("textbox");
  await text.fill("half an ans");
  await host.send({
    type: "progress",
    lessonId: "what-is",
    status: samplePage.status,
    ticks: ["spot"],
    questions: {
      word: {
        verdict: "unanswered",
        response: { kind: "shortAnswer", text: "old" },
        changed: false,
        attempts: 1,
      },
    },
    quizzes: samplePage.quizzes,
  });
  await page
    .getByRole("checkbox", { name: "Spot one", checked: true })
    .waitFor();
  assert.equal(await text.inputValue(), "half an ans");
  await host.send({
    type: "show",
    page: { ...samplePage, title: "Edited", courseTitle: "Edited" },
    keepScroll: true,
  });
  await page.getByText("Edited", { exact: true }).waitFor();
  assert.equal(await text.inputValue(), "half an ans");
  await page.close();
});
