import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { sharedData } from "../doubles/sharedData.ts";
import { lessonOf } from "./diagramKinds.ts";
import { heard, useLessonPage } from "./openLesson.ts";

const open = useLessonPage();

const sequence = `sequenceDiagram
  participant U as User
  participant A as Server A
  U->>A: Request
  A-->>U: Result`;

test("zoom by buttons, keys and Ctrl with the wheel; a plain wheel scrolls", async () => {
  const { page } = await open({
    lesson: lessonOf({ sequence }),
    diagrams: true,
  });
  const width = () =>
    page
      .locator(".diagram-box > svg")
      .evaluate((svg) => Math.round(svg.getBoundingClientRect().width));
  const natural = await width();
  await page.locator(".diagram-box").hover();
  await page.mouse.wheel(0, 200);
  assert.equal(await width(), natural, "a plain wheel does not zoom");
  await page.getByRole("button", { name: "Zoom in" }).click();
  assert.equal(await width(), Math.round(natural * 1.25));
  await page.keyboard.press("+");
  assert.equal(await width(), Math.round(natural * 1.25 * 1.25));
  await page.keyboard.press("-");
  await page.keyboard.press("0");
  assert.equal(await width(), natural);
  await page.locator(".diagram-box").hover();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await page.waitForFunction(
    () => document.querySelector(".diagram-box.zoomed") !== null,
  );
  assert.ok((await width()) > natural);
  await page.close();
});

test("a zoomed diagram is moved by dragging and by the arrow keys", async () => {
  const { page } = await open({
    lesson: lessonOf({ sequence }),
    diagrams: true,
  });
  const box = page.locator(".diagram-box");
  await box.hover();
  const zoomIn = page.getByRole("button", { name: "Zoom in" });
  for (let times = 0; times < 6; times++) await zoomIn.click();
  const left = () => box.evaluate(({ scrollLeft }) => scrollLeft);
  const start = await left();
  const frame = await box.boundingBox();
  assert.ok(frame);
  await page.mouse.move(frame.x + 200, frame.y + 80);
  await page.mouse.down();
  await page.mouse.move(frame.x + 120, frame.y + 80, { steps: 4 });
  await page.mouse.up();
  assert.equal(await left(), start + 80);
  await box.focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction(
    (before) =>
      (document.querySelector(".diagram-box")?.scrollLeft ?? 0) < before,
    start + 80,
  );
  await page.close();
});

test("the full view fills the panel, Escape leads back, and focus with it", async () => {
  const { page } = await open({
    lesson: lessonOf({ sequence }),
    diagrams: true,
  });
  await page.locator(".diagram-box").hover();
  await page.getByRole("button", { name: "Full view" }).click();
  const dialog = page.getByRole("dialog");
  assert.equal(await dialog.locator("svg[role=img]").count(), 1);
  assert.equal(await page.locator("figure svg[role=img]").count(), 0);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector("dialog") === null);
  assert.equal(await page.locator("figure svg[role=img]").count(), 1);
  assert.equal(
    await page.evaluate(() =>
      document.activeElement?.getAttribute("data-tool"),
    ),
    "full",
  );
  await page.close();
});

test("shown as text: every message in order, and the picture is described by it", async () => {
  const { page } = await open({
    lesson: lessonOf({ sequence }),
    diagrams: true,
  });
  await more(page, "Show as text");
  assert.deepEqual(await page.locator(".diagram-text li").allInnerTexts(), [
    "User sends Request to Server A",
    "Server A sends Result to User",
  ]);
  const [described, id] = await page.evaluate(() => [
    document.querySelector("figure svg")?.getAttribute("aria-describedby"),
    document.querySelector(".diagram-text")?.id,
  ]);
  assert.equal(described, id);
  await more(page, "Hide the text");
  assert.equal(
    await page.locator(".diagram-text li").first().isVisible(),
    false,
  );
  await page.close();
});

test("source: shown, copied, opened in an editor", async () => {
  const lesson = await open({ lesson: lessonOf({ sequence }), diagrams: true });
  const { page } = lesson;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await more(page, "Show source");
  assert.ok(await page.locator("figure > pre").isVisible());
  await more(page, "Copy source");
  await page.getByText("Copied").waitFor();
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    sequence,
  );
  await more(page, "Open source in an editor");
  const message = await heard(lesson, ({ type }) => type === "openDiagram");
  assert.ok(message.type === "openDiagram" && message.diagram === "sequence");
  await page.close();
});

test("copied as SVG it has colours of its own; as PNG it is a picture", async () => {
  const { page } = await open({
    lesson: lessonOf({ sequence }),
    diagrams: true,
  });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await more(page, "Copy as SVG");
  await page.getByText("Copied").waitFor();
  const svg = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.doesNotMatch(svg, /var\(--gl|color-mix/);
  await more(page, "Copy as PNG");
  await page.waitForFunction(async () => {
    const [item] = await navigator.clipboard.read();
    return item?.types.includes("image/png") === true;
  });
  await page.close();
});

test("more than 50,000 characters are drawn only when the reader wants it", async () => {
  const long = `flowchart LR\n${"%% filler line that says nothing\n".repeat(1_700)}  A --> B`;
  const { page } = await open({ lesson: lessonOf({ long, sequence }) });
  await page.waitForFunction(
    () => performance.getEntriesByName("lesson:diagrams").length > 0,
  );
  assert.equal(await page.locator('figure[data-state="rendered"]').count(), 1);
  await page.getByText("Draw it").click();
  await page.waitForFunction(
    () =>
      document.querySelector('[data-diagram="long"][data-state="rendered"]') !==
      null,
  );
  await page.close();
});

const hangs = sharedData("diagrams/hangs");

test(
  "diagrams on which mermaid never returns are refused in words, at once, whatever layout they ask for",
  hangs.options,
  async () => {
    const sources: Record<string, string> = { sequence };
    for (const name of fs.readdirSync(hangs.path)) {
      const text = fs.readFileSync(path.join(hangs.path, name), "utf8");
      sources[path.parse(name).name] = text;
      sources[`${path.parse(name).name}-elk`] =
        `---\nconfig:\n  layout: elk\n---\n${text}`;
    }
    const { page } = await open({ lesson: lessonOf(sources), diagrams: true });
    assert.equal(
      await page.locator('figure[data-state="rendered"]').count(),
      1,
    );
    const refused = await page.locator(".diagram-error").allInnerTexts();
    assert.equal(refused.length, Object.keys(sources).length - 1);
    for (const text of refused) assert.match(text, /which cannot be drawn/);
    await page.close();
  },
);

async function more(page: Page, label: string): Promise<void> {
  await page.locator(".diagram-box").hover();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: label, exact: true }).click();
}
