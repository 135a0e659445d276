import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { everyKindHost, openEveryKind } from "./everyKind.ts";
import { pressButton, questionIn } from "./keyboardAnswers.ts";
import { heard, useLessonPage } from "./openLesson.ts";

const open = useLessonPage();

test("what is half typed is kept as it is typed, and there again after a reload", async () => {
  const host = await everyKindHost("inline");
  let lesson = await openEveryKind(open, host);
  const place = (page: Page, id: string) => questionIn(page, id);
  await place(lesson.page, "in-short").getByRole("textbox").focus();
  await lesson.page.keyboard.type("café au l");
  await place(lesson.page, "in-matching").getByRole("combobox").first().focus();
  await lesson.page.keyboard.press("ArrowDown");
  await heard(
    lesson,
    (message) =>
      message.type === "drafted" &&
      Object.hasOwn(message.drafts, "in-matching"),
  );
  const drafts = host.progress().drafts ?? {};
  assert.deepEqual(drafts["in-short"], {
    response: { kind: "shortAnswer", text: "café au l" },
  });
  assert.equal(host.progress().answers, undefined);
  await lesson.page.close();

  lesson = await openEveryKind(open, host);
  const field = place(lesson.page, "in-short").getByRole("textbox");
  assert.equal(await field.inputValue(), "café au l");
  const chosen = place(lesson.page, "in-matching")
    .getByRole("combobox")
    .first();
  assert.notEqual(await chosen.inputValue(), "");
  await field.focus();
  await lesson.page.keyboard.press("End");
  await lesson.page.keyboard.type("ait");
  await lesson.page.keyboard.press("Enter");
  await place(lesson.page, "in-short").getByText("Correct.").waitFor();
  assert.equal(Object.hasOwn(host.progress().drafts ?? {}, "in-short"), false);
  await lesson.page.close();
});

test("a draft is sent before the page leads away from it", async () => {
  const host = await everyKindHost("inline");
  const lesson = await openEveryKind(open, host);
  const { page, host: heardBy } = lesson;
  await questionIn(page, "in-short").getByRole("textbox").fill("grand cr");
  await page.getByRole("button", { name: /^Next lesson/ }).click();
  await heard(lesson, ({ type }) => type === "navigate");
  const types = heardBy.messages.map(({ type }) => type);
  assert.ok(types.indexOf("drafted") >= 0);
  assert.ok(types.indexOf("drafted") < types.indexOf("navigate"));
  await page.close();
});

test("hints come one at a time, by keyboard, and are there again", async () => {
  const host = await everyKindHost("inline");
  let { page } = await openEveryKind(open, host);
  const hints = () => questionIn(page, "in-single").locator(".hint");
  await pressButton(questionIn(page, "in-single"), "Hint (1 of 2)");
  await hints().nth(0).waitFor();
  assert.match(await hints().nth(0).innerText(), /Think of its colour/);
  assert.equal(await hints().count(), 1);
  await page.keyboard.press("Enter");
  await hints().nth(1).waitFor();
  const label = () =>
    page.evaluate(() => document.activeElement?.textContent?.trim());
  assert.equal(await label(), "No more hints", "the focus stays");
  await page.close();

  ({ page } = await openEveryKind(open, host));
  assert.equal(await hints().count(), 2);
  await page.close();
});

test("the whole answer stays shown after a reload", async () => {
  const host = await everyKindHost("inline");
  let { page } = await openEveryKind(open, host);
  const place = () => questionIn(page, "in-single");
  await place().getByText("Black tea").click();
  await pressButton(place(), "Check answer");
  await place().getByText("Not quite.").waitFor();
  assert.doesNotMatch(await place().innerText(), /Oolong is fermented in part/);
  await pressButton(place(), "Show answer");
  await place().getByText("Oolong is fermented in part").waitFor();
  await until(() => host.progress().answers?.["in-single"]?.shown === true);
  await page.close();
  ({ page } = await openEveryKind(open, host));
  assert.match(await place().innerText(), /Oolong is fermented in part/);
  assert.match(await place().innerText(), /Green tea\s+This belongs to the/);
  await page.close();
});

test("checked at the end: nothing is said before, everything after; then only the wrong ones", async () => {
  const host = await everyKindHost("modes");
  const { page } = await openEveryKind(open, host);
  const quiz = page.locator('[data-quiz]:has([data-question="end-sum"])');
  assert.equal(
    await quiz.getByRole("button", { name: "Check answer" }).count(),
    0,
  );
  await questionIn(page, "end-sum").getByRole("textbox").fill("6");
  await quiz.getByRole("button", { name: "Check all answers" }).click();
  await quiz.getByText("Answer these first: Question 2.").waitFor();
  assert.equal(await quiz.getByText("Not quite.").count(), 0);
  await questionIn(page, "end-larger").getByText("True").click();
  await quiz.getByText("2 of 2 answered").waitFor();
  await quiz.getByRole("button", { name: "Check all answers" }).click();
  await quiz.locator(".quiz-result").waitFor();
  assert.match(
    await quiz.locator(".quiz-result").innerText(),
    /1 of 2 right.*1 of 2 points.*Passed/s,
  );
  assert.match(
    await quiz.locator(".look-again").innerText(),
    /Question 1.*Read again: Checked at the end/s,
  );
  await quiz.getByRole("button", { name: "Retry the wrong ones" }).click();
  assert.equal(await quiz.locator('[data-state="correct"]').count(), 1);
  await questionIn(page, "end-sum").getByRole("textbox").fill("5");
  await quiz.getByRole("button", { name: "Check all answers" }).click();
  await quiz.getByText("All right. Well done!", { exact: true }).waitFor();
  assert.equal(host.progress().answers?.["end-sum"]?.verdict, "correct");
  await page.close();
});

