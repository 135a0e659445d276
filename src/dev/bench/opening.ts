import type { Page } from "playwright-core";
import { type Figures, inRounds, row } from "./figures.ts";
import type { Result } from "./measure.ts";
import { keys, openingWindows } from "./openingWindows.ts";
import { afterKey, allDiagrams, type Sightings, text } from "./window.ts";

/** Of the first and the second lesson, and of the one that is made for measuring. */
const diagrams = { first: 9, second: 8, hundred: 100 };

/**
 * Opens the first bundled lesson, and one with 100 diagrams, in new windows of a real workbench, beside the built-in
 * Markdown preview of the same texts, in turns: both see the same machine. Diagrams count when their pictures are in
 * the page. The lessons view is open, as it is for someone who clicks on a lesson.
 */
export async function benchOpening(
  runs: number,
  settle: number,
  warm: boolean,
): Promise<readonly Result[]> {
  const windows = await openingWindows();
  try {
    const figures = await inRounds(runs, warm, async (round) => {
      const inWindow = (job: Job) =>
        windows.inWindow(settle, (page) => job(page, round));
      await inWindow(openEmpty);
      await windows.withoutDrawings(() => inWindow(openFirst));
      await inWindow(openStored);
      await inWindow(openPeer);
    });
    return rows(figures);
  } finally {
    await windows.close();
  }
}

type Job = (page: Page, round: Figures) => Promise<void>;

async function openEmpty(page: Page, round: Figures): Promise<void> {
  round.add("empty", await afterKey(page, keys.empty, text));
}

async function openFirst(page: Page, round: Figures): Promise<void> {
  await open(page, round, "first", keys.lesson, diagrams.first);
  await closeTab(page);
  await open(page, round, "first100", keys.hundred, diagrams.hundred);
  // A window that closes at once takes along what was drawn last and not stored yet.
  await page.waitForTimeout(1_500);
}

async function openStored(page: Page, round: Figures): Promise<void> {
  await open(page, round, "stored", keys.lesson, diagrams.first);
  await page.waitForTimeout(1_500);
  round.add(
    "next",
    await afterKey(page, keys.next, allDiagrams(diagrams.second)),
  );
  await page.waitForTimeout(1_500);
  round.add("theme", await afterKey(page, keys.theme, lastTheme));
  await closeTab(page);
  await open(page, round, "warm", keys.lesson, diagrams.first);
  await closeTab(page);
  await open(page, round, "stored100", keys.hundred, diagrams.hundred);
}

async function openPeer(page: Page, round: Figures): Promise<void> {
  await open(page, round, "peer", keys.peer, diagrams.first);
  await page.waitForTimeout(1_500);
  round.add(
    "peerTheme",
    await afterKey(page, keys.theme, allDiagrams(diagrams.first)),
  );
  await closeTab(page);
  await open(page, round, "peerWarm", keys.peer, diagrams.first);
  await closeTab(page);
  await page.keyboard.press(keys.hundredText);
  await page.locator(".tab.active", { hasText: "hundred.md" }).waitFor();
  await page.locator(".monaco-editor .view-lines").first().click();
  await open(page, round, "peer100", keys.peer, diagrams.hundred);
}

/** Adds when the text was there, when the first diagram, and (under the bare name) when all. */
async function open(
  page: Page,
  round: Figures,
  name: string,
  key: string,
  count: number,
): Promise<void> {
  let seen: Sightings | undefined;
  let start = 0;
  const all = await afterKey(page, key, (sightings, since) => {
    [seen, start] = [sightings, since];
    return allDiagrams(count)(sightings, since);
  });
  if (seen === undefined) throw new Error("a page was found but not seen");
  round.add(`${name}.text`, seen.text - start);
  round.add(`${name}.one`, (allDiagrams(1)(seen, start) ?? Number.NaN) - start);
  round.add(name, all);
}

function lastTheme(
  { themes }: { readonly themes: readonly number[] },
  since: number,
): number | undefined {
  return themes.find((time) => time > since);
}

async function closeTab(page: Page): Promise<void> {
  const tabs = await page.locator(".tab").count();
  await page.locator(".tab.active").first().click();
  await page.keyboard.press(keys.close);
  await page.waitForFunction(
    (before) => document.querySelectorAll(".tab").length < before,
    tabs,
  );
  await page.locator(".monaco-editor .view-lines").first().click();
  await page.waitForTimeout(1_500);
}

function rows(figures: Figures): readonly Result[] {
  const ms = (name: string, ours: string, peer?: string) =>
    row(figures, name, "ms", ours, peer);
  return [
    ms("open.emptyWebview", "empty"),
    ms("open.text", "stored.text", "peer.text"),
    ms("open.diagrams.first", "stored.one", "peer.one"),
    ms("open.diagrams.firstRender", "first", "peer"),
    ms("open.diagrams.stored", "stored", "peer"),
    ms("open.diagrams.storedWarm", "warm", "peerWarm"),
    ms("open100.text", "stored100.text", "peer100.text"),
    ms("open100.diagrams.firstRender", "first100", "peer100"),
    ms("open100.diagrams.stored", "stored100", "peer100"),
    ms("next.diagrams", "next", "peerWarm"),
    ms("theme.switch", "theme", "peerTheme"),
  ];
}
