import assert from "node:assert/strict";
import { test } from "node:test";
import type { Response } from "../../src/core/quiz/model.ts";
import type { QuestionView } from "../../src/core/quiz/view.ts";
import { assertAccessible } from "./axe.ts";
import { useLessonPage } from "./openLesson.ts";
import { check, question } from "./quizSteps.ts";
import { samplePage } from "./sampleLesson.ts";
import { practice, stateOf, status } from "./sampleQuiz.ts";
import { themes } from "./themes.ts";

const open = useLessonPage();

const base = {
  quizId: "more",
  points: 1,
  hintCount: 0,
  asksWhy: false,
  state: { verdict: "unanswered", changed: false, attempts: 0 },
} as const;

const items = (...ids: string[]) =>
  ids.map((id) => ({ id, html: `<p>Item ${id}</p>` }));

const views: readonly QuestionView[] = [
  { ...base, id: "order", kind: "ordering", items: items("c", "a", "b") },
  {
    ...base,
    id: "match",
    kind: "matching",
    left: items("l1", "l2"),
    right: items("r1", "r2"),
  },
  {
    ...base,
    id: "gaps",
    kind: "blanks",
    html: '<p>A <span data-gap="1"></span> takes <span data-gap="2"></span>.</p>',
    gaps: [
      { id: "1", field: "text", options: [] },
      { id: "2", field: "select", options: items("long", "short") },
    ],
  },
  { ...base, id: "think", kind: "reflection" },
];

const right: Readonly<Record<string, Response>> = {
  order: { kind: "ordering", order: ["a", "b", "c"] },
  match: {
    kind: "matching",
    pairs: [
      { left: "l1", right: "r2" },
      { left: "l2", right: "r1" },
    ],
  },
  gaps: {
    kind: "blanks",
    filled: [
      { gap: "1", text: "message" },
      { gap: "2", text: "long" },
    ],
  },
  think: { kind: "reflection", text: "It depends." },
};

const partIds: Readonly<Record<string, readonly string[]>> = {
  order: ["a", "b", "c"],
  match: ["l1", "l2"],
  gaps: ["1", "2"],
  think: ["text"],
};

const lesson = {
  ...samplePage,
  html: `<h1>More kinds</h1><section data-quiz="more">${views.map(({ id, kind }) => `<div data-question="${id}" data-kind="${kind}" data-state="unanswered"><div class="question-prompt"><p>About ${id}?</p></div><div data-answer></div></div>`).join("")}</section>`,
  headings: [],
  questions: views,
  quizzes: { more: practice },
};

for (const theme of themes)
  test(`every other kind, wrong then right, by keyboard, in ${theme.kind}`, async () => {
    const { page } = await open({
      theme,
      lesson,
      answer(request) {
        if (request.type !== "answer") return { status };
        const isRight =
          JSON.stringify(request.response) ===
          JSON.stringify(right[request.question]);
        return {
          status,
          state: stateOf(request.response as Response, {
            verdict: isRight ? "correct" : "incorrect",
            points: isRight ? 1 : 0,
            maxPoints: 1,
            parts: (partIds[request.question] ?? []).map((id) => ({
              id,
              right: isRight,
              expected: true,
            })),
            ...(request.question === "think"
              ? {}
              : { expectedHtml: "<p>The whole answer.</p>" }),
            explanationHtml: "<p>Because.</p>",
          }),
        };
      },
    });
    await assertAccessible(page, "fresh");

    const order = question(page, "order");
    await order.getByRole("button", { name: "Move down: Item c" }).focus();
    await page.keyboard.press("Enter");
    assert.match(
      (await order.getByRole("status").first().textContent()) ?? "",
      /Item c is now number 2 of 3/,
    );
    await check(order, "incorrect");
    const match = question(page, "match");
    for (const choose of await match.getByRole("combobox").all())
      await choose.selectOption("r1");
    await check(match, "incorrect");
    const gaps = question(page, "gaps");
    await gaps.getByRole("textbox", { name: "Gap 1 of 2" }).fill("letter");
    await page.keyboard.press("Enter");
    await gaps.getByText("Not quite.").waitFor();
    await question(page, "think").getByRole("textbox").fill("It depends.");
    await check(question(page, "think"), "correct");
    assert.match(
      await question(page, "think").innerText(),
      /A model answer\s+Because/,
    );
    await gaps.getByRole("button", { name: "Show answer" }).click();
    assert.match(await gaps.innerText(), /The whole answer/);
    await assertAccessible(page, "answered");

    for (const place of [order, match, gaps])
      await place.getByRole("button", { name: "Try again" }).click();
    await order.getByRole("button", { name: "Move down: Item c" }).focus();
    await page.keyboard.press("Enter");
    assert.equal(
      await page.evaluate(() =>
        document.activeElement?.getAttribute("aria-label"),
      ),
      "Move down: Item c",
    );
    await check(order, "correct");
    await match.getByRole("combobox", { name: "Item l1" }).selectOption("r2");
    await match.getByRole("combobox", { name: "Item l2" }).selectOption("r1");
    await check(match, "correct");
    await gaps.getByRole("textbox").fill("message");
    await gaps.getByRole("combobox").selectOption("long");
    await check(gaps, "correct");
    await assertAccessible(page, "right");
    await page.close();
  });
