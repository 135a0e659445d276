import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { useLessonPage } from "../webview/openLesson.ts";
import { samplePage } from "../webview/sampleLesson.ts";
import { stringsIn } from "./pseudoStrings.ts";
import { wordsOf } from "./wrappedWords.ts";

const open = useLessonPage();
const chrome = [
  ".skip-link",
  ".lesson-header",
  ".outline",
  ".lesson-bar",
  ".question-head",
  ".question-actions",
  ".code-tools",
];

test("Arabic around an English lesson: each keeps its own language and direction", async () => {
  const { page } = await open({
    lesson: samplePage,
    strings: stringsIn("ar"),
    diagrams: true,
  });
  assert.deepEqual(await spoken(page.locator("article")), ["en", "ltr"]);
  for (const selector of chrome)
    assert.deepEqual(
      await spoken(page.locator(selector).first()),
      ["ar", "rtl"],
      selector,
    );
  // Read from right to left: the way on is on the left.
  const [back, on] = await Promise.all([
    leftOf(page, ".bar-previous"),
    leftOf(page, ".bar-next"),
  ]);
  assert.ok(on < back, `${on} < ${back}`);
  await page.close();
});

test("English around an Arabic lesson", async () => {
  const { page } = await open({
    lesson: { ...samplePage, language: "ar", direction: "rtl" },
    diagrams: true,
  });
  assert.deepEqual(await spoken(page.locator("article")), ["ar", "rtl"]);
  for (const selector of chrome)
    assert.deepEqual(
      await spoken(page.locator(selector).first()),
      ["en", "ltr"],
      selector,
    );
  await page.close();
});

test("the language changes with the lesson, the words around it do not", async () => {
  const { page, host } = await open({
    lesson: samplePage,
    strings: stringsIn("fr"),
  });
  await host.send({
    type: "show",
    page: { ...samplePage, language: "he", direction: "rtl" },
    keepScroll: false,
  });
  await page.waitForSelector('html[lang="he"][dir="rtl"]');
  assert.deepEqual(await spoken(page.locator("article")), ["he", "rtl"]);
  assert.deepEqual(await spoken(page.locator(".lesson-bar")), ["fr", "ltr"]);
  await page.close();
});

for (const language of ["de", "fr", "ar"] as const)
  test(`${language}: at 320 px nothing is wider than the page`, async () => {
    const { page } = await open({
      lesson: samplePage,
      strings: stringsIn(language),
      width: 320,
      diagrams: true,
    });
    assert.equal(await overflow(page), 0);
    const cut = await page
      .locator(".lesson-bar vscode-button, .question-actions vscode-button")
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => {
            const { left, right } = button.getBoundingClientRect();
            return left < -1 || right > window.innerWidth + 1;
          })
          .map((button) => button.textContent),
      );
    assert.deepEqual(cut, []);
    const words = (await wordsOf(page)).map(({ text }) => text);
    assert.ok(words.includes(stringsIn(language).checkAnswer));
    await page.close();
  });

function spoken(element: Locator): Promise<[string, string]> {
  return element.evaluate((found) => [
    found.closest<HTMLElement>("[lang]")?.lang ?? "",
    getComputedStyle(found).direction,
  ]);
}

function leftOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .evaluate((element) => element.getBoundingClientRect().left);
}

/** By how many pixels the page can be scrolled sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}
