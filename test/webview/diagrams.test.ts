import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { contrast, parseColour } from "../../src/webview/diagram/colour.ts";
import { allDiagrams, heard, useLessonPage } from "./openLesson.ts";
import { samplePage } from "./sampleLesson.ts";
import { classesOf, dark, styleOf, themes } from "./themes.ts";

const open = useLessonPage();

test("one broken diagram is a box with message, line and source; the others are drawn", async () => {
  const lesson = await open({ diagrams: true });
  const states = await lesson.page
    .locator("figure[data-diagram]")
    .evaluateAll((figures) =>
      figures.map((figure) => (figure as HTMLElement).dataset["state"]),
    );
  assert.deepEqual(states, [
    "rendered",
    "rendered",
    "failed",
    "rendered",
    "rendered",
  ]);
  const box = lesson.page.locator('[data-diagram="broken"]');
  assert.match(
    await box.innerText(),
    /could not be drawn\s+Line 3: Unexpected “\[”/,
  );
  assert.match(await box.locator(".wrong").innerText(), /B --> \[Three/);
  const failed = await heard(lesson, ({ type }) => type === "diagramFailed");
  assert.ok(failed.type === "diagramFailed" && failed.line === 3);
  assert.equal(
    lesson.host.messages.filter(({ type }) => type === "diagramRendered")
      .length,
    4,
  );
  await lesson.page.close();
});

test("every diagram is one named picture with ids of its own, and no larger than drawn", async () => {
  const { page } = await open({ diagrams: true, width: 500 });
  assert.equal(await page.getByRole("img", { name: "Diagram" }).count(), 4);
  const ids = await page
    .locator("figure [id]")
    .evaluateAll((elements) => elements.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
  const scales = await page
    .locator("figure svg")
    .evaluateAll((svgs) =>
      svgs.map(
        (svg) =>
          svg.getBoundingClientRect().width /
          (svg as SVGSVGElement).viewBox.baseVal.width,
      ),
    );
  for (const scale of scales)
    assert.ok(scale > 0.74 && scale < 1.01, `scale ${scale}`);
  assert.equal(
    await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    ),
    0,
    "the page itself does not scroll sideways",
  );
  await page.close();
});

for (const theme of themes)
  test(`text and lines stand out in ${theme.kind}`, async () => {
    const { page } = await open({ diagrams: true, theme });
    for (const { what, colour, ground, least } of await paints(page)) {
      const [a, b] = [parseColour(colour), parseColour(ground)];
      assert.ok(a && b, `${what}: ${colour} on ${ground}`);
      const found = contrast(a, b);
      assert.ok(found >= least, `${what}: ${colour} on ${ground} is ${found}`);
    }
    await page.close();
  });

test("a theme switch draws again; a change that is none does not", async () => {
  const { page } = await open({ diagrams: true });
  const box = page.locator('[data-diagram="messages"] .diagram-box');
  await box.evaluate((element) => element.classList.add("before"));
  await page.evaluate(() => document.body.classList.add("other"));
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
  );
  assert.equal(await page.locator(".diagram-box.before").count(), 1);
  await page.evaluate(
    ([style, classes]) => {
      document.documentElement.setAttribute("style", style ?? "");
      document.body.className = classes ?? "";
    },
    [styleOf(dark), classesOf(dark)],
  );
  await page.waitForFunction(
    () => document.querySelector(".diagram-box.before") === null,
  );
  await allDiagrams(page);
  assert.equal(await page.locator('figure[data-state="rendered"]').count(), 4);
  await page.close();
});

test("a lesson without diagrams and formulas loads neither mermaid nor KaTeX", async () => {
  const { page } = await open({
    lesson: { ...samplePage, html: "<h1>Plain</h1><p>Text</p>", questions: [] },
  });
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name),
  );
  assert.deepEqual(
    loaded.filter((name) => /mermaid|katex/i.test(name)),
    [],
  );
  await page.close();
});

interface Paint {
  readonly what: string;
  readonly colour: string;
  readonly ground: string;
  readonly least: number;
}

/** Every text with the shape under it, every line with the page's ground, as the browser paints them. */
function paints(page: Page): Promise<Paint[]> {
  return page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const visible = (colour: string) =>
      colour !== "none" && !colour.endsWith(", 0)");
    const shapes = [
      ...document.querySelectorAll<SVGElement>(
        "figure svg :is(rect, path, polygon, circle):not(defs *)",
      ),
    ].filter((shape) => visible(getComputedStyle(shape).fill));
    const under = (text: Element) => {
      const box = text.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const svg = text.closest("svg");
      const found = shapes.findLast((shape) => {
        const rect = shape.getBoundingClientRect();
        return (
          shape.closest("svg") === svg &&
          (shape.compareDocumentPosition(text) &
            Node.DOCUMENT_POSITION_FOLLOWING) !==
            0 &&
          rect.width > 0 &&
          rect.left <= x &&
          x <= rect.right &&
          rect.top <= y &&
          y <= rect.bottom
        );
      });
      return found ? getComputedStyle(found).fill : ground;
    };
    const texts = [...document.querySelectorAll("figure svg text")]
      .filter((text) => text.textContent?.trim())
      .map((text) => ({
        what: `text ${text.textContent}`,
        colour: getComputedStyle(
          text.querySelector("tspan tspan") ??
            text.querySelector("tspan") ??
            text,
        ).fill,
        ground: under(text),
        least: 4.5,
      }));
    const lines = [
      ...document.querySelectorAll(
        "figure svg :is(.flowchart-link, .messageLine0, .messageLine1, .transition, .actor-line, .node rect, .cluster rect)",
      ),
    ]
      .map((line) => ({
        what: `line ${line.getAttribute("class")}`,
        colour: getComputedStyle(line).stroke,
        ground,
        least: 3,
      }))
      .filter(({ colour }) => visible(colour));
    return [...texts, ...lines];
  });
}
