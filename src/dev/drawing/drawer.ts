import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import * as esbuild from "esbuild";
import { chromium, type Browser, type Page } from "playwright-core";
import type { Drawing } from "../../core/diagram/drawing.ts";
import { browserArguments, findBrowser } from "../browser.ts";
import { drawingBundle } from "../bundles.ts";

/** Draws diagrams in a headless browser, as the page would. */
export interface Drawer {
  draw(source: string): Promise<Drawing>;
  close(): Promise<void>;
}

/** Rejects with a `HumanError` when there is no browser. */
export async function openDrawer(): Promise<Drawer> {
  const executablePath = await findBrowser();
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "drawing-"));
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await fs.rm(folder, { recursive: true, force: true });
  };
  try {
    await esbuild.build({ ...drawingBundle, outdir: folder });
    browser = await chromium.launch({
      executablePath,
      args: [...browserArguments],
    });
    const page = await browser.newPage();
    await serve(page, folder);
    await page.goto(origin);
    await page.waitForFunction(() => "drawDiagram" in globalThis);
    return { draw: (source) => page.evaluate(drawInPage, source), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** An address that is never asked for in the network: the page is answered from the folder. */
const origin = "http://drawing.invalid/";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

async function serve(page: Page, folder: string): Promise<void> {
  await page.route(`${origin}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/")
      await route.fulfill({ contentType: "text/html", body: start });
    else
      await route.fulfill({
        path: path.join(folder, pathname),
        contentType:
          types[path.extname(pathname)] ?? "application/octet-stream",
      });
  });
}

const start = `<!doctype html><html lang="en"><meta charset="utf-8">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/lesson.css">
<body><script type="module" src="/drawing.js"></script></body></html>`;

function drawInPage(source: string): Promise<Drawing> {
  const scope = globalThis as unknown as {
    drawDiagram(source: string): Promise<Drawing>;
  };
  return scope.drawDiagram(source);
}
