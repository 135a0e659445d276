import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";
import type { Drawing } from "../../../src/core/diagram/drawing.ts";
import type { DrawingFolder } from "../../../src/core/diagram/drawingFiles.ts";
import { DrawingStore } from "../../../src/core/diagram/drawingStore.ts";
import { placeDrawings } from "../../../src/core/diagram/drawingMarkup.ts";
import { drawingKey, drawnWith } from "../../../src/core/diagram/key.ts";
import { RecentlyUsed } from "../../../src/core/diagram/recentlyUsed.ts";
import {
  readStored,
  writeStored,
} from "../../../src/core/diagram/storedDrawing.ts";
import { drawingId } from "../../../src/core/diagram/svg/allowList.ts";
import type { Log } from "../../../src/core/ports.ts";
import { parseDrawing } from "../../../src/protocol/parseDrawing.ts";
import { ManualTimer } from "../../doubles/manualTimer.ts";

const source = "graph LR\n  A --> B\n";
const drawing: Drawing = {
  svg: `<svg id="${drawingId}" width="120"><rect id="${drawingId}-a" fill="url(#${drawingId}-b)"></rect></svg>`,
  kind: "flowchart-v2",
  title: "Two & one",
  structure: {
    kind: "flowchart",
    nodes: [
      { id: "A", label: "A" },
      { id: "B", label: "B" },
    ],
    // As mermaid's data is read: in another order than what a file is parsed to.
    edges: [{ id: "L_A_B_0", from: "A", to: "B", label: "" }],
    subgraphs: [],
  },
};

suite("stored drawings", () => {
  test("what was kept is found, also by another store on the same folder", async () => {
    const folder = memoryFolder();
    await storeOn(folder).keep(source, drawing);
    const found = await storeOn(folder).find([source, "another"]);
    assert.deepEqual([...found], [[source, drawing]]);
  });

  test("what came with the extension is found without the folder", async () => {
    const store = storeOn(memoryFolder(), {
      [drawingKey(source)]: writeStored(source, drawing),
    });
    assert.deepEqual((await store.find([source])).get(source), drawing);
  });

  for (const [how, change] of [
    ["cut off", (text: string) => text.slice(0, -20)],
    ["written into", (text: string) => text.replace("rect id", "g id")],
    ["emptied", () => ""],
    ["not JSON", () => "<svg></svg>"],
    [
      "made with another mermaid",
      (text: string) => text.replace(drawnWith, "mermaid 11"),
    ],
    ["of another source", () => writeStored("graph TB", drawing)],
    [
      "with a script, and a check that fits it",
      () =>
        writeStored(source, {
          ...drawing,
          svg: drawing.svg.replace("<rect", "<script>alert(1)</script><rect"),
        }),
    ],
  ] as const)
    test(`a file that was ${how} is as good as none`, async () => {
      const folder = memoryFolder();
      await storeOn(folder).keep(source, drawing);
      const name = `${drawingKey(source)}.json`;
      folder.files.set(name, change(folder.files.get(name) ?? ""));
      assert.equal((await storeOn(folder).find([source])).size, 0);
    });

  test("a drawing that holds what none may hold is not kept", async () => {
    const folder = memoryFolder();
    const store = storeOn(folder);
    await store.keep(source, { ...drawing, svg: "<svg onload='x'></svg>" });
    assert.equal(folder.files.size, 0);
    assert.equal((await store.find([source])).size, 0);
  });

  test("the least recently used go when there are too many bytes", async () => {
    const folder = memoryFolder();
    const timer = new ManualTimer();
    const size = writeStored("graph 1", drawing).length;
    const store = storeOn(folder, {}, size * 3.5, timer);
    for (const number of [1, 2, 3])
      await store.keep(`graph ${number}`, drawing);
    const later = storeOn(folder, {}, size * 3.5, timer);
    await later.find(["graph 1"]);
    timer.advance(30_000);
    await later.keep("graph 4", drawing);
    const left = await storeOn(folder).find(
      [1, 2, 3, 4].map((n) => `graph ${n}`),
    );
    assert.deepEqual([...left.keys()], ["graph 1", "graph 3", "graph 4"]);
  });

  test("the one used last stays, however large", () => {
    const used = new RecentlyUsed(10, [["a", 5]]);
    used.use("b", 100);
    assert.deepEqual([used.evict(), used.entries()], [["a"], [["b", 100]]]);
  });

  test("many drawings at once are written side by side, and their order once", async () => {
    const folder = memoryFolder();
    const timer = new ManualTimer();
    const store = storeOn(folder, {}, 1_000_000, timer);
    await store.keep("graph 0", drawing);
    folder.calls.length = 0;
    const names = Array.from({ length: 50 }, (_, number) => `graph ${number}`);
    await Promise.all(names.map((name) => store.keep(name, drawing)));
    assert.equal(folder.calls.length, 50);
    assert.equal(folder.mostAtOnce, 50);
    timer.advance(30_000);
    await store.keep("last", drawing);
    assert.deepEqual(folder.calls.slice(50), [
      "write order.json",
      `write ${drawingKey("last")}.json`,
    ]);
    const order = JSON.parse(folder.files.get("order.json") ?? "") as string[];
    assert.deepEqual(order, names.map(drawingKey));
  });

  test("many stored drawings are read side by side", async () => {
    const folder = memoryFolder();
    const names = Array.from({ length: 50 }, (_, number) => `graph ${number}`);
    const store = storeOn(folder);
    await Promise.all(names.map((name) => store.keep(name, drawing)));
    folder.mostAtOnce = 0;
    assert.equal((await storeOn(folder).find(names)).size, 50);
    assert.equal(folder.mostAtOnce, 50);
  });

  test("a window that dies before the order is written loses no drawing, and what is new is not the first to go", async () => {
    const folder = memoryFolder();
    const timer = new ManualTimer();
    const limit = writeStored("graph 1", drawing).length * 2.5;
    const before = storeOn(folder, {}, limit, timer);
    await before.keep("graph 1", drawing);
    timer.advance(30_000);
    await before.keep("graph 2", drawing);
    // The order knows of graph 1 alone.
    const later = storeOn(folder, {}, limit);
    await later.keep("graph 3", drawing);
    const found = await storeOn(folder).find(["graph 1", "graph 2", "graph 3"]);
    assert.deepEqual([...found.keys()], ["graph 2", "graph 3"]);
  });

  test("one that cannot be written keeps no other from being kept", async () => {
    const folder = memoryFolder();
    const store = storeOn(folder);
    folder.refuses = `${drawingKey("graph 1")}.json`;
    const kept = await Promise.allSettled(
      [0, 1, 2].map((number) => store.keep(`graph ${number}`, drawing)),
    );
    assert.ok(kept.some(({ status }) => status === "rejected"));
    const names = [0, 1, 2].map((number) => `graph ${number}`);
    const found = await storeOn(folder).find(names);
    assert.deepEqual([...found.keys()], ["graph 0", "graph 2"]);
  });

  test("versions are those of package.json", () => {
    const { devDependencies } = JSON.parse(
      fs.readFileSync(
        path.join(import.meta.dirname, "../../../package.json"),
        "utf8",
      ),
    ) as { devDependencies: Record<string, string> };
    assert.ok(drawnWith.includes(`mermaid ${devDependencies["mermaid"]},`));
    assert.ok(
      drawnWith.includes(`inter ${devDependencies["@fontsource/inter"]},`),
    );
  });

  test("reading asks for the very source", () => {
    const text = writeStored(source, drawing);
    assert.deepEqual(readStored(text, source, parseDrawing), drawing);
    assert.equal(readStored(text, `${source} `, parseDrawing), undefined);
  });
});

