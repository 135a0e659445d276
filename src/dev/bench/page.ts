import type { Frame, Page } from "playwright-core";
import { type Figures, inRounds, row } from "./figures.ts";
import type { Result } from "./measure.ts";
import { keys, openingWindows, type OpeningWindows } from "./openingWindows.ts";
import { afterKey, allDiagrams, openView } from "./window.ts";

const diagrams = 9;

/**
 * What a page costs and how soon it answers, in a real workbench: the extension's activation as VS Code itself reports
 * it, the memory of the first bundled lesson, an answer until its verdict is there, and a key in the
 * source until the preview shows it; the built-in preview in turns, where it has the like.
 */
export async function benchPage(
  runs: number,
  settle: number,
  warm: boolean,
): Promise<readonly Result[]> {
  const windows = await openingWindows();
  try {
    const figures = await inRounds(runs, warm, (round) =>
      oneRound(windows, settle, round),
    );
    return rows(figures);
  } finally {
    await windows.close();
  }
}

function rows(figures: Figures): readonly Result[] {
  return [
    row(figures, "activate", "ms", "activate"),
    row(figures, "tree.shown", "ms", "tree"),
    row(figures, "quiz.feedback", "ms", "feedback"),
    row(figures, "preview.update", "ms", "update", "peerUpdate"),
    row(figures, "page.memory", "MB", "memory", "peerMemory"),
  ];
}

async function oneRound(
  windows: OpeningWindows,
  settle: number,
  round: Figures,
): Promise<void> {
  await windows.beforeView(settle, async (page) => {
    round.add("tree", await treeShown(page));
    round.add("memory", await memory(page, keys.lesson));
    round.add("feedback", await feedback(page));
    round.add("activate", await activation(page));
  });
  await windows.inWindow(settle, async (page) => {
    round.add("peerMemory", await memory(page, keys.peer));
  });
  await windows.inWindow(settle, async (page) => {
    round.add("update", await update(page, keys.previewBeside));
  });
  await windows.inWindow(settle, async (page) => {
    round.add("peerUpdate", await update(page, keys.peerBeside));
  });
}

/** Milliseconds from the click on the view's icon until its first row is there. */
async function treeShown(page: Page): Promise<number> {
  await page.evaluate(() => {
    const world = globalThis as unknown as Record<string, unknown>;
    world["treeShown"] = new Promise<number>((resolve) => {
      let clicked: number | undefined;
      addEventListener("mousedown", (event) => (clicked = event.timeStamp), {
        capture: true,
        once: true,
      });
      const observer = new MutationObserver(() => {
        const row = '.sidebar [role="treeitem"][aria-label^="Course "]';
        if (clicked === undefined || !document.querySelector(row)) return;
        observer.disconnect();
        resolve(performance.now() - clicked);
      });
      observer.observe(document.body, {
        attributes: true,
        attributeFilter: ["aria-label"],
        childList: true,
        subtree: true,
      });
    });
  });
  await openView(page, "Guided Lessons");
  return page.evaluate(
    () => (globalThis as unknown as { treeShown: Promise<number> }).treeShown,
  );
}

/** Milliseconds of loading it and of the call of `activate`, from VS Code's own list of running extensions. */
async function activation(page: Page): Promise<number> {
  await page.keyboard.press(keys.running);
  const list = page.locator(".runtime-extensions-editor");
  const row = list.locator(".extension", { hasText: "Guided Lessons" }).first();
  await list.locator(".activation-time").first().waitFor();
  // The slowest come first, and those that do not fit are not there until one goes to them.
  if ((await row.count()) === 0) await page.keyboard.press("End");
  const said = await row.locator(".activation-time").innerText();
  const [, milliseconds] = /(\d+)\s*ms/.exec(said) ?? [];
  if (milliseconds === undefined)
    throw new Error(`VS Code names no time: ${said}`);
  return Number(milliseconds);
}

/** Megabytes on the heap that the lesson is on, which may be the whole window's, once its diagrams are there. */
async function memory(page: Page, key: string): Promise<number> {
  await afterKey(page, key, allDiagrams(diagrams));
  const frame = await lessonFrame(page);
  return frame.evaluate(() => {
    const { gc, performance } = globalThis as unknown as {
      gc(): void;
      performance: { memory: { usedJSHeapSize: number } };
    };
    gc();
    gc();
    return performance.memory.usedJSHeapSize / 1e6;
  });
}

/** Milliseconds from the click on *Check answer*, by the page's own clock. */
async function feedback(page: Page): Promise<number> {
  const lesson = await lessonFrame(page);
  await lesson.evaluate(() => {
    const world = globalThis as unknown as Record<string, unknown>;
    const answered = () =>
      document.querySelectorAll(".verdict[data-verdict]").length;
    const before = answered();
    let clicked = 0;
    addEventListener("click", (event) => (clicked = event.timeStamp), {
      capture: true,
    });
    world["feedback"] = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (answered() === before) return;
        observer.disconnect();
        resolve(performance.now() - clicked);
      });
      observer.observe(document.body, {
        attributes: true,
        childList: true,
        subtree: true,
      });
    });
  });
  const question = lesson
    .locator('[data-question][data-kind="choice"]')
    .filter({ hasNot: lesson.locator(".verdict[data-verdict]") })
    .first();
  await question.locator("input").first().check();
  await question.getByRole("button", { name: /Check answer/ }).click();
  await lesson.locator(".verdict[data-verdict]").first().waitFor();
  return lesson.evaluate(
    () => (globalThis as unknown as { feedback: Promise<number> }).feedback,
  );
}

async function lessonFrame(page: Page): Promise<Frame> {
  for (const frame of page.frames())
    if (frame !== page.mainFrame() && (await frame.locator("h1").count()) > 0)
      return frame;
  throw new Error("no lesson is open");
}

/** Milliseconds from a key in the lesson's first heading until the preview shows it. */
async function update(page: Page, preview: string): Promise<number> {
  await afterKey(page, preview, allDiagrams(diagrams));
  const editor = page.locator(".monaco-editor .view-lines").first();
  await editor.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("End");
  // The first change may have the preview load what it needs.
  await afterKey(page, "x", headingChanged);
  await page.waitForTimeout(1_500);
  const took = await afterKey(page, "y", headingChanged);
  await page.keyboard.press(keys.revert);
  await page.locator(".tab.active:not(.dirty)").first().waitFor();
  return took;
}

const headingChanged: Parameters<typeof afterKey>[2] = ({ headings }, since) =>
  headings.find((time) => time > since);
