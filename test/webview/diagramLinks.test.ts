import assert from "node:assert/strict";
import { test } from "node:test";
import { isSafeSvg } from "../../src/core/diagram/svg/checkSvg.ts";
import { assertAccessible } from "./axe.ts";
import { lessonOf } from "./diagramKinds.ts";
import { heard, type OpenLesson, useLessonPage } from "./openLesson.ts";

const open = useLessonPage();

const linked = `%% lesson: fail
flowchart LR
  A[The web] --> B[Another lesson] --> C[Evil] --> D[Plain]
  click A href "https://example.com/?a=1&b=2" "A tip" _blank
  click B "water.md#how-much"
  click C href "javascript:alert(1)"
  click D call alert(1)`;

const plain = linked.replace("%% lesson: fail\n", "%% lesson: static\n");

test("links of a diagram open as all links of the page do: by the host, by mouse and by keyboard", async () => {
  const lesson = await open({ lesson: lessonOf({ plain }), diagrams: true });
  const { page } = lesson;
  await page.getByRole("link", { name: "The web" }).click();
  assert.equal(await next(lesson), "https://example.com/?a=1&b=2");
  await page.getByRole("link", { name: "Another lesson" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await next(lesson), "water.md#how-much");
  assert.deepEqual(
    await page
      .locator("svg [role=link]")
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute("aria-label")),
      ),
    ["The web", "Another lesson"],
  );
  assert.equal(await page.locator("figure svg a").count(), 0);
  await assertAccessible(page, "a diagram with links");
  const drawn = await heard(lesson, ({ type }) => type === "diagramDrawn");
  assert.ok(drawn.type === "diagramDrawn" && isSafeSvg(drawn.drawing.svg));
  assert.doesNotMatch(drawn.drawing.svg, /javascript|alert|<a[\s>]/);
  await page.close();
});

test("while parts fail, a part with a link fails, and is a link again afterwards", async () => {
  const lesson = await open({ lesson: lessonOf({ linked }), diagrams: true });
  const { page } = lesson;
  assert.equal(await page.locator("svg").getByRole("link").count(), 0);
  await page.getByRole("button", { name: "The web" }).click();
  assert.equal(await page.locator('[data-walk="failed"]').count(), 1);
  await assertAccessible(page, "parts with links fail");
  await page
    .locator(".walk-panel")
    .getByRole("button", { name: "Close" })
    .click();
  assert.equal(await page.locator("svg").getByRole("link").count(), 2);
  assert.ok(!lesson.host.messages.some(({ type }) => type === "openLink"));
  await page.close();
});

/** Where the link that the page asked for next leads. */
async function next(lesson: OpenLesson): Promise<string> {
  const told = await heard(lesson, ({ type }) => type === "openLink");
  lesson.host.messages.splice(lesson.host.messages.indexOf(told), 1);
  return told.type === "openLink" ? told.href : "";
}
