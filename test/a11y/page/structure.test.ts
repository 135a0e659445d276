import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { heard, useLessonPage } from "../../webview/openLesson.ts";
import { check, question } from "../../webview/quizSteps.ts";
import { samplePage } from "../../webview/sampleLesson.ts";
import { focusStop } from "./focus.ts";

const open = useLessonPage();

test("the page says its language, its direction and its title, for every lesson that it shows", async () => {
  const { page, host } = await open();
  assert.deepEqual(await names(page), ["en", "ltr", samplePage.title]);
  await host.send({
    type: "show",
    page: {
      ...samplePage,
      lessonId: "second",
      title: "Uhren",
      language: "de",
      direction: "rtl",
    },
    keepScroll: false,
  });
  await page.waitForSelector('main[data-lesson="second"]');
  assert.deepEqual(await names(page), ["de", "rtl", "Uhren"]);
  await page.close();
});

test("one main, one article with the lesson's name, navigations told apart, headings without a gap", async () => {
  const { page } = await open({ width: 1200 });
  assert.equal(await page.getByRole("main").count(), 1);
  const article = page.getByRole("article", { name: samplePage.title });
  assert.equal(await article.count(), 1);
  const labels = await page
    .getByRole("navigation")
    .evaluateAll((all) =>
      all.map(
        (one) =>
          one.getAttribute("aria-label") ??
          document.getElementById(one.getAttribute("aria-labelledby") ?? "")
            ?.textContent,
      ),
    );
  assert.equal(new Set(labels).size, 2);
  const levels = await page
    .getByRole("heading")
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  for (const [index, level] of levels.entries())
    assert.ok(level <= (levels[index - 1] ?? 0) + 1, levels.join());
  await page.close();
});

test("the first stop leads past header and outline to the text", async () => {
  const { page } = await open({ width: 1200 });
  await page.keyboard.press("Tab");
  assert.match((await focusStop(page)).name, /Skip to the lesson text/);
  await page.keyboard.press("Enter");
  assert.equal(
    await page.evaluate(() => document.activeElement?.id),
    "lesson-text",
  );
  await page.keyboard.press("Tab");
  assert.ok(
    await page.evaluate(
      () => document.activeElement?.closest("article") !== null,
    ),
  );
  await page.close();
});

test("in another lesson the keyboard continues at its text, not at nothing", async () => {
  const lesson = await open();
  const { page, host } = lesson;
  await page.locator('[data-action="next"]').press("Enter");
  await heard(lesson, ({ type }) => type === "navigate");
  await host.send({
    type: "show",
    page: { ...samplePage, lessonId: "second" },
    keepScroll: false,
  });
  await page.waitForSelector('main[data-lesson="second"]');
  assert.equal(
    await page.evaluate(() => document.activeElement?.id),
    "lesson-text",
  );
  await page.close();
});

test("a field is called what its question asks", async () => {
  const { page } = await open();
  const name = /What is the time called that a message takes\?/;
  assert.equal(await page.getByRole("textbox", { name }).count(), 1);
  await page.close();
});

test("what an answer comes to is announced, in a region that was there before it", async () => {
  const { page } = await open();
  const place = question(page, "one-now");
  const before = await place.getByRole("status").elementHandles();
  assert.ok(before.length > 0);
  await place.getByText("The clocks are broken.").click();
  await check(place, "incorrect");
  const said = await Promise.all(
    before.map((region) =>
      region.evaluate((one) => [one.isConnected, one.textContent] as const),
    ),
  );
  assert.ok(said.some(([kept, text]) => kept && /Not|Wrong/i.test(text ?? "")));
  await page.close();
});

test("how large a diagram is shown is announced beside its tools", async () => {
  const { page } = await open({ diagrams: true });
  const box = page.locator('[data-diagram="reality"]');
  await box.locator(".diagram-box").hover();
  const status = box.locator('.diagram-tools [role="status"]');
  const region = await status.elementHandle();
  await box.getByRole("button", { name: "Zoom in" }).click();
  assert.match((await region?.textContent()) ?? "", /125/);
  await page.close();
});

test("who wants less motion gets none", async () => {
  const { page } = await open({ diagrams: true });
  await page.emulateMedia({ reducedMotion: "reduce" });
  assert.deepEqual(
    await page.evaluate(() =>
      [...document.querySelectorAll("main, main *")].flatMap((one) => {
        const style = getComputedStyle(one);
        const moves =
          style.scrollBehavior === "smooth" ||
          parseFloat(style.transitionDuration) > 0.01 ||
          (style.animationName !== "none" &&
            parseFloat(style.animationDuration) > 0.01);
        return moves ? [`${one.tagName} ${one.getAttribute("class")}`] : [];
      }),
    ),
    [],
  );
  await page.close();
});

test("in forced colours an answer, its result and the focus can be told apart", async () => {
  const { page } = await open();
  await page.emulateMedia({ forcedColors: "active" });
  const place = question(page, "one-now");
  const [first, second] = await place.locator("input[type=radio]").all();
  assert.ok(first && second);
  await first.focus();
  await page.keyboard.press("Space");
  const dots = await Promise.all(
    [first, second].map((radio) =>
      radio.evaluate((one) => {
        const dot = getComputedStyle(one, "::before");
        return dot.content === "none" ? "" : dot.backgroundColor;
      }),
    ),
  );
  const ground = await first.evaluate(
    (one) => getComputedStyle(one).backgroundColor,
  );
  assert.ok(dots[0] !== "" && dots[0] !== ground, `${dots[0]} on ${ground}`);
  assert.equal(dots[1], "");
  assert.ok((await focusStop(page)).ring);
  await page.close();
});

function names(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [
    document.documentElement.lang,
    document.documentElement.dir,
    document.title,
  ]);
}