suite("drawings in a lesson", () => {
  const figure = (id: string) =>
    `<figure data-diagram="${id}" data-state="pending" data-line="3"><pre><code>graph</code></pre></figure>`;
  const placed = placeDrawings(
    `<p>$1</p>${figure("one")}${figure("two")}${figure("three")}`,
    [
      { id: "one", source },
      { id: "two", source },
      { id: "three", source: "other" },
    ],
    (text) => (text === source ? drawing : undefined),
  );

  test("a figure with a drawing arrives drawn, the others wait", () => {
    assert.equal(placed.match(/data-state="rendered"/g)?.length, 2);
    assert.match(placed, /data-diagram="three" data-state="pending"/);
    assert.ok(placed.startsWith("<p>$1</p>"));
  });

  test("two of one source have ids of their own", () => {
    const ids = [...placed.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(ids, ["gl-one", "gl-one-a", "gl-two", "gl-two-a"]);
    assert.match(placed, /url\(#gl-two-b\)/);
    assert.ok(!placed.includes(drawingId));
  });

  test("words are data, never markup", () => {
    assert.match(placed, /aria-label="Two &amp; one"/);
  });
});

function storeOn(
  folder: DrawingFolder,
  packaged: Readonly<Record<string, unknown>> = {},
  limit = 1_000_000,
  timer = new ManualTimer(),
): DrawingStore {
  return new DrawingStore(
    {
      folder,
      packaged: () => Promise.resolve(packaged),
      parse: parseDrawing,
      timer,
      log: quiet,
    },
    limit,
  );
}

const quiet: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (message) => assert.fail(message),
};

/** A folder that knows what was asked of it, and how much of that at the same time. */
interface WatchedFolder extends DrawingFolder {
  readonly files: Map<string, string>;
  readonly calls: string[];
  mostAtOnce: number;
  /** The name of a file that cannot be written. */
  refuses?: string;
}

function memoryFolder(): WatchedFolder {
  const files = new Map<string, string>();
  let atOnce = 0;
  const folder: WatchedFolder = {
    files,
    calls: [],
    mostAtOnce: 0,
    read: (name) => slow(() => files.get(name)),
    write: (name, text) => {
      folder.calls.push(`write ${name}`);
      return slow(() => {
        if (name === folder.refuses) throw new Error("the disk is full");
        files.set(name, text);
      });
    },
    remove: (name) => Promise.resolve(void files.delete(name)),
    list: () =>
      Promise.resolve(
        [...files].map(([name, { length }]) => ({ name, bytes: length })),
      ),
  };
  return folder;

  async function slow<Result>(work: () => Result): Promise<Result> {
    folder.mostAtOnce = Math.max(folder.mostAtOnce, ++atOnce);
    await Promise.resolve();
    atOnce--;
    return work();
  }
}