test("an exam says nothing until it is handed in, is kept on the way, and ends with its attempts", async () => {
  const host = await everyKindHost("modes");
  let { page } = await openEveryKind(open, host);
  const exam = () =>
    page.locator('[data-quiz]:has([data-question="exam-capital"])');
  const capital = () => questionIn(page, "exam-capital").getByRole("textbox");
  await capital().fill("Osl");
  await page.evaluate(() => window.dispatchEvent(new Event("blur")));
  await until(
    () => host.progress().drafts?.["exam-capital"]?.response !== undefined,
  );
  await assert.rejects(
    host.answer({
      type: "answer",
      lessonId: "modes",
      question: "exam-capital",
      response: { kind: "shortAnswer", text: "Oslo" },
    }),
  );
  await page.close();
  ({ page } = await openEveryKind(open, host));
  assert.equal(await capital().inputValue(), "Osl");
  await capital().fill("Oslo");
  await questionIn(page, "exam-continent").getByText("Asia").click();
  await pressButton(exam(), "Hand in");
  await exam().locator(".quiz-result").waitFor();
  assert.match(
    await exam().locator(".quiz-result").innerText(),
    /1 of 2 right.*Not passed yet: 2 of 2 points needed/s,
  );
  assert.equal(await capital().isEditable(), false);
  await pressButton(exam(), /^Take it again \(1 attempt left\)/);
  await page.waitForFunction(
    () =>
      document.activeElement?.matches('[data-question="exam-capital"]') ??
      false,
  );
  assert.equal(await capital().inputValue(), "");
  assert.equal(host.progress().answers?.["exam-capital"]?.verdict, "correct");
  await pressButton(exam(), "Hand in");
  await exam().getByText("Not answered yet: Question 1, Question 2.").waitFor();
  await pressButton(exam(), "Hand in all the same");
  await exam().getByText("handed in").first().waitFor();
  assert.match(await exam().innerText(), /Not answered\./);
  assert.match(await exam().innerText(), /Oslo/, "what would have been right");
  assert.equal(await exam().getByRole("button", { name: /again/ }).count(), 0);
  await page.close();
});

test("a pool asks the same ones until others are asked for", async () => {
  const host = await everyKindHost("modes");
  let { page } = await openEveryKind(open, host);
  const drawn = () =>
    page
      .locator('[data-question^="pool-"]:not([hidden])')
      .evaluateAll((places) =>
        places.map((place) => (place as HTMLElement).dataset["question"] ?? ""),
      );
  const first = await drawn();
  assert.equal(first.length, 3);
  await page.close();
  ({ page } = await openEveryKind(open, host));
  assert.deepEqual(await drawn(), first);
  for (const id of first) {
    const number = Number(id.slice("pool-".length));
    await questionIn(page, id)
      .getByRole("textbox")
      .fill(String(number * number));
    await pressButton(questionIn(page, id), "Check answer");
    await questionIn(page, id).getByText("Correct.").waitFor();
  }
  await pressButton(
    page.locator('[data-quiz]:has([data-question="pool-2"])'),
    "Other questions",
  );
  await page.waitForFunction(
    (before) =>
      [...document.querySelectorAll('[data-question^="pool-"]:not([hidden])')]
        .map((place) => (place as HTMLElement).dataset["question"])
        .join() !== before,
    first.join(),
  );
  const second = await drawn();
  assert.equal(second.length, 3);
  assert.notDeepEqual(second, first);
  await page.close();
  ({ page } = await openEveryKind(open, host));
  assert.deepEqual(await drawn(), second);
  await page.close();
});

test("a click in the diagram is an answer to the question that was looked at last", async () => {
  const host = await everyKindHost("diagrams");
  const { page } = await openEveryKind(open, host, { diagrams: true });
  const part = (label: string) =>
    page
      .locator('figure[data-diagram="diagram-1"] .diagram-box > svg')
      .getByText(label, {
        exact: true,
      });
  const chosen = (id: string) =>
    questionIn(page, id).getByRole("radio", { checked: true });
  await part("Motor").click();
  assert.match(await chosen("in-point").inputValue(), /^node:motor/);
  await questionIn(page, "in-point-edge").getByRole("radio").first().focus();
  await part("start").click();
  assert.match(await chosen("in-point-edge").inputValue(), /^edge:/);
  assert.match(await chosen("in-point").inputValue(), /^node:motor/);
  await pressButton(questionIn(page, "in-point-edge"), "Check answer");
  await questionIn(page, "in-point-edge").getByText("Correct.").waitFor();
  await page.close();
});

/** Waits for what the page says on its own to reach the host. */
async function until(reached: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!reached()) {
    assert.ok(Date.now() < deadline, "the host heard nothing of it");
    await new Promise((resolve) => setImmediate(resolve));
  }
}
