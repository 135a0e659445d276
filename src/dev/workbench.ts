import {
  chromium,
  errors,
  type Browser,
  type Frame,
  type Locator,
  type Page,
} from "playwright-core";
import { browserArguments, findBrowser } from "./browser.ts";
import { startLocalVscode, type LocalVscode } from "./localVscode.ts";
import { linkedExtensions, root } from "./repository.ts";

export interface WorkbenchOptions {
  /** The folder that the window opens, or a file that names several (`.code-workspace`); "" for neither. */
  readonly workspace: string;
  /** Folders of other extensions that count as installed beside our own. */
  readonly others?: readonly string[];
  /** The folder is in Restricted Mode until somebody trusts it. */
  readonly workspaceTrust?: boolean;
  /** Where extensions are installed; our own clone, as built, counts as installed without. */
  readonly extensionsFolder?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The port on which the window's extension host lets itself be inspected. No notifications are shown then. */
  readonly inspectExtensions?: number;
}

/**
 * A VS Code window with the extension, driven as a person would: no test driver, no development mode.
 * Everything waits for what it looks for, at most half a minute.
 */
export class Workbench {
  readonly #server: LocalVscode;
  readonly #browser: Browser;
  /** The whole window; its content is VS Code's own. */
  readonly page: Page;

  constructor(server: LocalVscode, browser: Browser, page: Page) {
    this.#server = server;
    this.#browser = browser;
    this.page = page;
  }

  /** Opens a view container by its name in the activity bar; one that is open, or is about to be restored, stays. */
  async openView(name: string): Promise<void> {
    const tab = this.page
      .locator(`.activitybar [role="tab"]:has([aria-label^="${name}"])`)
      .first();
    const title = this.page.locator(".sidebar .title-label", { hasText: name });
    await tab.waitFor();
    // A click on the tab of an open view closes it, so it must be certain that it is not open.
    for (let clicks = 0; clicks < 5; clicks += 1) {
      if (await appears(title, 2000)) return;
      await tab.click();
    }
    await title.waitFor();
  }

  /** A row of the tree that is open, by the beginning of what a screen reader says of it. */
  treeItem(label: string): Locator {
    return this.page
      .locator(`.sidebar [role="treeitem"][aria-label^="${label}"]`)
      .first();
  }

  /** Runs a command as the command palette shows it. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    const input = this.page.locator(".quick-input-widget input").first();
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page
      .locator(`.quick-input-list [role="option"][aria-label^="${title}"]`)
      .first()
      .click();
  }

  /**
   * The document of the lesson that is shown, once it is ready. `lesson` is the value of `data-lesson`; any lesson
   * without. A frame dies with its panel: ask again after a reload.
   */
  async lessonFrame(lesson?: string): Promise<Frame> {
    const main =
      lesson === undefined
        ? 'main[data-lesson][data-state="ready"]'
        : `main[data-lesson="${lesson}"][data-state="ready"]`;
    return this.frameWith(main);
  }

  /** The webview document that holds what the selector finds: webviews are frames in frames, some of them stale. */
  async frameWith(selector: string, timeout = 30_000): Promise<Frame> {
    const deadline = Date.now() + timeout;
    for (;;) {
      for (const frame of this.page.frames())
        if (await holds(frame, selector)) return frame;
      if (Date.now() > deadline)
        throw new Error(
          `No webview shows ${selector} after ${timeout / 1000} s. Frames: ${this.page
            .frames()
            .map((frame) => frame.url().split("?")[0])
            .join(", ")}`,
        );
      await this.page.waitForTimeout(100);
    }
  }

  /**
   * Reloads as VS Code does it itself, which first lets what is being stored reach its place: extension host and
   * webviews start anew.
   */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent("domcontentloaded");
    await this.runCommand("Developer: Reload Window");
    await loaded;
    await ready(this.page);
  }

  /** Reloads without asking, as a browser does whose page has crashed: what VS Code has not stored yet is gone. */
  async reloadAtOnce(): Promise<void> {
    await this.page.reload();
    await ready(this.page);
  }

  /** Changes the user's settings of this server, for every window. */
  changeSettings(settings: Readonly<Record<string, unknown>>): void {
    this.#server.changeSettings(settings);
  }

  /** A button of a notification, by its words. */
  notificationButton(name: string): Locator {
    return this.page
      .locator(".notifications-toasts")
      .getByRole("button", { name });
  }

  /** Ends the process that runs extensions, in the middle of whatever it does. */
  killExtensionHost(): void {
    if (this.#server.killExtensionHosts() === 0)
      throw new Error("no extension host is running");
  }

  /** Another window of the same server. `elsewhere`: in a browser that has stored nothing yet. */
  async openWindow(
    workspace: string,
    options: { readonly elsewhere?: boolean } = {},
  ): Promise<Workbench> {
    const context =
      options.elsewhere === true
        ? await this.#browser.newContext()
        : this.page.context();
    const page = await context.newPage();
    await load(page, this.#server, workspace);
    return new Workbench(this.#server, this.#browser, page);
  }

  /** What VS Code's server printed: worth showing when a scenario fails. */
  log(): string {
    return this.#server.log();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }
}

/** Starts a server and a browser of its own and waits until the window is usable. */
export async function openWorkbench(
  options: WorkbenchOptions,
): Promise<Workbench> {
  const server = await startLocalVscode({
    ...(options.extensionsFolder === undefined
      ? {
          linkedExtensions: linkedExtensions([root, ...(options.others ?? [])]),
        }
      : { extensionsFolder: options.extensionsFolder }),
    ...(options.settings && { settings: options.settings }),
    ...(options.workspaceTrust === true && { workspaceTrust: true }),
    // Without it the web workbench does not hear of the port.
    testDriver: options.inspectExtensions !== undefined,
  });
  try {
    const browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: [...browserArguments],
    });
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 860 },
    });
    const page = await context.newPage();
    await load(page, server, options.workspace, options.inspectExtensions);
    return new Workbench(server, browser, page);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function load(
  page: Page,
  server: LocalVscode,
  workspace: string,
  inspectExtensions?: number,
): Promise<void> {
  page.setDefaultTimeout(30_000);
  const kind = workspace.endsWith(".code-workspace") ? "workspace" : "folder";
  const query = new URLSearchParams(
    workspace === "" ? { ew: "true" } : { [kind]: workspace },
  );
  if (inspectExtensions !== undefined)
    query.set(
      "payload",
      JSON.stringify([["inspect-extensions", String(inspectExtensions)]]),
    );
  await page.goto(`${server.origin}/?${query}`);
  await ready(page);
}

/** The window's own parts are there; the extension host may still be starting. */
async function ready(page: Page): Promise<void> {
  const workbench = page.locator(".monaco-workbench");
  await workbench.locator(".activitybar").waitFor({ timeout: 60_000 });
  await workbench.locator(".statusbar").waitFor();
}

async function appears(locator: Locator, timeout: number): Promise<boolean> {
  return locator.waitFor({ timeout }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof errors.TimeoutError) return false;
      throw error;
    },
  );
}

async function holds(frame: Frame, selector: string): Promise<boolean> {
  if (frame.isDetached()) return false;
  try {
    return (await frame.locator(selector).count()) > 0;
  } catch (error) {
    // A frame may go away while it is asked: VS Code replaces the document of a webview when its content is set.
    if (frame.isDetached() || /detached|destroyed|closed/i.test(String(error)))
      return false;
    throw error;
  }
}
