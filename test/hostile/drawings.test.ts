import assert from "node:assert/strict";
import { test } from "node:test";
import { lessonsOf } from "../../src/core/course/model.ts";
import { placeDrawings } from "../../src/core/diagram/drawingMarkup.ts";
import { DrawingStore } from "../../src/core/diagram/drawingStore.ts";
import { drawingKey } from "../../src/core/diagram/key.ts";
import { writeStored } from "../../src/core/diagram/storedDrawing.ts";
import { renderLesson } from "../../src/core/markdown/renderLesson.ts";
import type { LessonPage } from "../../src/protocol/page.ts";
import { parseDrawing } from "../../src/protocol/parseDrawing.ts";
import { fixtureHost } from "../doubles/fixtureHost.ts";
import { ManualTimer } from "../doubles/manualTimer.ts";
import { memoryFiles } from "../doubles/memoryFiles.ts";
import { openCourse, testEnvironment } from "../doubles/renderText.ts";
import { useWatchedPages } from "./openWatched.ts";
import { allPayloads } from "./payloads.ts";
import { nothing } from "./watch.ts";

const pages = useWatchedPages();

const payloads = allPayloads().filter(
  ({ kind }) => kind === "storedSvg" || kind === "svg",
);
const source = (index: number): string => `flowchart LR\n  A${index} --> B\n`;

test("a drawing that was tampered with is refused, or does nothing", async (context) => {
  // The files are as the store would write them, check and all: whoever tampers can do that.
  const stored = new Map(
    payloads.map(({ text }, index) => {
      const drawing = {
        svg: text,
        kind: "flowchart-v2",
        title: `"> $& $\` ${text}`,
      };
      return [
        `${drawingKey(source(index))}.json`,
        writeStored(source(index), drawing),
      ];
    }),
  );
  const warnings: string[] = [];
  const store = new DrawingStore({
    folder: {
      read: async (name) => stored.get(name),
      write: async () => undefined,
      remove: async () => undefined,
      list: async () => [],
    },
    packaged: async () => ({}),
    parse: parseDrawing,
    timer: new ManualTimer(),
    log: {
      info: () => undefined,
      warn: (message) => warnings.push(message),
      error: () => undefined,
    },
  });
  const found = await store.find(payloads.map((_, index) => source(index)));
  const taken = payloads.filter((_, index) => found.has(source(index)));
  assert.deepEqual(
    taken.map(({ name }) => name).filter((name) => !/large|title/.test(name)),
    [],
  );
  assert.equal(warnings.length, payloads.length - taken.length);

  const lesson = await lessonOf((text) => found.get(text));
  for (const open of [pages.lesson, pages.lessonWithoutPolicy]) {
    const { page, watch } = await open(lesson);
    const states = await page.$$eval("figure[data-diagram]", (figures) =>
      figures.map((figure) => (figure as HTMLElement).dataset["state"]),
    );
    // What was refused is drawn anew.
    assert.deepEqual(
      states,
      payloads.map(() => "rendered"),
    );
    const { counts, evidence } = await watch.count();
    assert.deepEqual(counts, nothing, evidence.join("\n"));
    assert.equal(await watch.leaves(), 0);
    await page.context().close();
  }
  context.diagnostic(
    `${payloads.length} tampered drawings: ${warnings.length} refused, ${taken.length} harmless`,
  );
});

async function lessonOf(
  drawn: Parameters<typeof placeDrawings>[2],
): Promise<LessonPage> {
  const text = payloads
    .map((_, index) => `Text\n\n\`\`\`mermaid\n${source(index)}\`\`\`\n`)
    .join("\n");
  const files = memoryFiles({
    "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n",
    "src/a.md": text,
    "src/b.md": "# B\n",
  });
  const course = await openCourse(files);
  const [lesson] = lessonsOf(course.nodes);
  assert.ok(lesson);
  const rendered = await renderLesson(course, lesson, files, testEnvironment);
  const html = placeDrawings(rendered.html, rendered.diagrams, drawn);
  return { ...(await fixtureHost(files, "a")).page(), html };
}
