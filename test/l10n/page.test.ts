import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { LessonPage } from "../../src/protocol/page.ts";
import { useLessonPage } from "../webview/openLesson.ts";
import {
  everyKindHost,
  keptAnswer,
  openEveryKind,
  questionsOf,
  wholeWrongAnswer,
} from "../webview/everyKind.ts";
import { samplePage } from "../webview/sampleLesson.ts";
import { pseudoStrings } from "./pseudoStrings.ts";
import { type Said, wordsOf } from "./wrappedWords.ts";

const open = useLessonPage();
const strings = pseudoStrings();

test("a lesson: whatever the course does not say comes from the strings, in their language", async () => {
  const { page } = await open({ lesson: samplePage, strings, diagrams: true });
  await showEverything(page);
  assertSpoken(await wordsOf(page), samplePage);
  await page.close();
});

for (const lesson of ["inline", "toml", "diagrams"])
  test(`every kind of question, open and answered wrong: ${lesson}`, async () => {
    const host = await everyKindHost(lesson);
    const { page, host: pageHost } = await openEveryKind(open, host, {
      strings,
      diagrams: true,
    });
    assertSpoken(await wordsOf(page), host.page());
    for (const { question } of questionsOf(host.quizzes())) {
      const given = wholeWrongAnswer(question);
      if (given === undefined) continue;
      await host.apply({
        type: "answered",
        question: question.id,
        answer: keptAnswer(question, given),
      });
      if (question.hints.length > 0)
        await host.apply({
          type: "hinted",
          question: question.id,
          hash: question.hash,
          count: 1,
        });
    }
    const answered = host.page();
    await pageHost.send({ type: "show", page: answered, keepScroll: false });
    await page.waitForSelector('main[data-state="ready"]');
    assertSpoken(await wordsOf(page), answered);
    await page.close();
  });

test("a word that went past the strings is seen", async () => {
  const { page } = await open({ lesson: samplePage, strings });
  await page
    .locator(".lesson-bar")
    .evaluate((bar) => bar.append("Planted words"));
  const said = await wordsOf(page);
  assert.throws(() => assertSpoken(said, samplePage), /Planted words/);
  await page.close();
});

/** Opens what waits for a click: the tools of diagrams, their texts and walks. */
async function showEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>(
      '.walk-button, [data-tool="more"], [data-tool="text"]',
    ))
      button.click();
    for (const details of document.querySelectorAll("details"))
      details.open = true;
  });
}

/** What is ours is marked as such and in the strings' language; all else is the course's and in its language. */
function assertSpoken(said: readonly Said[], page: LessonPage): void {
  const written = JSON.stringify(page)
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("\\n", " ")
    .replace(/\s+/g, " ");
  const ofCourse = written + written.replace(/<[^>]*>/g, "");
  const lost = said.filter(
    ({ text, ours }) =>
      !ours && !ofCourse.includes(JSON.stringify(text).slice(1, -1)),
  );
  assert.deepEqual(
    lost.map(show),
    [],
    "neither from the strings nor the course",
  );
  assert.ok(said.filter(({ ours }) => ours).length > 10);
  const wrong = said.filter(
    ({ text, ours, language, place }) =>
      // What is only read out may name what the course says; “(arrow)” is said with the names of the course.
      !place.endsWith("]") &&
      !/\((arrow|group)\)⟧$/.test(text) &&
      language !== (ours ? strings.language : page.language),
  );
  assert.deepEqual(wrong.map(show), [], "in the wrong language");
}

function show({ text, place, language }: Said): string {
  return `${place} (${language}): ${text}`;
}
