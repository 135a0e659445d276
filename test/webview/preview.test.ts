import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { LessonPage } from "../../src/protocol/page.ts";
import { assertAccessible } from "./axe.ts";
import { everyKindHost } from "./everyKind.ts";
import { heard, type OpenLesson, useLessonPage } from "./openLesson.ts";
import { samplePage } from "./sampleLesson.ts";
import { dark, light } from "./themes.ts";

const open = useLessonPage();
const preview: LessonPage = { ...samplePage, mode: "preview" };

/** Nothing in it grows after it was painted. Every paragraph has five lines of source. */
const text: LessonPage = {
  ...preview,
  questions: [],
  quizzes: {},
  headings: [],
  html: Array.from(
    { length: 40 },
    (_, index) =>
      `<p id="p${index}" data-line="${1 + index * 5}">${"Many words to read. ".repeat(30)}</p>`,
  ).join("\n"),
};

test("a double click goes to the source", async () => {
  const lesson = await open({ lesson: preview });
  const { page } = lesson;
  await page.locator("#failure").dblclick();
  assert.deepEqual(await heard(lesson, ({ type }) => type === "revealLine"), {
    type: "revealLine",
    line: 60,
  });
  await page.close();
});

test("what it is restored from says whether answers are shown, scrolled or not", async () => {
  const { page, host } = await open({ lesson: preview });
  const { courseId, lessonId } = preview;
  const left = { courseId, lessonId, position: preview.position };
  assert.deepEqual(await host.state(), left);
  for (const withAnswers of [true, false] as const) {
    const shown: LessonPage = withAnswers
      ? { ...preview, withAnswers }
      : preview;
    await host.send({ type: "show", page: shown, keepScroll: true });
    await page.waitForFunction(
      (on) => document.querySelector("main")?.matches("[data-answers]") === on,
      withAnswers,
    );
    const state = (await host.state()) as { withAnswers?: boolean };
    assert.equal(state.withAnswers, withAnswers || undefined);
  }
  await page.close();
});

test("a line is scrolled to", async () => {
  const { page, host } = await open({ lesson: preview });
  await host.send({ type: "scrollToLine", line: 80 });
  await page.waitForFunction(() => {
    const top = document
      .querySelector("#examples")
      ?.getBoundingClientRect().top;
    return top !== undefined && Math.abs(top) < 40;
  });
  await page.close();
});

test("scrolling the page tells the line at its top, and the editor's echo moves nothing", async () => {
  const lesson = await open({ lesson: text, height: 400 });
  const { page, host } = lesson;
  // However long the echo takes on this machine, for the page it comes at once.
  const clock = await page.evaluateHandle(() => {
    const stopped = { now: performance.now() };
    performance.now = () => stopped.now;
    return stopped;
  });
  await page.mouse.move(400, 200);
  const target = await topOf(page, "#p12");
  await page.mouse.wheel(0, target - 8);
  await heard(
    lesson,
    (message) => message.type === "scrolled" && message.line === 61,
  );
  const before = await scrollTop(page);
  await host.send({ type: "scrollToLine", line: 1 });
  await frames(page);
  assert.equal(await scrollTop(page), before);

  await clock.evaluate((stopped) => {
    stopped.now += 1_000;
  });
  await host.send({ type: "scrollToLine", line: 1 });
  await page.waitForFunction(() => window.scrollY < 100);
  await page.close();
});

test("the page does not lead where the editor, a new text or a picture moved it", async () => {
  const lesson = await open({ lesson: text, height: 400 });
  const { page, host } = lesson;
  for (const line of [74, 20, 80]) {
    await host.send({ type: "scrollToLine", line });
    await frames(page);
  }
  await host.send({
    type: "show",
    page: { ...text, html: `<p data-line="1">New.</p>${text.html}` },
    keepScroll: true,
  });
  await page.getByText("New.").waitFor({ state: "attached" });
  await frames(page);
  assert.deepEqual(scrolledLines(lesson), []);
  await page.close();
});

test("every line that is told is the one that is scrolled to", async () => {
  const lesson = await open({ lesson: text, height: 400 });
  const { page, host } = lesson;
  for (const line of [60, 74, 82]) {
    await host.send({ type: "scrollToLine", line });
    await frames(page);
    // A nudge that stays inside the line.
    await page.mouse.move(400, 200);
    await page.mouse.wheel(0, 1);
    await heard(
      lesson,
      (message) =>
        message.type === "scrolled" && Math.abs(message.line - line) <= 1,
    );
    await frames(page, 40);
  }
  await page.close();
});

