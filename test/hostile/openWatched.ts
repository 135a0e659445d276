import assert from "node:assert/strict";
import { after, before } from "node:test";
import {
  type Browser,
  type BrowserContext,
  type Page,
  chromium,
} from "playwright-core";
import { browserArguments, findBrowser } from "../../src/dev/browser.ts";
import type { LessonPage } from "../../src/protocol/page.ts";
import { type PageServer, startPageServer } from "../webview/pageServer.ts";
import { light } from "../webview/themes.ts";
import { settled, Watch } from "./watch.ts";

export interface Watched {
  readonly page: Page;
  readonly watch: Watch;
}

/** Opens lessons in the built page under its own security policy, or any other document, and watches what they do. */
export interface Opener {
  lesson(
    lesson: LessonPage,
    remoteImages?: boolean,
    prepare?: (context: BrowserContext) => Promise<void>,
  ): Promise<Watched>;
  /** The same without the security policy: what the rest does alone. */
  lessonWithoutPolicy(lesson: LessonPage): Promise<Watched>;
  /** A document of no origin of ours, exactly as it is written. */
  document(html: string): Promise<Watched>;
}

/** Gives a test file one browser and one server. */
export function useWatchedPages(): Opener {
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
  return {
    async lesson(lesson, remoteImages, prepare) {
      const watched = await watchedPage(browser);
      await prepare?.(watched.page.context());
      await show(watched, server.documentFor(lesson, light, { remoteImages }));
      return watched;
    },
    async lessonWithoutPolicy(lesson) {
      const watched = await watchedPage(browser);
      const address = server.documentFor(lesson, light);
      await watched.page.context().route(address, async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        const bare = html.replace(
          /<meta http-equiv="Content-Security-Policy"[^>]*>/,
          "",
        );
        assert.notEqual(bare, html);
        await route.fulfill({ response, body: bare });
      });
      await show(watched, address);
      return watched;
    },
    async document(html) {
      const watched = await watchedPage(browser);
      await watched.page
        .context()
        .route("http://nowhere.example/**", (route) =>
          route.fulfill({ contentType: "text/html", body: html }),
        );
      await watched.watch.open("http://nowhere.example/index.html");
      await settled(watched.page);
      return watched;
    },
  };
}

async function show({ page, watch }: Watched, address: string): Promise<void> {
  await watch.open(address);
  await page.waitForSelector('main[data-state="ready"]');
  await page.waitForFunction(
    () => document.querySelector('figure[data-state="pending"]') === null,
  );
  await settled(page);
}

async function watchedPage(browser: Browser): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 800 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return { page, watch: await Watch.begin(page) };
}
