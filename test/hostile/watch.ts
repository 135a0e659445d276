import type { CDPSession, Page } from "playwright-core";
import { type FakeHost, fakeVsCodeApi } from "../doubles/fakeVsCodeApi.ts";
import { remains } from "./remains.ts";

/** What hostile content may have done to a page. Each must be zero. */
export interface Counts {
  /** Scripts that were not the page's own, and calls of functions that payloads call. */
  readonly "scripts run": number;
  /** Attributes that would run something. */
  readonly "event handlers left": number;
  /** For anything but the document and what the build put beside it. */
  readonly "requests made": number;
  /** Of the page or a new window, also after every link was clicked. */
  readonly navigations: number;
  readonly frames: number;
  readonly forms: number;
  /** Addresses of `command:`, `javascript:`, `vscode:`, `file:` and their like. */
  readonly "links that run something": number;
  /** Positions and style sheets of an author's, and controls of the page that something lies upon. */
  readonly "styles that cover the page": number;
  /** What no reader asked for. */
  readonly "messages to the host": number;
  /** What only the security policy stopped: it is the second line, and the first must have held. */
  readonly "refused by the policy": number;
}

export const nothing: Counts = {
  "scripts run": 0,
  "event handlers left": 0,
  "requests made": 0,
  navigations: 0,
  frames: 0,
  forms: 0,
  "links that run something": 0,
  "styles that cover the page": 0,
  "messages to the host": 0,
  "refused by the policy": 0,
};

/** What was counted, and some of it word for word. */
export interface Finding {
  readonly counts: Counts;
  readonly evidence: readonly string[];
}

export function sum(one: Counts, other: Counts): Counts {
  const names = Object.keys(one) as (keyof Counts)[];
  return Object.fromEntries(
    names.map((name) => [name, one[name] + other[name]]),
  ) as unknown as Counts;
}

/** What a page says on its own once it is shown. */
const unasked = new Set([
  "ready",
  "diagramDrawn",
  "diagramRendered",
  "diagramFailed",
  "diagramStructure",
  "endReached",
  "positioned",
  "scrolled",
]);

/** Watches a page from before its document is there. */
export class Watch {
  readonly host: FakeHost;
  readonly #page: Page;
  readonly #scripts: string[] = [];
  readonly #requests: string[] = [];
  #navigations = 0;
  #opened = "";

  private constructor(page: Page, host: FakeHost) {
    this.#page = page;
    this.host = host;
  }

  static async begin(page: Page): Promise<Watch> {
    const host = await fakeVsCodeApi(page, () => undefined);
    const watch = new Watch(page, host);
    await page.addInitScript(plantFunctions, planted);
    page.on("request", (request) => watch.#requests.push(request.url()));
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame()) watch.#navigations += 1;
    });
    page.context().on("page", () => (watch.#navigations += 1));
    page.on("dialog", (dialog) => {
      watch.#scripts.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const session: CDPSession = await page.context().newCDPSession(page);
    session.on("Debugger.scriptParsed", ({ url }) => watch.#scripts.push(url));
    await session.send("Debugger.enable");
    return watch;
  }

  /** Opens a document. The first navigation is this one. */
  async open(address: string): Promise<void> {
    this.#opened = address;
    await this.#page.goto(address);
  }

  async count(): Promise<Finding> {
    const found = await this.#page.evaluate(remains);
    // Those without an address are the test's own.
    const scripts = this.#scripts.filter(
      (url) => url !== "" && !isScript(url, this.#opened),
    );
    const requests = this.#requests.filter((url) => !isOwn(url, this.#opened));
    const messages = this.host.messages.filter(
      ({ type }) => !unasked.has(type),
    );
    const { evidence, ...counts } = found;
    return {
      counts: {
        ...nothing,
        ...counts,
        "scripts run": found["scripts run"] + scripts.length,
        "requests made": requests.length,
        navigations: Math.max(0, this.#navigations - 1),
        frames: found.frames + this.#page.frames().length - 1,
        "messages to the host": messages.length,
      },
      evidence: [
        ...scripts.map((url) => `script ${url}`),
        ...requests.map((url) => `request ${url}`),
        ...messages.map((message) => `message ${JSON.stringify(message)}`),
        ...evidence,
      ].map((line) => line.slice(0, 200)),
    };
  }

  /** Clicks every link of the lesson; gives how often the page was left. */
  async leaves(): Promise<number> {
    await this.#page.evaluate(() => {
      const links = "article a, article area, article [data-link]";
      for (const link of document.querySelectorAll(links))
        link.dispatchEvent(
          new MouseEvent("click", { bubbles: true, cancelable: true }),
        );
    });
    const gone = await settled(this.#page).then(
      () => 0,
      (error: unknown) => {
        if (!/context was destroyed/.test(String(error))) throw error;
        return 1;
      },
    );
    return Math.max(gone, this.#navigations - 1);
  }
}

/** Time for what an image or a frame would still do. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => setTimeout(resolve, 100)),
      ),
  );
}

const planted = ["alert", "confirm", "prompt", "print", "xssAttack", "xss"];

function plantFunctions(names: readonly string[]): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  scope["plantedCalls"] = 0;
  for (const name of names)
    scope[name] = () => {
      scope["plantedCalls"] = (scope["plantedCalls"] as number) + 1;
    };
}

function isOwn(address: string, document: string): boolean {
  return address === document || isBuilt(address, document) || isAsset(address);
}

/** A file below the course's own root, as the test's environment writes it. */
function isAsset(address: string): boolean {
  return /^asset:\/(?!.*(?:\.\.|%2e%2e|\\))/i.test(address);
}

function isScript(address: string, document: string): boolean {
  return isBuilt(address, document) && address.endsWith(".js");
}

function isBuilt(address: string, document: string): boolean {
  const { origin } = new URL(document);
  return (
    address.startsWith(`${origin}/`) &&
    /^\/(?:(?:main|lesson|katex)\.(?:js|css)|chunks\/[\w.-]+\.js|fonts\/[\w./-]+)$/.test(
      new URL(address).pathname,
    )
  );
}
