import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { placeDrawings } from "../../src/core/diagram/drawingMarkup.ts";
import type { LessonPage } from "../../src/protocol/page.ts";
import { everyKindHost } from "./everyKind.ts";
import { heard, type OpenLesson, useLessonPage } from "./openLesson.ts";
import { samplePage } from "./sampleLesson.ts";

const open = useLessonPage();
const preview: LessonPage = { ...samplePage, mode: "preview" };

test("typing in a lesson with twenty diagrams draws the one that changed", async () => {
  const lesson = await open({
    lesson: twentyDiagrams("One"),
    diagrams: true,
    height: 600,
  });
  const { page, host } = lesson;
  const drawn = () =>
    host.messages.flatMap((message) =>
      message.type === "diagramDrawn" ? [message.diagram] : [],
    );
  await untilDrawn(lesson, 20);
  await page.evaluate(() => {
    document
      .querySelectorAll("figure[data-diagram]")
      .forEach((figure, index) => {
        (figure as HTMLElement & { kept?: number }).kept = index;
      });
    document.querySelector<HTMLDetailsElement>("details")!.open = true;
  });
  const before = drawn().length;
  await page.locator("#end").scrollIntoViewIfNeeded();
  const place = await topInWindow(page, "#end");
  await page.evaluate(() => {
    new MutationObserver(() => {
      const held = document.querySelector(".diagram-held svg");
      if (held?.closest('[data-diagram="diagram-7"]'))
        document.body.dataset["held"] = "yes";
    }).observe(document.body, { childList: true, subtree: true });
  });
  await host.send({
    type: "show",
    // By now the host has the other drawings, and sends them along.
    page: withDrawings(twentyDiagrams("Uno"), lesson),
    keepScroll: true,
  });
  await page.getByText("Uno").first().waitFor({ state: "attached" });
  await untilDrawn(lesson, before + 1);
  await page.waitForFunction(
    () => document.querySelector('figure[data-state="pending"]') === null,
  );
  await frames(page);
  assert.deepEqual(drawn().slice(before), ["diagram-7"]);
  // Until then the old drawing was there.
  assert.equal(await page.evaluate(() => document.body.dataset["held"]), "yes");
  assert.equal(await page.locator(".diagram-held").count(), 0);
  const kept = await page.locator("figure[data-diagram]").evaluateAll((all) =>
    all.flatMap((one) => {
      const { kept } = one as HTMLElement & { kept?: number };
      return kept === undefined ? [] : [kept];
    }),
  );
  assert.deepEqual(
    kept,
    Array.from({ length: 20 }, (_, index) => index).filter((n) => n !== 6),
  );
  assert.equal(
    await page.locator("details").evaluate((one) => one.hasAttribute("open")),
    true,
  );
  assert.ok(
    Math.abs((await topInWindow(page, "#end")) - place) < 2,
    `the page moved from ${place} to ${await topInWindow(page, "#end")}`,
  );
  await page.close();
});

test("an answer that was tried stays while the text around it is edited", async () => {
  const host = await everyKindHost("inline");
  const first: LessonPage = { ...host.page(), mode: "preview" };
  const lesson = await open({ lesson: first, answer: host.answer });
  const { page } = lesson;
  const question = page.locator('[data-kind="choice"]').first();
  await question
    .locator(".option")
    .first()
    .locator("input, vscode-checkbox")
    .click();
  await question.getByText("Check answer").click();
  await page
    .locator('[data-kind="choice"][data-state]:not([data-state="unanswered"])')
    .first()
    .waitFor();
  const state = await question.getAttribute("data-state");
  await question.evaluate((one) => one.setAttribute("data-kept", ""));
  const next: LessonPage = { ...host.page(), mode: "preview" };
  await lesson.host.send({
    type: "show",
    page: { ...next, html: `<p data-line="1">Typed.</p>${next.html}` },
    keepScroll: true,
  });
  await page.getByText("Typed.").waitFor();
  assert.equal(await question.getAttribute("data-state"), state);
  assert.equal(await question.getAttribute("data-kept"), "");
  await page.close();
});

/** The seventh diagram has this label. */
function twentyDiagrams(label: string): LessonPage {
  const figures = Array.from({ length: 20 }, (_, index) => {
    const name = index === 6 ? label : `Node ${index}`;
    const line = 10 + index * 5;
    return `<p data-line="${line}">Text ${index}</p>
<figure data-diagram="diagram-${index + 1}" data-state="pending" data-line="${line + 2}"><pre><code>flowchart LR\n  a["${name}"] --&gt; b${index}</code></pre></figure>`;
  });
  return {
    ...preview,
    questions: [],
    quizzes: {},
    headings: [],
    html: `<h1 data-line="1">Twenty</h1><details data-line="3"><summary>More</summary><p>Inside.</p></details>${figures.join("\n")}<h2 id="end" data-line="200">End</h2>`,
  };
}

function withDrawings(page: LessonPage, { host }: OpenLesson): LessonPage {
  const diagrams = [
    ...page.html.matchAll(/data-diagram="([^"]+)".*\n?.*/g),
  ].map(([, id = ""]) => ({ id, source: id }));
  const drawings = new Map(
    host.messages.flatMap((message) =>
      message.type === "diagramDrawn" && message.diagram !== "diagram-7"
        ? [[message.diagram, message.drawing] as const]
        : [],
    ),
  );
  const html = placeDrawings(page.html, diagrams, (id) => drawings.get(id));
  assert.equal(html.match(/data-state="rendered"/g)?.length, 19);
  return { ...page, html };
}

async function untilDrawn(lesson: OpenLesson, count: number): Promise<void> {
  await heard(
    lesson,
    () =>
      lesson.host.messages.filter(({ type }) => type === "diagramDrawn")
        .length >= count,
  );
}

async function frames(page: Page, count = 5): Promise<void> {
  for (let frame = 0; frame < count; frame++)
    await page.evaluate(() => new Promise(requestAnimationFrame));
}

function topInWindow(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .evaluate((one) => one.getBoundingClientRect().top);
}
