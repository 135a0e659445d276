import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { LessonPage } from "../../src/protocol/page.ts";
import { assertAccessible } from "./axe.ts";
import { kinds, lessonOf } from "./diagramKinds.ts";
import { drawnLesson, mermaidFiles } from "./drawnLesson.ts";
import { faint } from "./diagramPaints.ts";
import { type OpenLesson, useLessonPage } from "./openLesson.ts";
import { themes } from "./themes.ts";

const open = useLessonPage();

const plain = `sequenceDiagram
  participant U as User
  participant A as Server A
  U->>A: Request
  Note over A: thinks
  A->>A: look up
  A-->>U: Result`;

let drawn: Promise<LessonPage> | undefined;
const openDrawn = async (): Promise<OpenLesson> =>
  open({ lesson: await (drawn ??= drawnLesson(open, { plain })) });

test("it is offered in plain sight, and opened, stepped and closed with the keyboard alone", async () => {
  const { page } = await openDrawn();
  const opener = page.getByRole("button", { name: "Step through" });
  assert.ok(await opener.isVisible());
  await opener.focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await said(page), [
    "Step 1 of 3: User sends Request to Server A",
    "Note over Server A: thinks",
  ]);
  assert.equal(await focused(page), "Next step");
  await page.keyboard.press("Enter");
  assert.deepEqual(await said(page), [
    "Step 2 of 3: Server A sends look up to Server A",
  ]);
  await page.keyboard.press("End");
  assert.match((await said(page))[0] ?? "", /^Step 3 of 3: .*Result to User/);
  await page.keyboard.press("Enter");
  assert.match((await said(page))[0] ?? "", /^Step 3/, "there is no fourth");
  assert.equal(await focused(page), "Next step", "the focus stays");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Home");
  assert.match((await said(page))[0] ?? "", /^Step 1/);
  await page.getByRole("button", { name: "Close", exact: true }).press("Enter");
  assert.equal(await focused(page), "Step through");
  assert.equal(await page.locator("svg [data-walk]").count(), 0);
  assert.deepEqual(await mermaidFiles(page), [], "mermaid is not needed");
  await page.close();
});

test("the message, its ends and its note stand out; what comes later is faint", async () => {
  const { page } = await openDrawn();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.getByRole("button", { name: "Step through" }).click();
  assert.deepEqual(await marks(page), {
    current: ["Request", "Server A", "Server A", "User", "User", "thinks"],
    faint: ["Result", "look up"],
  });
  await page.getByRole("button", { name: "Next step" }).click();
  assert.deepEqual(await marks(page), {
    current: ["Server A", "Server A", "look up"],
    faint: ["Result"],
  });
  const [now, later] = await page.evaluate(() =>
    ["current", "faint"].map((mark) => {
      const text = document.querySelector(`.messageText[data-walk=${mark}]`);
      return text ? Number(getComputedStyle(text).opacity) : 0;
    }),
  );
  assert.ok(now === 1 && later !== undefined && later < 0.7);
  await page.close();
});

test("each step is announced once, in a status that was there before it", async () => {
  const { page } = await openDrawn();
  await page.getByRole("button", { name: "Step through" }).click();
  const status = page.locator('figure .walk [role="status"]');
  assert.equal(await status.count(), 1);
  const before = await status.elementHandle();
  await page.getByRole("button", { name: "Next step" }).click();
  const same = await page.evaluate((element) => element?.isConnected, before);
  assert.equal(same, true);
  await page.close();
});

test("a slider and a click on a message jump", async () => {
  const { page } = await openDrawn();
  await page.getByRole("button", { name: "Step through" }).click();
  const slider = page.getByRole("slider", { name: "Step" });
  await slider.press("ArrowRight");
  assert.equal(await slider.getAttribute("aria-valuetext"), "Step 2 of 3");
  assert.match((await said(page))[0] ?? "", /^Step 2/);
  await page.locator(".messageText", { hasText: "Result" }).click();
  assert.match((await said(page))[0] ?? "", /^Step 3/);
  assert.equal(await slider.inputValue(), "2");
  await page.close();
});

test("it plays to the end at a pace for reading, and pauses; the reader's own step ends it", async () => {
  const { page } = await openDrawn();
  await page.clock.install();
  await page.getByRole("button", { name: "Step through" }).click();
  const play = page.getByRole("button", { name: "Play" });
  await play.click();
  const pause = page.getByRole("button", { name: "Pause" });
  assert.ok(await pause.isVisible());
  await page.clock.runFor(1_000);
  assert.match((await said(page))[0] ?? "", /^Step 1/);
  await page.clock.runFor(4_200);
  assert.match((await said(page))[0] ?? "", /^Step 2/);
  await pause.click();
  await page.clock.runFor(20_000);
  assert.match((await said(page))[0] ?? "", /^Step 2/);
  await play.click();
  await page.getByRole("button", { name: "Back" }).click();
  assert.ok(await play.isVisible());
  await play.click();
  await page.clock.runFor(20_000);
  assert.match((await said(page))[0] ?? "", /^Step 3/);
  assert.ok(await play.isVisible());
  await play.click();
  assert.match((await said(page))[0] ?? "", /^Step 1/, "from the beginning");
  await page.close();
});

