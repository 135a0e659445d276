import assert from "node:assert/strict";
import { test } from "node:test";
import { heard, useLessonPage } from "./openLesson.ts";
import { check, question } from "./quizSteps.ts";
import { answerRequest, status } from "./sampleQuiz.ts";

const open = useLessonPage();
const nothing = { verdict: "unanswered", changed: false, attempts: 0 };

test("an answered question can be reset, quietly, and is as new then", async () => {
  const lesson = await open({
    answer: (request) =>
      request.type === "resetQuestion"
        ? { state: nothing, status }
        : answerRequest(request),
  });
  const place = question(lesson.page, "one-now");
  const reset = place.getByRole("button", { name: "Reset question" });
  assert.equal(await reset.isVisible(), false, "there is nothing to forget");
  await place.getByText("The clocks are broken.").click();
  await check(place, "incorrect");
  await reset.click();
  await lesson.page
    .locator('[data-question="one-now"][data-state="unanswered"]')
    .waitFor();
  assert.equal(await place.getByRole("radio", { checked: true }).count(), 0);
  assert.equal(await place.getByRole("status").innerText(), "");
  assert.equal(await reset.isVisible(), false);
  assert.equal(
    await place.evaluate((element) => element === document.activeElement),
    true,
    "the keyboard is still at the question",
  );
  const asked = await heard(
    lesson,
    (message) =>
      message.type === "request" && message.request.type === "resetQuestion",
  );
  assert.ok(asked.type === "request");
  assert.deepEqual(asked.request, {
    type: "resetQuestion",
    lessonId: "what-is",
    question: "one-now",
  });
  await lesson.page.close();
});

test("a reset that fails says so, and the answer stays", async () => {
  const { page } = await open({
    answer: (request) => {
      if (request.type === "resetQuestion") throw new Error("No room.");
      return answerRequest(request);
    },
  });
  const place = question(page, "one-now");
  await place.getByText("The clocks are broken.").click();
  await check(place, "incorrect");
  await place.getByRole("button", { name: "Reset question" }).click();
  await place.getByText("could not be reset. No room.").waitFor();
  assert.equal(await place.getAttribute("data-state"), "incorrect");
  await page.close();
});
