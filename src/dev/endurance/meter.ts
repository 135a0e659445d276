import type { CDPSession, Page } from "playwright-core";
import type { Inspector } from "./inspector.ts";
import type { Sample } from "./judge.ts";

/** Counts what a window and its extension host hold on to, after garbage was collected in both. */
export class Meter {
  readonly #window: CDPSession;
  readonly #host: Inspector;

  private constructor(window: CDPSession, host: Inspector) {
    this.#window = window;
    this.#host = host;
  }

  static async of(page: Page, host: Inspector): Promise<Meter> {
    const window = await page.context().newCDPSession(page);
    await window.send("Performance.enable");
    return new Meter(window, host);
  }

  async sample(step: number): Promise<Sample> {
    // What finalisers let go of, only the second one finds.
    await this.#window.send("HeapProfiler.collectGarbage");
    await this.#window.send("HeapProfiler.collectGarbage");
    const { metrics } = await this.#window.send("Performance.getMetrics");
    const value = (name: string): number => {
      const metric = metrics.find((one) => one.name === name);
      if (metric === undefined)
        throw new Error(`the browser does not count ${name}`);
      return metric.value;
    };
    return {
      step,
      figures: {
        listeners: value("JSEventListeners"),
        nodes: value("Nodes"),
        windowBytes: value("JSHeapUsedSize"),
        hostBytes: await this.#host.heapBytes(),
      },
    };
  }
}
