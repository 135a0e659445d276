import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { contrast, parseColour } from "../../src/webview/diagram/colour.ts";
import { assertAccessible } from "./axe.ts";
import {
  figure,
  marked,
  opener,
  panel,
  part,
  useFailPage,
} from "./failPage.ts";
import { themes } from "./themes.ts";

const opened = useFailPage();

test("a zoomed diagram is dragged without failing a part, and a click still fails one", async () => {
  const { page } = await opened();
  await opener(page, "balancer").click();
  const box = figure(page, "balancer").locator(".diagram-box");
  await box.hover();
  const zoomIn = figure(page, "balancer").getByRole("button", {
    name: "Zoom in",
  });
  for (let times = 0; times < 4; times++) await zoomIn.click();
  const node = part(page, "balancer", "Load Balancer");
  await node.scrollIntoViewIfNeeded();
  const frame = await node.boundingBox();
  assert.ok(frame);
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y, { steps: 4 });
  await page.mouse.up();
  assert.deepEqual(await marked(page, "balancer", "failed"), []);
  await node.click();
  assert.deepEqual(await marked(page, "balancer", "failed"), ["Load Balancer"]);
  await page.close();
});

test("a copy of the picture has no crosses in it, and the full view works the same", async () => {
  const { page } = await opened();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await part(page, "centres", "Web B").click();
  await figure(page, "centres").locator(".diagram-box").hover();
  await figure(page, "centres").getByRole("button", { name: "More" }).click();
  await figure(page, "centres")
    .getByRole("button", { name: "Copy as SVG" })
    .click();
  await page.getByText("Copied").waitFor();
  assert.doesNotMatch(
    await page.evaluate(() => navigator.clipboard.readText()),
    /data-walk|walk-sign|tabindex|aria-/,
  );
  await figure(page, "centres")
    .getByRole("button", { name: "Full view" })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Web A", exact: true }).click();
  assert.equal(await dialog.locator('g.node[data-walk="failed"]').count(), 2);
  await page.close();
});

for (const theme of themes)
  test(`in ${theme.kind} axe finds nothing, and what is lost can still be read`, async () => {
    const { page } = await opened({ theme });
    await part(page, "centres", "Group: Data centre East").click();
    await part(page, "centres", "Web B").click();
    for (const name of ["Single points of failure", "Trace a path"])
      await panel(page, "centres").getByRole("button", { name }).click();
    await assertAccessible(page, "parts have failed");
    const lost = await lostWords(page);
    assert.ok(lost.length > 0);
    for (const { words, reached } of lost)
      assert.ok(reached >= 3, `${words}: ${reached.toFixed(2)}`);
    await page.close();
  });

for (const [name, options] of [
  ["narrow", { width: 320 }],
  ["read from right to left", { rightToLeft: true }],
] as const)
  test(`${name}: nothing leaves the column`, async () => {
    const { page } = await opened(options);
    await panel(page, "centres")
      .getByRole("button", { name: "Trace a path" })
      .click();
    await part(page, "centres", "Load balancer").click();
    const [wide, inner] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(wide !== undefined && inner !== undefined && wide <= inner);
    for (const control of await panel(page, "centres")
      .locator("button, select")
      .all()) {
      const box = await control.boundingBox();
      assert.ok(box && box.x >= 0 && box.x + box.width <= (inner ?? 0));
    }
    await page.close();
  });

async function lostWords(
  page: Page,
): Promise<{ words: string; reached: number }[]> {
  const found = await page
    .locator('g.node[data-walk="unreachable"]')
    .evaluateAll((nodes) =>
      nodes.map((node) => {
        const text = node.querySelector("text");
        const shape = node.querySelector(
          ":is(rect, path, polygon, circle):not(.label *)",
        );
        const leaf = text?.querySelector("tspan tspan") ?? text ?? node;
        return {
          words: text?.textContent ?? "",
          opacity: Number(getComputedStyle(node).opacity),
          ink: getComputedStyle(leaf).fill,
          box: getComputedStyle(shape ?? node).fill,
          ground: getComputedStyle(document.body).backgroundColor,
        };
      }),
    );
  return found.map(({ words, opacity, ink, box, ground }) => {
    const [a, b, behind] = [ink, box, ground].map((text) => parseColour(text));
    assert.ok(a && b && behind, words);
    const veiled = (colour: typeof a) => ({
      red: opacity * colour.red + (1 - opacity) * behind.red,
      green: opacity * colour.green + (1 - opacity) * behind.green,
      blue: opacity * colour.blue + (1 - opacity) * behind.blue,
    });
    return { words, reached: contrast(veiled(a), veiled(b)) };
  });
}
