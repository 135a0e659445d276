import fs from "node:fs";
import path from "node:path";
import { format } from "node:util";
import { chromium, type Page } from "playwright-core";
import { browserArguments, findBrowser } from "./browser.ts";
import { isHostNoise } from "./hostNoise.ts";
import { startLocalVscode, type LocalVscode } from "./localVscode.ts";
import { linkedExtensions, root } from "./repository.ts";

export interface ExtensionTestRun {
  /** The extensions under development; the host of the first, which contains `tests`, runs them. */
  readonly extensions: readonly string[];
  /** A module that exports `run()`. */
  readonly tests: string;
  /** The folder or `.code-workspace` that is open; an empty window without. */
  readonly workspace?: string;
  readonly extensionsFolder?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Extensions that are installed are not loaded. */
  readonly disableExtensions?: boolean;
  /** Milliseconds until the run is given up. */
  readonly timeout?: number;
  /** Gets what the tests print; the console without. */
  readonly print?: (line: string) => void;
}

/**
 * Runs a test module in the extension host of the local VS Code, with a headless browser as its window.
 * Resolves with the exit code that VS Code gives: 0 when `run()` resolved. Prints what the tests print.
 */
export async function runExtensionTests(
  run: ExtensionTestRun,
): Promise<number> {
  const server = await startLocalVscode({
    testDriver: true,
    // The web workbench takes only one extension under development; the others appear as installed.
    linkedExtensions: linkedExtensions(run.extensions.slice(1)),
    ...(run.settings && { settings: run.settings }),
    ...(run.env && { env: run.env }),
    ...(run.extensionsFolder && { extensionsFolder: run.extensionsFolder }),
  });
  try {
    const browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: [...browserArguments],
    });
    try {
      const page = await browser.newPage({
        viewport: { width: 1200, height: 800 },
      });
      return await exitCode(page, server, run);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function exitCode(
  page: Page,
  server: LocalVscode,
  run: ExtensionTestRun,
): Promise<number> {
  const timeout = run.timeout ?? 300_000;
  const print = run.print ?? console.log;
  const log = (_type: string, args: readonly unknown[]): void => {
    const line = lineOf(args);
    if (!isHostNoise(line)) print(line);
  };
  let giveUp: NodeJS.Timeout | undefined;
  const ended = new Promise<number>((resolve, reject) => {
    giveUp = setTimeout(() => {
      const log = server.log().slice(-4000);
      reject(new Error(`No result after ${timeout / 1000} s.\n${log}`));
    }, timeout);
    page.on("crash", () => reject(new Error("The window crashed.")));
    // Both names are VS Code's own, called by its web workbench when the tests come from an address.
    page
      .exposeFunction("codeAutomationExit", (code: number) => resolve(code))
      .then(() => page.exposeFunction("codeAutomationLog", log))
      .then(() => page.goto(address(server, run)))
      .catch(reject);
  });
  return ended.finally(() => clearTimeout(giveUp));
}

/** The arguments arrive as `console.log` got them, placeholders and all. */
function lineOf(args: readonly unknown[]): string {
  if (typeof args[0] === "string") return format(...args);
  return args.map((each) => JSON.stringify(each)).join(" ");
}

function address(server: LocalVscode, run: ExtensionTestRun): string {
  const remote = (file: string): string =>
    `vscode-remote://${server.authority}${path.resolve(file)}`;
  const payload: [string, string][] = [
    ["extensionDevelopmentPath", remote(run.extensions[0] ?? root)],
    ["extensionTestsPath", remote(run.tests)],
    ["skipWelcome", "true"],
  ];
  if (run.disableExtensions === true)
    payload.push(["disableExtensions", "true"]);
  const query = new URLSearchParams({
    ...workspaceQuery(run.workspace),
    payload: JSON.stringify(payload),
  });
  return `${server.origin}/?${query}`;
}

function workspaceQuery(workspace: string | undefined): Record<string, string> {
  if (workspace === undefined) return { ew: "true" };
  const kind = fs.statSync(workspace).isDirectory() ? "folder" : "workspace";
  return { [kind]: path.resolve(workspace) };
}
