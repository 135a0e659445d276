import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { LessonPage } from "../../src/protocol/page.ts";
import { assertAccessible } from "./axe.ts";
import { lessonOf } from "./diagramKinds.ts";
import { faint } from "./diagramPaints.ts";
import { drawnLesson, mermaidFiles } from "./drawnLesson.ts";
import { useLessonPage } from "./openLesson.ts";
import { themes } from "./themes.ts";

const open = useLessonPage();

const plain = `stateDiagram-v2
  [*] --> Stored: written
  Stored --> Waiting: send
  Waiting --> Delivered: answer
  Waiting --> Pausing: timeout
  Pausing --> Waiting: again
  Delivered --> [*]`;
const nested = `stateDiagram-v2
  %% lesson: walk
  [*] --> Off
  Off --> On: switch
  state On {
    [*] --> Slow
    Slow --> Fast: faster
    --
    [*] --> Dry
    Dry --> Wet: rain
  }
  On --> Off: unplug
  state Odd <<choice>>
  Off --> Odd: ask
  classDef own fill:#ffd,color:#333
  class Off own`;

let drawn: Promise<LessonPage> | undefined;
async function openDrawn(): Promise<Page> {
  drawn ??= drawnLesson(open, { plain, nested });
  return (await open({ lesson: await drawn })).page;
}

test("from state to state with the keyboard, to the end, and back", async () => {
  const page = await openDrawn();
  const walk = page.locator('[data-diagram="plain"] .walk');
  await walk.getByRole("button", { name: "Walk through" }).press("Enter");
  assert.equal(await said(walk.page(), "plain"), "Now: Start");
  assert.deepEqual(await moves(page, "plain"), ["written → Stored"]);
  assert.equal(await focused(page), "written → Stored");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  assert.equal(await said(page, "plain"), "Now: Waiting");
  assert.deepEqual(await moves(page, "plain"), [
    "answer → Delivered",
    "timeout → Pausing",
  ]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await said(page, "plain"), "Now: Pausing");
  assert.deepEqual(await trail(page, "plain"), [
    "Start",
    "Stored",
    "Waiting",
    "Pausing",
  ]);
  await walk.getByRole("button", { name: "Undo" }).click();
  assert.equal(await said(page, "plain"), "Now: Waiting");
  await walk.getByRole("button", { name: "answer → Delivered" }).click();
  await page.keyboard.press("Enter");
  assert.equal(await said(page, "plain"), "Now: End This is the end");
  assert.deepEqual(await moves(page, "plain"), []);
  assert.equal(await focused(page), "Undo", "the focus is not lost");
  await walk.getByRole("button", { name: "Start again" }).click();
  assert.equal(await said(page, "plain"), "Now: Start");
  assert.deepEqual(await trail(page, "plain"), []);
  assert.deepEqual(await mermaidFiles(page), [], "mermaid is not needed");
  await page.close();
});

test("the picture shows where one is, may go and has been; a click in it goes on", async () => {
  const page = await openDrawn();
  const figure = page.locator('[data-diagram="plain"]');
  await figure.getByRole("button", { name: "Walk through" }).click();
  for (const name of ["written", "send", "timeout"])
    await figure.getByRole("button", { name }).click();
  assert.deepEqual(await marks(page, "plain"), {
    current: ["Pausing"],
    marked: ["Waiting", "again"],
    visited: ["Stored", "send", "timeout", "written"],
  });
  await figure.locator("g.node", { hasText: "Waiting" }).click();
  assert.equal(await said(page, "plain"), "Now: Waiting");
  await figure.locator(".edgeLabel", { hasText: "answer" }).click();
  assert.equal(await said(page, "plain"), "Now: Delivered");
  await figure.locator("g.node", { hasText: "Stored" }).click();
  assert.equal(
    await said(page, "plain"),
    "Now: Delivered",
    "no way leads there",
  );
  await page.close();
});

test("composite states with regions: inside all of them at once, and out from any", async () => {
  const page = await openDrawn();
  assert.equal(
    await said(page, "nested"),
    "Now: Start",
    "the author opened it",
  );
  const walk = page.locator('[data-diagram="nested"] .walk');
  await walk.getByRole("button", { name: "→ Off" }).click();
  await walk.getByRole("button", { name: "switch" }).click();
  assert.equal(await said(page, "nested"), "Now: Slow, Dry Inside On");
  assert.deepEqual(await moves(page, "nested"), [
    "Slow: faster → Fast",
    "On: unplug → Off",
    "Dry: rain → Wet",
  ]);
  const { current, marked } = await marks(page, "nested");
  assert.deepEqual(current, ["Dry", "On", "Slow"]);
  assert.ok(marked?.includes("Off"));
  const starts = await page
    .locator('[data-diagram="nested"] g.node[data-walk="visited"] .state-start')
    .count();
  assert.equal(starts, 3, "the starts of both regions were passed");
  await walk.getByRole("button", { name: "unplug" }).click();
  assert.equal(await said(page, "nested"), "Now: Off");
  await walk.getByRole("button", { name: "ask" }).click();
  assert.equal(
    await said(page, "nested"),
    "Now: Choice No arrow leads on from here",
  );
  await page.close();
});

for (const theme of themes)
  test(`in ${theme.kind} it is accessible, and every state can be read`, async () => {
    const { page } = await open({
      lesson: {
        ...lessonOf({ plain, nested }),
        language: "ar",
        direction: "rtl",
      },
      diagrams: true,
      theme,
      width: 320,
    });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.getByRole("button", { name: "Walk through" }).click();
    for (const name of ["written", "→ Off", "switch", "send"])
      await page.getByRole("button", { name }).click();
    await assertAccessible(page, theme.kind);
    assert.deepEqual(await faint(page), []);
    assert.equal(
      await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      ),
      0,
      "the page does not scroll sideways",
    );
    await page.close();
  });

/** What is announced. */
async function said(page: Page, diagram: string): Promise<string> {
  const parts = page.locator(`[data-diagram="${diagram}"] .walk-said > span`);
  return (await parts.allInnerTexts()).join(" ");
}

function moves(page: Page, diagram: string): Promise<string[]> {
  return page
    .locator(`[data-diagram="${diagram}"]`)
    .getByRole("group", { name: "Where to go from here" })
    .locator("button")
    .allInnerTexts();
}

async function trail(page: Page, diagram: string): Promise<string[]> {
  const list = page.locator(`[data-diagram="${diagram}"] .walk-trail`);
  return (await list.isVisible()) ? list.locator("li").allInnerTexts() : [];
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}

/** The words of the picture's parts by their marks, in alphabetical order. */
function marks(page: Page, diagram: string): Promise<Record<string, string[]>> {
  return page.evaluate((id) => {
    const found: Record<string, string[]> = {};
    for (const part of document.querySelectorAll<SVGElement>(
      `[data-diagram="${id}"] svg [data-walk]`,
    )) {
      const words = part.textContent?.trim() ?? "";
      if (words !== "") (found[part.dataset["walk"] ?? ""] ??= []).push(words);
    }
    for (const words of Object.values(found)) words.sort();
    return found;
  }, diagram);
}
