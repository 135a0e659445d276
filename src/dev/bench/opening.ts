import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { drawDiagrams } from "../drawing/drawDiagrams.ts";
import { extensionId, readManifest, root } from "../repository.ts";
import { type Result, spreadOf } from "./measure.ts";
import {
  afterKey,
  allDiagrams,
  type Key,
  startWindows,
  text,
  type Windows,
} from "./window.ts";

const keys = {
  lesson: "Control+Alt+1",
  next: "Control+Alt+2",
  empty: "Control+Alt+3",
  peer: "Control+Alt+4",
  close: "Control+Alt+5",
  theme: "Control+Alt+6",
} as const;

/** Of the first and the second lesson. */
const diagrams = { first: 9, second: 8 };

/**
 * Opens the first bundled lesson in new windows of a real workbench, beside the built-in Markdown preview of the same
 * text, in turns: both see the same machine. Diagrams count when their pictures are in the page.
 */
export async function benchOpening(
  runs: number,
  settle: number,
): Promise<readonly Result[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-"));
  const figures = new Figures();
  const windows = await prepare(folder);
  try {
    // The first round warms the server and is not counted.
    for (let run = 0; run <= runs; run++) {
      const round = run === 0 ? new Figures() : figures;
      const inWindow = async (
        job: (page: Page, round: Figures) => Promise<void>,
      ): Promise<void> => {
        const page = await windows.open("lesson.md", settle);
        await job(page, round);
        await page.context().close();
      };
      await inWindow(openEmpty);
      forgetDrawings(folder);
      await inWindow(openFirst);
      await inWindow(openStored);
      await inWindow(openPeer);
    }
  } finally {
    await windows.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return rows(figures);
}

async function openEmpty(page: Page, round: Figures): Promise<void> {
  round.add("empty", await afterKey(page, keys.empty, text));
}

/** With the drawings of no other time, and none that came along. */
async function openFirst(page: Page, round: Figures): Promise<void> {
  await withoutPackaged(async () =>
    round.add(
      "first",
      await afterKey(page, keys.lesson, allDiagrams(diagrams.first)),
    ),
  );
}

async function openStored(page: Page, round: Figures): Promise<void> {
  let textAt = 0;
  const all = await afterKey(page, keys.lesson, (seen, since) => {
    textAt = seen.text - since;
    return allDiagrams(diagrams.first)(seen, since);
  });
  round.add("text", textAt);
  round.add("stored", all);
  await page.waitForTimeout(1_500);
  round.add(
    "next",
    await afterKey(page, keys.next, allDiagrams(diagrams.second)),
  );
  await page.waitForTimeout(1_500);
  round.add("theme", await afterKey(page, keys.theme, lastTheme));
  await closeTab(page);
  round.add(
    "warm",
    await afterKey(page, keys.lesson, allDiagrams(diagrams.first)),
  );
}

async function openPeer(page: Page, round: Figures): Promise<void> {
  let textAt = 0;
  const all = await afterKey(page, keys.peer, (seen, since) => {
    textAt = seen.text - since;
    return allDiagrams(diagrams.first)(seen, since);
  });
  round.add("peerText", textAt);
  round.add("peer", all);
  await page.waitForTimeout(1_500);
  round.add(
    "peerTheme",
    await afterKey(page, keys.theme, allDiagrams(diagrams.first)),
  );
  await closeTab(page);
  round.add(
    "peerWarm",
    await afterKey(page, keys.peer, allDiagrams(diagrams.first)),
  );
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
  const row = (name: string, ours: string, peer?: string): Result => {
    const own = spreadOf(figures.of(ours));
    const other = peer === undefined ? null : spreadOf(figures.of(peer));
    return {
      name,
      unit: "ms",
      ours: own,
      peer: other,
      ratio: other && own.median / other.median,
    };
  };
  return [
    row("open.emptyWebview", "empty"),
    row("open.text", "text", "peerText"),
    row("open.diagrams.firstRender", "first", "peer"),
    row("open.diagrams.stored", "stored", "peer"),
    row("open.diagrams.storedWarm", "warm", "peerWarm"),
    row("next.diagrams", "next", "peerWarm"),
    row("theme.switch", "theme", "peerTheme"),
  ];
}

class Figures {
  readonly #all = new Map<string, number[]>();

  add(name: string, figure: number): void {
    this.#all.set(name, [...this.of(name), figure]);
  }

  of(name: string): readonly number[] {
    return this.#all.get(name) ?? [];
  }
}

const packaged = path.join(root, "dist/diagrams.json");

async function prepare(folder: string): Promise<Windows> {
  await drawDiagrams();
  const workspace = path.join(folder, "workspace");
  fs.mkdirSync(workspace);
  fs.copyFileSync(
    path.join(
      root,
      "lessons/distributed-systems/src/what-is-a-distributed-system.md",
    ),
    path.join(workspace, "lesson.md"),
  );
  const manifest = readManifest();
  return startWindows({
    folder: path.join(folder, "server"),
    workspace,
    linkedExtensions: {
      [`${extensionId(manifest)}-${manifest.version}`]: root,
      "bench.empty-1.0.0": emptyPanelExtension(folder),
    },
    keys: bindings(),
  });
}

function bindings(): readonly Key[] {
  const bound = (key: string, command: string, args?: unknown): Key => ({
    key: key.replace("Control", "ctrl").toLowerCase(),
    command,
    ...(args !== undefined && { args }),
  });
  const lesson = (id: string) => `distributed-systems/${id}`;
  return [
    bound(
      keys.lesson,
      "guidedLessons.openLesson",
      lesson("what-is-a-distributed-system"),
    ),
    bound(keys.next, "guidedLessons.openLesson", lesson("message-passing")),
    bound(keys.empty, "bench.openEmptyPanel"),
    bound(keys.peer, "markdown.showPreview"),
    bound(keys.close, "workbench.action.closeActiveEditor"),
    bound(keys.theme, "workbench.action.toggleLightDarkThemes"),
  ];
}

/** What any panel costs in VS Code before an extension has put a word into it. */
function emptyPanelExtension(folder: string): string {
  const place = path.join(folder, "empty");
  fs.mkdirSync(place);
  const command = "bench.openEmptyPanel";
  fs.writeFileSync(
    path.join(place, "package.json"),
    JSON.stringify({
      name: "empty",
      publisher: "bench",
      version: "1.0.0",
      engines: { vscode: "^1.105.0" },
      main: "./extension.js",
      contributes: { commands: [{ command, title: "Open an Empty Panel" }] },
    }),
  );
  fs.writeFileSync(
    path.join(place, "extension.js"),
    `const { commands, window } = require("vscode");
exports.activate = () => commands.registerCommand("${command}", () => {
  window.createWebviewPanel("empty", "Empty", 1, { enableScripts: true }).webview.html =
    '<!doctype html><html><body><p class="empty-panel">Empty</p></body></html>';
});`,
  );
  return place;
}

function forgetDrawings(folder: string): void {
  const stored = fs.globSync("server/data/User/globalStorage/*/diagrams", {
    cwd: folder,
  });
  for (const place of stored)
    fs.rmSync(path.join(folder, place), { recursive: true });
}

async function withoutPackaged(job: () => Promise<void>): Promise<void> {
  const away = `${packaged}.away`;
  fs.renameSync(packaged, away);
  try {
    await job();
  } finally {
    fs.renameSync(away, packaged);
  }
}
