import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { browserArguments, findBrowser } from "../browser.ts";
import { startLocalVscode, type LocalVscode } from "../localVscode.ts";

/** What a key runs in the measured windows. */
export interface Key {
  readonly key: string;
  readonly command: string;
  readonly args?: unknown;
}

export interface WindowsOptions {
  /** Of the server; removed by whoever made it. */
  readonly folder: string;
  readonly workspace: string;
  readonly linkedExtensions: Readonly<Record<string, string>>;
  readonly keys: readonly Key[];
}

/** One server, and new windows on it, each with empty caches. */
export class Windows {
  readonly #server: LocalVscode;
  readonly #browser: Browser;
  readonly #workspace: string;

  constructor(server: LocalVscode, browser: Browser, workspace: string) {
    this.#server = server;
    this.#browser = browser;
    this.#workspace = workspace;
  }

  /** A window with that file of the workspace in an editor, perhaps a view beside it, once its extension host has settled. */
  async open(file: string, settle: number, view?: string): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: { width: 1400, height: 1000 },
    });
    await context.addInitScript(probe);
    const page = await context.newPage();
    const uri = `vscode-remote://${this.#server.authority}${path.join(this.#workspace, file)}`;
    const query = new URLSearchParams({
      folder: this.#workspace,
      payload: JSON.stringify([["openFile", uri]]),
    });
    await page.goto(`${this.#server.origin}/?${query}`);
    const editor = page.locator(".monaco-editor .view-lines").first();
    await editor.click({ timeout: 60_000 });
    if (view !== undefined) await openView(page, view);
    await editor.click();
    // What VS Code does after its start cannot be asked for; it must not count.
    await page.waitForTimeout(settle);
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }
}

/** Clicks on the icon of a view and waits until there is something in it. */
export async function openView(page: Page, view: string): Promise<void> {
  await page
    .locator(`.activitybar [role="tab"]:has([aria-label^="${view}"])`)
    .first()
    .click();
  await page.locator('.sidebar [role="treeitem"]').first().waitFor();
}

export async function startWindows(options: WindowsOptions): Promise<Windows> {
  const user = path.join(options.folder, "data/User");
  fs.mkdirSync(user, { recursive: true });
  fs.writeFileSync(
    path.join(user, "keybindings.json"),
    JSON.stringify(options.keys),
  );
  const server = await startLocalVscode({
    folder: options.folder,
    linkedExtensions: options.linkedExtensions,
    settings: {
      "workbench.editor.enablePreview": false,
      "git.enabled": false,
      "files.autoSave": "off",
    },
  });
  try {
    const browser = await chromium.launch({
      executablePath: await findBrowser(),
      // Heaps are compared as they are, after what is not needed has gone.
      args: [
        ...browserArguments,
        "--enable-precise-memory-info",
        "--js-flags=--expose-gc",
      ],
    });
    return new Windows(server, browser, options.workspace);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** When the things of one webview document were first there, in milliseconds since the epoch. */
export interface Sightings {
  /** The first heading, or the empty panel's only paragraph. */
  readonly text: number;
  /** Each diagram's picture, in the order of appearance; one that is drawn again counts again. */
  readonly diagrams: readonly number[];
  /** The body has the classes of another theme, and was painted so. */
  readonly themes: readonly number[];
  /** The first heading says something else. */
  readonly headings: readonly number[];
}

/** Runs in every frame, before its own scripts. */
function probe(): void {
  const now = () => performance.timeOrigin + performance.now();
  const seen = {
    text: 0,
    diagrams: [] as number[],
    themes: [] as number[],
    headings: [] as number[],
  };
  const known = new WeakSet<Element>();
  (globalThis as unknown as Record<string, unknown>)["sightings"] = seen;
  let classes: string | undefined;
  let heading: string | undefined;
  setInterval(() => {
    const said = document.querySelector("h1")?.textContent ?? undefined;
    if (said !== heading) seen.headings.push(now());
    heading = said;
    if (seen.text === 0 && document.querySelector("h1, p.empty-panel"))
      seen.text = now();
    // Ours, and those of mermaid as the built-in preview shows them.
    for (const svg of document.querySelectorAll(
      ".diagram-box > svg, svg[aria-roledescription]",
    )) {
      if (known.has(svg)) continue;
      known.add(svg);
      seen.diagrams.push(now());
    }
    const kind = document.body?.dataset["vscodeThemeKind"];
    if (kind === classes) return;
    classes = kind;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => seen.themes.push(now())),
    );
    // About a frame: looking more often would take time from what is measured, and more of it the longer that takes.
  }, 12);
}

/** Presses a key and waits until `find` gives a time later than the press in some webview; milliseconds in between. */
export async function afterKey(
  page: Page,
  key: string,
  find: (seen: Sightings, since: number) => number | undefined,
): Promise<number> {
  const start = await page.evaluate(
    () => performance.timeOrigin + performance.now(),
  );
  await page.keyboard.press(key);
  const deadline = Date.now() + 180_000;
  for (;;) {
    for (const frame of page.frames()) {
      if (frame === page.mainFrame()) continue;
      const seen = await frame
        .evaluate(
          () =>
            (globalThis as unknown as Record<string, unknown>)["sightings"] as
              Sightings | undefined,
        )
        // A frame may go away while it is asked.
        .catch(() => undefined);
      const time = seen && find(seen, start);
      if (time !== undefined && time > start) return time - start;
    }
    if (Date.now() > deadline) throw new Error(`nothing came of ${key}`);
    await page.waitForTimeout(25);
  }
}

/** The first text. */
export const text = (seen: Sightings, since: number): number | undefined =>
  seen.text > since ? seen.text : undefined;

/** The last of so many diagrams. */
export function allDiagrams(
  count: number,
): (seen: Sightings, since: number) => number | undefined {
  return ({ diagrams }, since) =>
    diagrams.filter((time) => time > since)[count - 1];
}
