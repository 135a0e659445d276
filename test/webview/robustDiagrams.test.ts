import assert from "node:assert/strict";
import { test } from "node:test";
import { giveUpAfter } from "../../src/webview/diagram/pacing.ts";
import { lessonOf } from "./diagramKinds.ts";
import { heard, useLessonPage } from "./openLesson.ts";

const open = useLessonPage();

/** Draws a square, but rejects or never answers where the source says so. */
const renderer = `export async function mermaidRenderer() {
  return {
    async draw(source) {
      if (source.includes("never")) return new Promise(() => undefined);
      if (source.includes("object")) throw { str: "odd", message: "This is odd.", hash: { loc: { last_line: 2 } } };
      if (source.includes("empty")) throw {};
      if (source.includes("undefined")) throw undefined;
      return { kind: "test", svg: '<svg id="gl-drawing-id" width="40" height="40" viewBox="0 0 40 40"><rect width="40" height="40"/></svg>' };
    },
  };
}`;
const modules = [[/chunks\/mermaidRenderer-/, renderer]] as const;

test("whatever mermaid rejects with is shown, and the next diagram is drawn", async () => {
  const lesson = await open({
    lesson: lessonOf({
      object: "flowchart\nobject",
      empty: "flowchart\nempty",
      undefined: "flowchart\nundefined",
      fine: "flowchart\nfine",
    }),
    diagrams: true,
    modules,
  });
  const { page } = lesson;
  const shown = (id: string) =>
    page.locator(`figure[data-diagram="${id}"] .diagram-error p`).last();
  assert.equal(await shown("object").textContent(), "Line 2: This is odd.");
  for (const id of ["empty", "undefined"])
    assert.equal(
      await shown(id).textContent(),
      "Line 1: mermaid cannot read it.",
    );
  assert.equal(await page.locator('figure[data-state="rendered"]').count(), 1);
  const told = await heard(lesson, ({ type }) => type === "diagramFailed");
  assert.ok(
    told.type === "diagramFailed" &&
      told.line === 2 &&
      told.message === "This is odd.",
  );
  await page.close();
});

test("a box that scrolls is watched from the moment that its diagram is in it", async () => {
  const { page } = await open({ modules });
  const sources = ["one", "two", "three", "object"];
  const lesson = lessonOf(
    Object.fromEntries(
      sources.map((name) => [name, `flowchart\n${name}`] as const),
    ),
  );
  const unwatched = await page.evaluate(
    ({ lesson: shown, count }) =>
      new Promise<readonly string[]>((resolve) => {
        const late: string[] = [];
        let seen = 0;
        const observer = new MutationObserver((changes) => {
          for (const { target } of changes) {
            const figure = target as HTMLElement;
            const { state = "", diagram = "" } = figure.dataset;
            if (state !== "rendered" && state !== "failed") continue;
            seen++;
            if (!figure.querySelector(".scroll-box[data-watched]"))
              late.push(diagram);
          }
          if (seen >= count) resolve(late);
        });
        observer.observe(document.body, {
          subtree: true,
          attributeFilter: ["data-state"],
        });
        postMessage({ type: "show", page: shown, keepScroll: false });
      }),
    { lesson, count: sources.length },
  );
  assert.deepEqual(unwatched, []);
  await page.close();
});

test("a diagram that is not drawn after five seconds is given up in words, and the next one is drawn", async () => {
  const { page } = await open({
    lesson: lessonOf({ never: "flowchart\nnever", fine: "flowchart\nfine" }),
    diagrams: true,
    modules,
  });
  assert.match(
    (await page.locator('[data-diagram="never"]').textContent()) ?? "",
    /took longer than 5 seconds, so it was given up/,
  );
  assert.equal(await page.locator('figure[data-state="rendered"]').count(), 1);
  await page.close();
});

test("giving up: in time, late, and never before its time", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const inTime = giveUpAfter(5_000, Promise.resolve("drawn"), "too slow");
  assert.equal(await inTime, "drawn");
  const refused = giveUpAfter(
    5_000,
    Promise.reject(new Error("refused")),
    "too slow",
  );
  await assert.rejects(refused, /refused/);
  let settled = false;
  const late = giveUpAfter(5_000, new Promise(() => undefined), "too slow");
  const seen = assert.rejects(late, /too slow/).then(() => (settled = true));
  context.mock.timers.tick(4_999);
  await Promise.resolve();
  assert.equal(settled, false);
  context.mock.timers.tick(1);
  await seen;
});

test("two fingers zoom the diagram and nothing else, one finger scrolls the page", async () => {
  const { page } = await open({
    lesson: lessonOf({ fine: "flowchart\nfine" }),
    diagrams: true,
    modules,
    touch: true,
  });
  const box = page.locator(".diagram-box");
  const svg = page.locator(".diagram-box > svg");
  const width = () =>
    svg.evaluate((each) => each.getBoundingClientRect().width);
  const frame = await box.boundingBox();
  assert.ok(frame);
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const session = await page.context().newCDPSession(page);
  const touch = (
    type: "touchStart" | "touchMove" | "touchEnd",
    ...points: readonly (readonly [number, number])[]
  ) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })),
    });
  const natural = await width();
  await touch("touchStart", [x, y]);
  await touch("touchMove", [x + 30, y]);
  await touch("touchEnd");
  assert.equal(await width(), natural, "one finger does not zoom");
  await touch("touchStart", [x - 12, y], [x + 12, y]);
  await touch("touchMove", [x - 24, y], [x + 24, y]);
  await touch("touchEnd");
  assert.equal(Math.round(await width()), natural * 2);
  // Where the fingers were stays where it was, and the page is as large as before.
  assert.equal(await page.evaluate(() => window.visualViewport?.scale), 1);
  await touch("touchStart", [x - 24, y], [x + 24, y]);
  await touch("touchMove", [x - 12, y], [x + 12, y]);
  await touch("touchEnd");
  assert.equal(Math.round(await width()), natural);
  await page.close();
});

test("Ctrl with the wheel zooms the diagram and not the page", async () => {
  const { page } = await open({
    lesson: lessonOf({ fine: "flowchart\nfine" }),
    diagrams: true,
    modules,
  });
  const svg = page.locator(".diagram-box > svg");
  const frame = await svg.boundingBox();
  assert.ok(frame);
  const natural = frame.width;
  const width = () =>
    svg.evaluate((each) => each.getBoundingClientRect().width);
  await page.mouse.move(frame.x + 5, frame.y + 5);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await page.keyboard.up("Control");
  await page.waitForFunction(() => document.querySelector(".zoomed"));
  assert.equal(Math.round(await width()), Math.round(natural * Math.E));
  assert.equal(await page.evaluate(() => window.visualViewport?.scale), 1);
  await page.mouse.wheel(0, 50);
  assert.equal(Math.round(await width()), Math.round(natural * Math.E));
  await page.close();
});
