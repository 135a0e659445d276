import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { drawDiagrams } from "../drawing/drawDiagrams.ts";
import { extensionId, readManifest, root } from "../repository.ts";
import { hundredCourse } from "./hundredDiagrams.ts";
import { type Key, startWindows, type Windows } from "./window.ts";

/** What the measured windows are told by key, so that no palette is in between. */
export const keys = {
  lesson: "Control+Alt+1",
  next: "Control+Alt+2",
  empty: "Control+Alt+3",
  peer: "Control+Alt+4",
  close: "Control+Alt+5",
  theme: "Control+Alt+6",
  hundred: "Control+Alt+7",
  hundredText: "Control+Alt+8",
  previewBeside: "Control+Alt+9",
  peerBeside: "Control+Alt+0",
  running: "Control+Alt+F1",
  revert: "Control+Alt+F2",
} as const;

/** A server whose windows have the first bundled lesson as a plain file, a lesson of 100 diagrams, and an empty panel. */
export class OpeningWindows {
  readonly #folder: string;
  readonly #windows: Windows;

  constructor(folder: string, windows: Windows) {
    this.#folder = folder;
    this.#windows = windows;
  }

  /** Does something in a new window with the lessons view open, as someone has it who is about to click on a lesson. */
  async inWindow(settle: number, job: (page: Page) => Promise<void>) {
    await this.#inWindow(settle, "Guided Lessons", job);
  }

  /** The same while the lessons view has not been opened yet. */
  async beforeView(settle: number, job: (page: Page) => Promise<void>) {
    await this.#inWindow(settle, undefined, job);
  }

  async #inWindow(
    settle: number,
    view: string | undefined,
    job: (page: Page) => Promise<void>,
  ) {
    const page = await this.#windows.open("lesson.md", settle, view);
    await job(page);
    await page.context().close();
  }

  /** As on the day of installation, without the drawings that come along. */
  async withoutDrawings(job: () => Promise<void>): Promise<void> {
    for (const place of fs.globSync(
      "server/data/User/globalStorage/*/diagrams",
      { cwd: this.#folder },
    ))
      fs.rmSync(path.join(this.#folder, place), { recursive: true });
    const away = `${packaged}.away`;
    fs.renameSync(packaged, away);
    try {
      await job();
    } finally {
      fs.renameSync(away, packaged);
    }
  }

  async close(): Promise<void> {
    await this.#windows.close();
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }
}

const packaged = path.join(root, "dist/diagrams.json");

export async function openingWindows(): Promise<OpeningWindows> {
  await drawDiagrams();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-"));
  const workspace = path.join(folder, "workspace");
  fs.mkdirSync(workspace);
  fs.copyFileSync(
    path.join(
      root,
      "lessons/distributed-systems/src/what-is-a-distributed-system.md",
    ),
    path.join(workspace, "lesson.md"),
  );
  hundredCourse(path.join(workspace, "hundred"));
  const manifest = readManifest();
  const windows = await startWindows({
    folder: path.join(folder, "server"),
    workspace,
    linkedExtensions: {
      [`${extensionId(manifest)}-${manifest.version}`]: root,
      "bench.empty-1.0.0": benchExtension(
        folder,
        path.join(workspace, "hundred/src/hundred.md"),
      ),
    },
    keys: bindings(),
  });
  return new OpeningWindows(folder, windows);
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
    bound(keys.hundred, "guidedLessons.openLesson", "hundred/hundred"),
    bound(keys.hundredText, commands.text),
    bound(keys.empty, commands.panel),
    bound(keys.peer, "markdown.showPreview"),
    bound(keys.close, "workbench.action.closeActiveEditor"),
    bound(keys.previewBeside, "guidedLessons.openPreviewToSide"),
    bound(keys.peerBeside, "markdown.showPreviewToSide"),
    bound(keys.running, "workbench.action.showRuntimeExtensions"),
    bound(keys.revert, "workbench.action.files.revert"),
    bound(keys.theme, "workbench.action.toggleLightDarkThemes"),
  ];
}

const commands = { panel: "bench.openEmptyPanel", text: "bench.openHundred" };

/** What any panel costs in VS Code before an extension has put a word into it; it is active from the start, as ours is. */
function benchExtension(folder: string, hundred: string): string {
  const place = path.join(folder, "empty");
  fs.mkdirSync(place);
  fs.writeFileSync(
    path.join(place, "package.json"),
    JSON.stringify({
      name: "empty",
      publisher: "bench",
      version: "1.0.0",
      engines: { vscode: "^1.105.0" },
      activationEvents: ["onStartupFinished"],
      main: "./extension.js",
    }),
  );
  fs.writeFileSync(
    path.join(place, "extension.js"),
    `const { commands, window, Uri } = require("vscode");
exports.activate = () => {
  commands.registerCommand("${commands.panel}", () => {
    window.createWebviewPanel("empty", "Empty", 1, { enableScripts: true }).webview.html =
      '<!doctype html><html><body><p class="empty-panel">Empty</p></body></html>';
  });
  commands.registerCommand("${commands.text}", () => window.showTextDocument(Uri.file(${JSON.stringify(hundred)})));
};`,
  );
  return place;
}