test("with reduced motion nothing moves, and playing still steps", async () => {
  const { page } = await openDrawn();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.clock.install();
  await page.getByRole("button", { name: "Step through" }).click();
  const transition = await page
    .locator(".messageText[data-walk=faint]")
    .first()
    .evaluate((element) => getComputedStyle(element).transitionProperty);
  assert.equal(transition, "none");
  await page.getByRole("button", { name: "Play" }).click();
  await page.clock.runFor(5_000);
  assert.match((await said(page))[0] ?? "", /^Step 2/);
  await page.close();
});

test("it goes along into the full view and back, at the same step", async () => {
  const { page } = await openDrawn();
  await page.getByRole("button", { name: "Step through" }).click();
  await page.getByRole("button", { name: "Next step" }).click();
  await page.locator(".diagram-box").hover();
  await page.getByRole("button", { name: "Full view" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Next step" }).click();
  assert.match((await said(page))[0] ?? "", /^Step 3/);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector("dialog") === null);
  assert.equal(await page.locator("figure > .walk").count(), 1);
  assert.match((await said(page))[0] ?? "", /^Step 3/);
  await page.close();
});

test("the list of tools opens and closes it as well", async () => {
  const { page } = await openDrawn();
  const choose = async (name: string): Promise<void> => {
    await page.locator(".diagram-box").hover();
    await page.getByRole("button", { name: "More" }).click();
    await page
      .locator(".diagram-more")
      .getByText(name, { exact: true })
      .click();
  };
  await choose("Step through");
  assert.equal(await page.locator(".walk-panel").count(), 1);
  await choose("Stop stepping through");
  assert.equal(await page.locator(".walk-panel").count(), 0);
  await page.close();
});

test("in a picture taller than the window the step and the controls are both in view", async () => {
  const messages = Array.from({ length: 30 }, (_, at) => `A->>B: number ${at}`);
  const tall = `sequenceDiagram\n${messages.join("\n")}`;
  const { page } = await open({ lesson: lessonOf({ tall }), diagrams: true });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.getByRole("button", { name: "Step through" }).click();
  for (let step = 0; step < 20; step++)
    await page.getByRole("button", { name: "Next step" }).click();
  const [top, bottom, panel, height] = await page.evaluate(() => {
    const now = document.querySelector(".messageText[data-walk=current]");
    const box = now?.getBoundingClientRect();
    const controls = document.querySelector(".walk-panel");
    return [
      box?.top ?? -1,
      box?.bottom ?? 0,
      controls?.getBoundingClientRect().top ?? 0,
      window.innerHeight,
    ];
  });
  assert.ok(top >= 0 && bottom < panel && panel < height);
  await page.close();
});

for (const [word, panels, buttons] of [
  ["step", 1, 0],
  ["static", 0, 0],
  ["nonsense", 0, 1],
] as const)
  test(`the author's word: ${word}`, async () => {
    const { page } = await open({
      lesson: lessonOf({ plain: `%% lesson: ${word}\n${plain}` }),
      diagrams: true,
    });
    assert.equal(await page.locator(".walk-panel").count(), panels);
    assert.equal(
      await page.getByRole("button", { name: "Step through" }).count(),
      buttons,
    );
    assert.equal(await focused(page), "", "nothing takes the focus");
    await page.close();
  });

test("a message that was changed by the author is stepped through anew", async () => {
  const opened = await openDrawn();
  const { page, host } = opened;
  await page.getByRole("button", { name: "Step through" }).click();
  await host.send({
    type: "show",
    page: lessonOf({ plain: `%% lesson: step\n${plain}\n  U->>A: More` }),
  } as never);
  await page.getByText("Step 1 of 4", { exact: false }).waitFor();
  assert.equal(await page.locator(".walk-panel").count(), 1);
  await page.close();
});

for (const theme of themes)
  test(`in ${theme.kind} it is accessible, and what is faint can be read`, async () => {
    const { page } = await open({
      lesson: lessonOf({ sequence: kinds["sequence"] ?? "" }),
      diagrams: true,
      theme,
      width: 320,
    });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.getByRole("button", { name: "Step through" }).click();
    await page.getByRole("button", { name: "Next step" }).click();
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

/** What is announced: the sentence, and what comes with it. */
function said(page: Page): Promise<string[]> {
  return page.locator(".walk-said > span").allInnerTexts();
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement instanceof HTMLButtonElement
      ? (activeElement.textContent ?? "")
      : "";
  });
}

/** The words of the picture's parts by their marks, in alphabetical order. */
function marks(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const part of document.querySelectorAll<SVGElement>(
      "svg [data-walk]",
    )) {
      const words = part.textContent?.trim() ?? "";
      if (words !== "") (found[part.dataset["walk"] ?? ""] ??= []).push(words);
    }
    for (const words of Object.values(found)) words.sort();
    return found;
  });
}
