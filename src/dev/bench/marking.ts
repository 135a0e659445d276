import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { extensionId, readManifest, root } from "../repository.ts";
import { type Result, spreadOf } from "./measure.ts";
import { syntheticCourse } from "./syntheticCourse.ts";
import { startWindows } from "./window.ts";

const keys = {
  complete: "Control+Alt+1",
  incomplete: "Control+Alt+2",
} as const;

/**
 * In a real window, with a course of that many lessons in its tree: from the key that marks one as complete until
 * its item, its section and its course say so.
 */
export async function benchMarking(
  lessons: number,
  runs: number,
  settle: number,
): Promise<Result> {
  const course = await syntheticCourse(lessons, 200);
  fs.writeFileSync(
    path.join(course.folder, "guided-lessons.toml"),
    'id = "bench"\n',
  );
  const server = fs.mkdtempSync(`${course.folder}-server-`);
  const manifest = readManifest();
  const windows = await startWindows({
    folder: server,
    workspace: course.folder,
    linkedExtensions: {
      [`${extensionId(manifest)}-${manifest.version}`]: root,
    },
    keys: [
      bound(keys.complete, "guidedLessons.markComplete"),
      bound(keys.incomplete, "guidedLessons.markIncomplete"),
    ],
  });
  try {
    const page = await windows.open("book.toml", settle);
    await showLessons(page);
    const figures: number[] = [];
    // The first marking loads what renders lessons and is not counted.
    for (let run = 0; run <= runs; run++) {
      const figure = await marked(page, keys.complete, "complete", 1, lessons);
      await page.waitForTimeout(1_500);
      await marked(page, keys.incomplete, "in progress", 0, lessons);
      await page.waitForTimeout(1_500);
      if (run > 0) figures.push(figure);
    }
    return {
      name: `tree.mark${lessons}`,
      unit: "ms",
      ours: spreadOf(figures),
      peer: null,
      ratio: null,
    };
  } finally {
    await windows.close();
    fs.rmSync(server, { recursive: true, force: true });
    await course.remove();
  }
}

function bound(
  key: string,
  command: string,
): { key: string; command: string; args: string } {
  return {
    key: key.replace("Control", "ctrl").toLowerCase(),
    command,
    args: "bench/lesson-3",
  };
}

async function showLessons(page: Page): Promise<void> {
  await page
    .locator('.activitybar [role="tab"]:has([aria-label^="Guided Lessons"])')
    .first()
    .click();
  const row = (label: string) =>
    page.locator(`.sidebar [role="treeitem"][aria-label^="${label}"]`).first();
  await row("Course Synthetic").waitFor({ timeout: 120_000 });
  // The bundled course stands above and would push the rows out of sight.
  await row("Course Distributed Systems").click();
  await row("Section Part 1,").click();
  await row("4 Lesson 3,").waitFor();
  await page.waitForTimeout(3_000);
}

/** Milliseconds from the key until the three rows say what they are to say. */
async function marked(
  page: Page,
  key: string,
  state: string,
  done: number,
  lessons: number,
): Promise<number> {
  const labels = [
    `4 Lesson 3, ${state}`,
    `Section Part 1, ${done} of 100 `,
    `Course Synthetic ${lessons}, ${done} of ${lessons} `,
  ];
  await page.evaluate(watchRows, labels);
  await page.keyboard.press(key);
  return page.evaluate(
    () => (globalThis as unknown as { marked: Promise<number> }).marked,
  );
}

/** Runs in the window. */
function watchRows(labels: readonly string[]): void {
  const world = globalThis as unknown as Record<string, unknown>;
  world["marked"] = new Promise<number>((resolve, reject) => {
    let pressed = 0;
    addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Control" && event.key !== "Alt")
          pressed = event.timeStamp;
      },
      { capture: true },
    );
    const there = (label: string) =>
      document.querySelector(
        `.sidebar [role="treeitem"][aria-label^="${label}"]`,
      ) !== null;
    const observer = new MutationObserver(() => {
      if (pressed === 0 || !labels.every(there)) return;
      observer.disconnect();
      resolve(performance.now() - pressed);
    });
    observer.observe(document.body, {
      attributes: true,
      attributeFilter: ["aria-label"],
      childList: true,
      subtree: true,
    });
    setTimeout(
      () => reject(new Error(`no row says ${labels.join(" / ")}`)),
      60_000,
    );
  });
}
