import assert from "node:assert/strict";
import { after, before } from "node:test";
import { type Browser, chromium, type Page } from "playwright-core";
import { browserArguments, findBrowser } from "../../src/dev/browser.ts";
import type {
  HostMessage,
  PageMessage,
  PageRequest,
} from "../../src/protocol/messages.ts";
import type { LessonPage } from "../../src/protocol/page.ts";
import type { PageStrings } from "../../src/protocol/strings.ts";
import { type FakeHost, fakeVsCodeApi } from "../doubles/fakeVsCodeApi.ts";
import { type PageServer, startPageServer } from "./pageServer.ts";
import { samplePage } from "./sampleLesson.ts";
import { answerRequest } from "./sampleQuiz.ts";
import { light, type Theme } from "./themes.ts";

export interface OpenOptions {
  readonly lesson?: LessonPage;
  /** The page's words; English ones unless others are given. */
  readonly strings?: PageStrings;
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  readonly answer?: (request: PageRequest) => unknown;
  readonly hear?: (message: PageMessage) => Promise<HostMessage | undefined>;
  /** Wait until every diagram has been drawn or refused. */
  readonly diagrams?: boolean;
  readonly scripts?: boolean;
  /** Modules of the page that are replaced by others, by a pattern of their address. */
  readonly modules?: readonly (readonly [address: RegExp, text: string])[];
  readonly touch?: boolean;
}

export interface OpenLesson {
  readonly page: Page;
  readonly host: FakeHost;
}

/** Gives a test file one browser and one server, and what opens a lesson in them. */
export function useLessonPage(): (
  options?: OpenOptions,
) => Promise<OpenLesson> {
  let browser: Browser;
  let server: PageServer;
  before(async () => {
    server = await startPageServer();
    browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: [...browserArguments],
    });
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });
  return async (options = {}) => {
    const context = await browser.newContext({
      viewport: {
        width: options.width ?? 1000,
        height: options.height ?? 800,
      },
      javaScriptEnabled: options.scripts ?? true,
      hasTouch: options.touch ?? false,
    });
    for (const [address, body] of options.modules ?? [])
      await context.route(address, (route) =>
        route.fulfill({ contentType: "text/javascript", body }),
      );
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const host = await fakeVsCodeApi(
      page,
      options.answer ?? answerRequest,
      options.hear,
    );
    await page.goto(
      server.documentFor(options.lesson ?? samplePage, options.theme ?? light, {
        strings: options.strings,
      }),
    );
    if (options.scripts !== false)
      await page.waitForSelector('main[data-state="ready"]');
    if (options.diagrams === true) await allDiagrams(page);
    return { page, host };
  };
}

async function allDiagrams(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('figure[data-state="pending"]') === null,
  );
}

/** What the security policy of the page has refused. */
export function violations(page: Page): Promise<unknown> {
  return page.evaluate(
    () => (globalThis as unknown as Record<string, unknown>)["violations"],
  );
}

/** Waits until the host has heard a message that `matches`. */
export async function heard(
  { page, host }: OpenLesson,
  matches: (message: FakeHost["messages"][number]) => boolean,
): Promise<FakeHost["messages"][number]> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const found = host.messages.find(matches);
    if (found) return found;
    assert.ok(
      Date.now() < deadline,
      `not heard; the page said ${JSON.stringify(host.messages.slice(-5))}`,
    );
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}
