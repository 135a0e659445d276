import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = fs.readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly {
      readonly html: string;
      failureSummary: string;
    }[];
  }[];
}

/** Fails with every violation that axe finds on the page as it is. */
export async function assertAccessible(page: Page, state: string) {
  // The page's policy forbids inline scripts, so axe comes through the browser's debugger.
  await page.evaluate(source);
  // The toolkit's elements take their names over with the next frame.
  await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(done)),
      ),
  );
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<AxeResult> };
    };
    const { violations } = await axe.run({
      resultTypes: ["violations"],
      // WCAG 2.2, 2.5.8; axe leaves it to who asks.
      rules: { "target-size": { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        (node) => `${id}: ${node.html.slice(0, 200)}\n${node.failureSummary}`,
      ),
    );
  });
  assert.deepEqual(found, [], state);
}
