import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./axe.ts";
import { questionIn } from "./keyboardAnswers.ts";
import { heard, useLessonPage } from "./openLesson.ts";
import { openReview, overview, shownOverview } from "./reviewSession.ts";
import { themes } from "./themes.ts";

const open = useLessonPage();
const questions = ["in-short", "in-single", "in-true-false"];

const rating = (page: Page, name: string) =>
  page
    .getByRole("group", { name: "How well did you know it?" })
    .getByRole("button", { name });
const pressed = (page: Page) =>
  page.locator('[data-rating][aria-pressed="true"]').allTextContents();
const next = (page: Page) => page.locator('[data-action="next"]');

test("one question after the other, to the end", async () => {
  const lesson = await openReview(open, "inline", questions);
  const { page, reviews } = lesson;
  await page.getByText("Question 1 of 3").waitFor();
  assert.equal(await page.locator("[data-question]").count(), 1);
  assert.equal(await page.locator("[data-rating]").count(), 0);
  assert.equal((await next(page).textContent())?.trim(), "Skip");

  const short = questionIn(page, "in-short").getByRole("textbox");
  await short.fill("café au lait");
  await short.press("Enter");
  await page.getByText(/^Comes back in \d+ days$/).waitFor();
  assert.deepEqual(await pressed(page), ["Good"]);
  assert.equal((await next(page).textContent())?.trim(), "Next");

  await rating(page, "Easy").focus();
  await page.keyboard.press("Enter");
  await page.locator('[data-rating="easy"][aria-pressed="true"]').waitFor();
  assert.deepEqual(await pressed(page), ["Easy"]);
  assert.equal(
    await page.evaluate(() =>
      document.activeElement?.getAttribute("data-rating"),
    ),
    "easy",
    "the focus stays on the rating",
  );
  assert.deepEqual(
    reviews[0]?.kept.map((event) => "rating" in event && event.rating),
    ["good", "easy"],
  );

  await next(page).click();
  await page.getByText("Question 2 of 3").waitFor();
  const single = questionIn(page, "in-single");
  await single.getByText("Black tea", { exact: true }).click();
  await single.getByRole("button", { name: "Check answer" }).click();
  await page.getByText("Comes back tomorrow").waitFor();
  assert.deepEqual(await pressed(page), ["Again"]);

  await next(page).click();
  await page.getByText("Question 3 of 3").waitFor();
  await next(page).click();
  await page.getByRole("heading", { name: "Done for today" }).waitFor();
  assert.deepEqual(reviews[2]?.kept, [], "what is skipped is not rated");
  await page.close();
});

test("a link leads to where it was taught, and the overview is one click away", async () => {
  const lesson = await openReview(open, "inline", questions);
  const { page } = lesson;
  await page.getByRole("link", { name: "In the lesson" }).click();
  const message = await heard(lesson, ({ type }) => type === "openLink");
  assert.ok(message.type === "openLink");
  assert.match(message.href, /^lesson:inline#tea$/);
  await page.locator('[data-action="previous"]').click();
  await page.getByRole("heading", { name: "Done for today" }).waitFor();
  await page.close();
});

test("a hint makes the rating Hard", async () => {
  const { page } = await openReview(open, "inline", ["in-single"]);
  const single = questionIn(page, "in-single");
  await single.getByRole("button", { name: /hint/i }).click();
  await single.getByText("Think of its colour.").waitFor();
  await single.getByText("Green tea", { exact: true }).click();
  await single.getByRole("button", { name: "Check answer" }).click();
  await page.locator('[data-rating="hard"][aria-pressed="true"]').waitFor();
  assert.equal((await next(page).textContent())?.trim(), "Finish");
  await page.close();
});

test("the first answer counts: a second try, right, stays Again until the learner says otherwise", async () => {
  const { page, reviews } = await openReview(open, "inline", ["in-single"]);
  const single = questionIn(page, "in-single");
  const answer = async (text: string) => {
    await single.getByText(text, { exact: true }).click();
    await single.getByRole("button", { name: "Check answer" }).click();
  };
  await answer("Black tea");
  await page.locator('[data-rating="again"][aria-pressed="true"]').waitFor();
  await single.getByRole("button", { name: "Try again" }).click();
  await answer("Green tea");
  await single.locator('[data-verdict="correct"]').first().waitFor();
  assert.deepEqual(await pressed(page), ["Again"]);
  await rating(page, "Good").click();
  await page.locator('[data-rating="good"][aria-pressed="true"]').waitFor();
  assert.deepEqual(
    reviews[0]?.kept.map((event) => "rating" in event && event.rating),
    ["again", "good"],
  );
  await page.close();
});

test("an answer that is shown after it was partly right makes the rating Again", async () => {
  const { page } = await openReview(open, "inline", ["in-several"]);
  const question = questionIn(page, "in-several");
  await question.getByText("Coffee", { exact: true }).click();
  await question.getByRole("button", { name: "Check answer" }).click();
  await page.locator('[data-rating="hard"][aria-pressed="true"]').waitFor();
  await question.getByRole("button", { name: "Show answer" }).click();
  await page.locator('[data-rating="again"][aria-pressed="true"]').waitFor();
  await page.close();
});

test("the overview says the same in pictures and in tables", async () => {
  const { page } = await open({ lesson: shownOverview() });
  await page
    .getByText("You answered 2 questions: 1 known, 1 to see again.")
    .waitFor();
  await page.getByText("Next review tomorrow: 1 question.").waitFor();
  await page
    .getByRole("img", {
      name: "Questions due on each of the next 30 days; most on November 25: 3",
    })
    .waitFor();
  assert.equal(await page.locator(".forecast .day rect").count(), 2);
  await page.getByText("Show as tables").click();
  assert.deepEqual(
    await page.locator("table").nth(0).locator("tbody td").allTextContents(),
    ["Tuesday, November 17", "1", "Wednesday, November 25", "3"],
  );
  assert.deepEqual(
    await page.locator("table").nth(1).locator("tbody tr").allTextContents(),
    ["Tea and water: Tea21050%", "Rivers: Europe00394%"],
  );
  await page.close();
});

test("with something due, the overview begins the review", async () => {
  const { answered: _, ...before } = overview;
  const lesson = await open({ lesson: shownOverview({ ...before, due: 3 }) });
  const { page } = lesson;
  await page.getByRole("heading", { name: "Ready to review" }).waitFor();
  await page.getByRole("button", { name: "Begin review" }).click();
  const message = await heard(lesson, ({ type }) => type === "navigate");
  assert.deepEqual(message, { type: "navigate", to: "next" });
  await page.close();
});

for (const theme of themes)
  test(`axe finds nothing in a review, ${theme.kind}`, async () => {
    const { page } = await openReview(open, "inline", ["in-short"], { theme });
    await assertAccessible(page, "asked");
    const short = questionIn(page, "in-short").getByRole("textbox");
    await short.fill("café au lait");
    await short.press("Enter");
    await page.locator("[data-rating]").first().waitFor();
    await assertAccessible(page, "answered");
    await next(page).click();
    await page.locator(".review-page").waitFor();
    await page.getByText("Show as tables").click();
    await assertAccessible(page, "overview");
    await page.close();
    const empty = { ...overview, cards: 0, parts: [] };
    const nothing = await open({ lesson: shownOverview(empty), theme });
    await nothing.page
      .getByRole("heading", { name: "Nothing to review yet" })
      .waitFor();
    await assertAccessible(nothing.page, "nothing yet");
    await nothing.page.close();
  });
