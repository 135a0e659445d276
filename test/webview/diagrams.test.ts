import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { Drawing } from "../../src/core/diagram/drawing.ts";
import { placeDrawings } from "../../src/core/diagram/drawingMarkup.ts";
import { isSafeSvg } from "../../src/core/diagram/svg/checkSvg.ts";
import { kinds, lessonOf, moreKinds } from "./diagramKinds.ts";
import { faint, paints } from "./diagramPaints.ts";
import { heard, useLessonPage } from "./openLesson.ts";
import { differencesOf } from "./pictureDifferences.ts";
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
  const names = await page
    .locator("figure svg[role=img]")
    .evaluateAll((svgs) => svgs.map((svg) => svg.getAttribute("aria-label")));
  assert.equal(names.length, 4);
  assert.equal(
    names[1],
    "Sequence of 4 messages between User, Server A, Server B",
  );
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
  test(`text and lines stand out in ${theme.kind}, in every kind of diagram`, async () => {
    const { page } = await open({
      lesson: lessonOf(kinds),
      diagrams: true,
      theme,
    });
    const states = await page
      .locator("figure[data-diagram]")
      .evaluateAll((figures) =>
        figures.map((figure) => (figure as HTMLElement).dataset["state"]),
      );
    assert.deepEqual(new Set(states), new Set(["rendered"]));
    assert.deepEqual(await faint(page), []);
    await page.close();
  });

test("other kinds of diagram are drawn, may be stored, and have no colour that belongs to one theme", async () => {
  const { page, host } = await open({
    lesson: lessonOf(moreKinds),
    diagrams: true,
  });
  const drawn = host.messages.filter(({ type }) => type === "diagramDrawn");
  assert.equal(drawn.length, Object.keys(moreKinds).length);
  for (const message of drawn) {
    assert.ok(message.type === "diagramDrawn");
    const { svg } = message.drawing;
    assert.ok(isSafeSvg(svg), message.diagram);
    const literals =
      svg.match(/#[0-9a-f]{6}\b(?![\w-])|rgba?\(|hsla?\(/gi) ?? [];
    assert.deepEqual(literals, [], message.diagram);
    assert.deepEqual(unused(svg), [], message.diagram);
  }
  await page.close();
});

test("what a diagram sets for itself holds for it alone", async () => {
  const graph = (branch: string) =>
    `gitGraph\n  commit\n  branch other\n  checkout ${branch}\n  commit`;
  const trunk = "%%{init: {'gitGraph': {'mainBranchName': 'trunk'}}}%%\n";
  const { page } = await open({
    lesson: lessonOf({
      renamed: `${trunk}${graph("trunk")}`,
      usual: graph("main"),
      renamedAbove: `---\nconfig:\n  gitGraph:\n    mainBranchName: trunk\n---\n${graph("trunk")}`,
      wrong: graph("trunk"),
    }),
    diagrams: true,
  });
  const states = await page
    .locator("figure[data-diagram]")
    .evaluateAll((figures) =>
      figures.map((figure) => (figure as HTMLElement).dataset["state"]),
    );
  assert.deepEqual(states, ["rendered", "rendered", "rendered", "failed"]);
  await page.close();
});

test("a theme switch draws nothing, and shows what the other theme would have drawn", async () => {
  const other = await open({
    lesson: lessonOf(kinds),
    diagrams: true,
    theme: dark,
  });
  const wanted = await paints(other.page);
  await other.page.close();
  const { page, host } = await open({
    lesson: lessonOf(kinds),
    diagrams: true,
  });
  assert.notDeepEqual(await paints(page), wanted);
  const drawn = () =>
    host.messages.filter(({ type }) => type === "diagramRendered").length;
  const before = drawn();
  await page.evaluate(() => {
    const scope = globalThis as unknown as { changes: number };
    scope.changes = 0;
    new MutationObserver(
      (records) => (scope.changes += records.length),
    ).observe(document.querySelector("article") as Element, {
      childList: true,
      subtree: true,
      attributes: true,
    });
  });
  await page.evaluate(
    ([style, classes]) => {
      document.documentElement.setAttribute("style", style ?? "");
      document.body.className = classes ?? "";
    },
    [styleOf(dark), classesOf(dark)],
  );
  await page.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))),
  );
  assert.deepEqual(await paints(page), wanted);
  assert.equal(drawn(), before);
  assert.equal(
    await page.evaluate(
      () => (globalThis as unknown as { changes: number }).changes,
    ),
    0,
  );
  await page.close();
});

test("diagrams that were drawn before are in the first paint, pixel for pixel, and load nothing of mermaid", async () => {
  const lesson = lessonOf({ ...kinds, again: kinds["sequence"] ?? "" });
  const first = await open({ lesson, diagrams: true });
  const drawings = new Map<string, Drawing>();
  for (const message of first.host.messages)
    if (message.type === "diagramDrawn")
      drawings.set(kinds[message.diagram] ?? "", message.drawing);
  assert.equal(
    drawings.size,
    Object.keys(kinds).length,
    "one source, one drawing",
  );
  for (const { svg } of drawings.values()) {
    assert.ok(isSafeSvg(svg));
    assert.deepEqual(unused(svg), []);
  }
  const before = await pictures(first.page);
  await first.page.close();

  const html = placeDrawings(
    lesson.html,
    Object.entries({ ...kinds, again: kinds["sequence"] ?? "" }).map(
      ([id, source]) => ({ id, source }),
    ),
    (source) => drawings.get(source),
  );
  const { page, host } = await open({ lesson: { ...lesson, html } });
  await page.waitForFunction(
    () => performance.getEntriesByName("lesson:diagrams").length > 0,
  );
  const differences = await differencesOf(page, before, await pictures(page));
  // Two pictures of the very same page may differ by a step in the softened edge of a line.
  assert.ok(
    differences.every((steps) => steps <= 2),
    `of 255 steps, the pictures differ by ${differences.join(", ")}`,
  );
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name),
  );
  assert.deepEqual(
    loaded.filter(
      (name) => /chunks\//.test(name) && /mermaid|diagram/i.test(name),
    ),
    [],
  );
  assert.ok(
    !host.messages.some(
      ({ type }) => type === "diagramDrawn" || type === "failed",
    ),
  );
  const ids = await page
    .locator("figure [id]")
    .evaluateAll((elements) => elements.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
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

/** Symbols, arrow heads and the like that nothing in a drawing refers to. */
function unused(svg: string): readonly string[] {
  return [
    ...svg.matchAll(
      /<(?:symbol|marker|filter|clipPath|mask)[^>]* id="([^"]+)/g,
    ),
  ]
    .map(([, id = ""]) => id)
    .filter((id) => !svg.includes(`#${id})`) && !svg.includes(`"#${id}"`));
}

/** Each diagram as it looks. */
async function pictures(page: Page): Promise<readonly string[]> {
  const shots: string[] = [];
  await page.evaluate(() => document.fonts.ready);
  for (const svg of await page.locator(".diagram-box > svg").all())
    shots.push((await svg.screenshot()).toString("base64"));
  return shots;
}