test("in a lesson nothing is told of scrolling", async () => {
  const lesson = await open({ height: 400 });
  await lesson.page.mouse.move(400, 200);
  await lesson.page.mouse.wheel(0, 900);
  await heard(lesson, ({ type }) => type === "positioned");
  assert.deepEqual(scrolledLines(lesson), []);
  await lesson.page.close();
});

test("the block of the cursor is marked, alone, and after an edit too", async () => {
  const lesson = await open({ lesson: preview });
  const { page, host } = lesson;
  const marked = () =>
    page
      .locator(".at-caret")
      .evaluateAll((all) => all.map((one) => one.id || one.className));
  await host.send({ type: "caret", line: 61 });
  await page.locator("#failure.at-caret").waitFor();
  await host.send({ type: "caret", line: 81 });
  await page.locator("#examples.at-caret").waitFor();
  assert.equal((await marked()).length, 1);
  const html = preview.html.replace(">Examples<", ">More examples<");
  await host.send({
    type: "show",
    page: { ...preview, html },
    keepScroll: true,
  });
  await page.locator("#examples.at-caret", { hasText: "More" }).waitFor();
  assert.equal((await marked()).length, 1);
  await page.close();
});

test("a double click inside a question goes to the line of what was clicked", async () => {
  const host = await everyKindHost("inline");
  const lesson = await open({ lesson: { ...host.page(), mode: "preview" } });
  const { page } = lesson;
  const option = page.locator(".option-text [data-line]").first();
  const line = Number(await option.getAttribute("data-line"));
  assert.ok(line > 1);
  await option.dblclick();
  assert.deepEqual(await heard(lesson, ({ type }) => type === "revealLine"), {
    type: "revealLine",
    line,
  });
  await page.close();
});

for (const theme of [light, dark])
  for (const name of ["inline", "toml", "modes"])
    test(`with answers: ${name}, ${theme.kind}`, async () => {
      const host = await everyKindHost(name);
      const lesson = await open({ lesson: host.pageWithAnswers(), theme });
      const { page } = lesson;
      await page.getByText("Preview with answers").waitFor();
      const folder = process.env["SCREENSHOTS"];
      if (folder !== undefined)
        await page.screenshot({
          path: `${folder}/answers-${name}-${theme.kind}.png`,
          fullPage: true,
        });
      const asked = host
        .quizzes()
        .flatMap(({ questions }) => questions.map(({ id }) => id));
      // All of a pool are there.
      assert.equal(
        await page.locator("[data-question]:visible").count(),
        asked.length,
      );
      assert.equal(
        await page.locator(".question-foot button:visible").count(),
        0,
      );
      assert.equal(
        await page.locator(".question-foot vscode-button:visible").count(),
        0,
      );
      const hints = host
        .quizzes()
        .flatMap(({ questions }) => questions.flatMap((one) => one.hints));
      assert.equal(await page.locator(".hint:visible").count(), hints.length);
      await assertAccessible(page, "with answers");

      // And back: as a student finds it, with nothing given away.
      await lesson.host.send({
        type: "show",
        page: { ...host.page(), mode: "preview" },
        keepScroll: true,
      });
      await page.locator('.lesson-place:has-text("with answers")').waitFor({
        state: "detached",
      });
      assert.equal(await page.locator(".hint:visible").count(), 0);
      assert.equal(
        await page.locator('[data-question][data-state="correct"]').count(),
        0,
      );
      assert.equal(await page.locator(".part-mark").count(), 0);
      assert.deepEqual(
        lesson.host.messages.filter(({ type }) => type === "request"),
        [],
      );
      await page.close();
    });

function scrolledLines({ host }: OpenLesson): number[] {
  return host.messages.flatMap((message) =>
    message.type === "scrolled" ? [message.line] : [],
  );
}

async function frames(page: Page, count = 5): Promise<void> {
  for (let frame = 0; frame < count; frame++)
    await page.evaluate(() => new Promise(requestAnimationFrame));
}

function scrollTop(page: Page): Promise<number> {
  return page.evaluate(() => window.scrollY);
}

async function topOf(page: Page, selector: string): Promise<number> {
  return (await topInWindow(page, selector)) + (await scrollTop(page));
}

function topInWindow(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .evaluate((one) => one.getBoundingClientRect().top);
}
