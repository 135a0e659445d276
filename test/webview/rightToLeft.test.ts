import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { useLessonPage } from "./openLesson.ts";
import { samplePage } from "./sampleLesson.ts";

const open = useLessonPage();
const arabic = { ...samplePage, language: "ar", direction: "rtl" } as const;

test("what is written from left to right stays so in a course that is read from right to left", async () => {
  const { page } = await open({ lesson: arabic, diagrams: true });
  await page.waitForFunction(() => document.querySelector(".katex-html"));
  assert.equal(await directionOf(page.locator("article")), "rtl");
  for (const selector of [
    ".code",
    ".code pre",
    "p > code",
    "kbd",
    ".math",
    ".katex-html",
    ".diagram-box svg",
    ".diagram-error pre",
  ])
    assert.equal(
      await directionOf(page.locator(`article ${selector}`).first()),
      "ltr",
      selector,
    );
  const code = await page.locator("article p > code").first().evaluate(bidi);
  assert.equal(code, "isolate");
  await page.close();
});

test("code begins at the left, the number of minutes before its word", async () => {
  const { page } = await open({ lesson: arabic });
  const pre = page.locator("article .code pre").first();
  const [box, first] = await Promise.all([
    pre.boundingBox(),
    leftOf(page, "article .code pre code .hljs-comment", "//"),
  ]);
  assert.ok(box && first - box.x < 40, `code begins at ${first}`);
  const number = await leftOf(page, ".lesson-place", "20");
  const word = await leftOf(page, ".lesson-place", "min");
  assert.ok(number < word, `${number} < ${word}`);
  await page.close();
});

test("a drawing is the same whichever way its lesson is read", async () => {
  const widths: number[] = [];
  for (const lesson of [samplePage, arabic]) {
    const { page } = await open({ lesson, diagrams: true });
    const svg = page.locator('[data-diagram="states"] svg').first();
    widths.push(
      await svg.evaluate((element) =>
        Math.round((element as SVGSVGElement).viewBox.baseVal.width),
      ),
    );
    await page.close();
  }
  assert.equal(widths[0], widths[1]);
});

function directionOf(element: Locator): Promise<string> {
  return element.evaluate((found) => getComputedStyle(found).direction);
}

function bidi(element: Element): string {
  return getComputedStyle(element).unicodeBidi;
}

/** Where a word stands on the screen. */
function leftOf(page: Page, selector: string, word: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, wanted) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const at = text.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + wanted.length);
        return range.getBoundingClientRect().left;
      }
      throw new Error(`no ${wanted}`);
    }, word);
}
