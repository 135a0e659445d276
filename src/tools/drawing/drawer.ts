import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Drawing } from "../../core/diagram/drawing.ts";
import { startChrome, type ChromePipe } from "./chromePipe.ts";

/** Draws diagrams in a headless browser, with the lesson page's own code. */
export interface Drawer {
  /** Rejects when mermaid cannot draw it, and when it takes too long. */
  draw(source: string): Promise<Drawing>;
  close(): Promise<void>;
}

/** Opens a browser with the built page's drawing part, which lies in `pageFolder`. */
export async function openDrawer(
  executable: string,
  pageFolder: string,
): Promise<Drawer> {
  const profile = await fs.mkdtemp(path.join(os.tmpdir(), "drawing-"));
  let chrome: ChromePipe | undefined;
  let page: Page | undefined;
  const close = async (): Promise<void> => {
    await chrome?.close();
    // The browser's helpers may still be writing while it ends.
    await fs.rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const started = await startChrome(executable, profile);
    chrome = started;
    page = await openPage(started, pageFolder);
  } catch (error) {
    await close();
    throw error;
  }
  const running = chrome;
  return {
    async draw(source) {
      page ??= await openPage(running, pageFolder);
      try {
        return await draw(page.ask, source);
      } catch (error) {
        if (!(error instanceof TooLong)) throw error;
        // A page that is caught in a loop answers nobody any more.
        await running.send("Target.closeTarget", { targetId: page.target });
        page = undefined;
        throw error;
      }
    },
    close,
  };
}

/** A diagram that takes longer will not be waited for by a reader either. */
const longestDrawing = 20_000;

type Ask = (
  method: string,
  params?: object,
) => Promise<Readonly<Record<string, unknown>>>;

interface Page {
  readonly target: string;
  readonly ask: Ask;
}

async function openPage(chrome: ChromePipe, folder: string): Promise<Page> {
  const { targetId } = await chrome.send("Target.createTarget", {
    url: "about:blank",
  });
  const { sessionId } = await chrome.send("Target.attachToTarget", {
    targetId,
    flatten: true,
  });
  const ask: Ask = (method, params) =>
    chrome.send(method, params, String(sessionId));
  const loaded = new Promise<void>((resolve, reject) => {
    chrome.onEvent(({ method, params, session }) => {
      if (session !== sessionId) return;
      if (method === "Page.loadEventFired") resolve();
      if (method === "Fetch.requestPaused")
        answer(ask, folder, params).catch(reject);
    });
  });
  await ask("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
  await ask("Page.enable");
  await ask("Page.navigate", { url: origin });
  await inTime(loaded, "the page that draws");
  return { target: String(targetId), ask };
}

async function draw(ask: Ask, source: string): Promise<Drawing> {
  const { result, exceptionDetails } = (await inTime(
    ask("Runtime.evaluate", {
      expression: `drawDiagram(${JSON.stringify(source)})`,
      awaitPromise: true,
      returnByValue: true,
    }),
    "this diagram",
  )) as {
    result?: { value?: unknown };
    exceptionDetails?: { exception?: { description?: string } };
  };
  if (exceptionDetails !== undefined)
    throw new Error(
      exceptionDetails.exception?.description ?? "it cannot be drawn",
    );
  return asDrawing(result?.value);
}

function asDrawing(value: unknown): Drawing {
  const drawing = value as Partial<Drawing> | null | undefined;
  if (typeof drawing?.svg !== "string" || typeof drawing.kind !== "string")
    throw new Error("the page returned no drawing");
  return drawing as Drawing;
}

class TooLong extends Error {}

async function inTime<Value>(
  work: Promise<Value>,
  what: string,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TooLong(`${what} takes longer than 20 seconds`)),
      longestDrawing,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** An address that is never asked for in the network: every request is answered from the folder, or refused. */
const origin = "http://drawing.invalid/";

async function answer(
  ask: Ask,
  folder: string,
  params: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { requestId, request } = params as {
    requestId: string;
    request: { url: string };
  };
  const body = await content(folder, request.url);
  if (body === undefined)
    await ask("Fetch.failRequest", {
      requestId,
      errorReason: "BlockedByClient",
    });
  else
    await ask("Fetch.fulfillRequest", {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: "Content-Type", value: body.type }],
      body: body.bytes.toString("base64"),
    });
}

async function content(
  folder: string,
  address: string,
): Promise<{ bytes: Buffer; type: string } | undefined> {
  const { origin: asked, pathname } = new URL(address);
  if (asked !== new URL(origin).origin) return undefined;
  if (pathname === "/") return { bytes: Buffer.from(start), type: "text/html" };
  const type = types[path.extname(pathname)];
  const file = path.join(folder, pathname);
  if (type === undefined) return undefined;
  return { bytes: await fs.readFile(file), type };
}

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

const start = `<!doctype html><html lang="en"><meta charset="utf-8">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/lesson.css">
<body><script type="module" src="/drawing.js"></script></body></html>`;
