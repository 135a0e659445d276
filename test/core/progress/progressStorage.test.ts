import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  progressKey,
  ProgressStorage,
} from "../../../src/core/progress/progressStorage.ts";
import { ProgressStore } from "../../../src/core/progress/progressStore.ts";
import { WindowFiles } from "../../../src/core/progress/windowFiles.ts";
import { english } from "../../../src/core/text.ts";
import { ManualTimer } from "../../doubles/manualTimer.ts";
import { MemoryFolder } from "../../doubles/memoryFolder.ts";
import { MemoryStore } from "../../doubles/memoryStore.ts";
import { anyEvent } from "./histories.ts";
import { answered } from "./sampleEvents.ts";

const day = 24 * 60 * 60 * 1000;

/** A disk that windows share, and a clock. What VS Code itself stores is each window's own copy until it is closed. */
class Computer {
  readonly folder = new MemoryFolder();
  readonly logged: string[] = [];
  /** The keys that something was set aside under, and what was left alone. */
  readonly said: string[] = [];
  now = 1000;
  #windows = 0;

  open(
    options: {
      readonly store?: MemoryStore;
      readonly longest?: number;
      readonly synced?: boolean;
    } = {},
  ) {
    const store = options.store ?? new MemoryStore();
    const clock = { now: () => ++this.now };
    const log = {
      info: (message: string) => void this.logged.push(message),
      warn: (message: string) => void this.logged.push(message),
      error: (message: string) => void this.logged.push(message),
    };
    const files = new WindowFiles(
      { folder: this.folder, clock, log, window: `w${++this.#windows}` },
      options.longest,
    );
    const timer = new ManualTimer();
    const storage = new ProgressStorage({
      store,
      files,
      clock,
      timer,
      log,
      onSetAside: (_reason, key) => void this.said.push(key),
      ...(options.synced === true && {
        onLeftAlone: (reason) => void this.said.push(english(reason)),
      }),
    });
    const progress = new ProgressStore({ storage, clock, log });
    return { progress, store, storage, timer };
  }
}

async function answers(progress: ProgressStore): Promise<readonly string[]> {
  await progress.load();
  return Object.keys(progress.lesson("c", "l")?.answers ?? {}).sort();
}

test("an answer outlives a window whose own storage was never written", async () => {
  const computer = new Computer();
  const { progress } = computer.open();
  await progress.apply("c", "l", answered("q1", 1));
  assert.deepEqual(await answers(computer.open().progress), ["q1"]);
});

test("a window that dies in the middle of a write loses that write only", async () => {
  const computer = new Computer();
  const { progress } = computer.open();
  await progress.apply("c", "l", answered("q1", 1));
  computer.folder.torn = true;
  await progress.apply("c", "l", answered("q2", 1));
  assert.deepEqual(await answers(computer.open().progress), ["q1"]);
});

test("two windows at once lose nothing and see each other's answers", async () => {
  const computer = new Computer();
  const one = computer.open().progress;
  const other = computer.open().progress;
  await Promise.all([one.load(), other.load()]);
  await Promise.all([
    one.apply("c", "l", answered("q1", 1)),
    other.apply("c", "l", answered("q2", 1)),
  ]);
  const told: unknown[] = [];
  one.onDidChange(({ lessons }) => void told.push(lessons));
  await one.refresh();
  assert.deepEqual(await answers(one), ["q1", "q2"]);
  assert.deepEqual(told, [[{ courseId: "c", lessonId: "l" }]]);
  await one.refresh();
  assert.equal(told.length, 1);
  await other.reset({ courseId: "c", lessonId: "l", question: "q2" });
  await one.refresh();
  assert.deepEqual(await answers(one), ["q1"]);
  assert.deepEqual(await answers(computer.open().progress), ["q1"]);
});

test("VS Code's own storage catches up, and is enough alone", async () => {
  const computer = new Computer();
  const { progress, store } = computer.open();
  await progress.apply("c", "l", answered("q1", 1));
  await progress.flush();
  computer.folder.files.clear();
  assert.deepEqual(await answers(computer.open({ store }).progress), ["q1"]);
});

test("when no file can be written, VS Code's own storage has the answer at once", async () => {
  const computer = new Computer();
  computer.folder.failing = true;
  const { progress, store } = computer.open();
  await progress.apply("c", "l", answered("q1", 1));
  assert.deepEqual(await answers(computer.open({ store }).progress), ["q1"]);
  store.failing = true;
  await assert.rejects(progress.apply("c", "l", answered("q2", 1)), {
    name: "HumanError",
  });
});

test("a disk that is full takes nothing of what is on it, however often it is tried", async () => {
  const computer = new Computer();
  const { progress, store } = computer.open();
  await progress.apply("c", "l", answered("q1", 1));
  computer.folder.full = true;
  store.failing = true;
  for (const question of ["q2", "q3"])
    await assert.rejects(progress.apply("c", "l", answered(question, 1)));
  assert.deepEqual(await answers(computer.open().progress), ["q1"]);
});

test("where files cannot be listed, what VS Code itself has stored is there, and more can be done", async () => {
  const computer = new Computer();
  const { progress, store } = computer.open();
  await progress.apply("c", "l", answered("q1", 1));
  await progress.flush();
  computer.folder.closed = true;
  const later = computer.open({ store }).progress;
  assert.deepEqual(await answers(later), ["q1"]);
  await later.apply("c", "l", answered("q2", 1));
  assert.deepEqual(await answers(later), ["q1", "q2"]);
});

test("a file that grows long is left as it is and another begun", async () => {
  const computer = new Computer();
  const { progress } = computer.open({ longest: 300 });
  for (const lesson of ["a", "b", "c", "d"])
    await progress.apply("c", lesson, answered("q1", 1));
  assert.equal(computer.folder.files.size, 4);
  const { progress: later } = computer.open();
  await later.load();
  assert.deepEqual(Object.keys(later.course("c")?.lessons ?? {}).sort(), [
    "a",
    "b",
    "c",
    "d",
  ]);
});

test("files of earlier days become one, those of today stay", async () => {
  const computer = new Computer();
  for (const question of ["q1", "q2"])
    await computer.open().progress.apply("c", "l", answered(question, 1));
  computer.now += 2 * day;
  const today = computer.open();
  await today.progress.apply("c", "l", answered("q3", 1));
  await today.progress.flush();
  assert.deepEqual(computer.folder.removed, ["w1-0-1.json", "w2-0-1.json"]);
  assert.deepEqual([...computer.folder.files.keys()].sort(), [
    "w3-0-1.json",
    "w3-earlier.json",
  ]);
  assert.deepEqual(await answers(computer.open().progress), ["q1", "q2", "q3"]);
});

test("a file that is none is left alone", async () => {
  const computer = new Computer();
  computer.folder.files.set("x-0-0.json", '{"savedAt":1,"version":99}');
  computer.folder.files.set("y-0-0.json", "no JSON");
  const { progress } = computer.open();
  await progress.apply("c", "l", answered("q1", 1));
  assert.deepEqual(await answers(computer.open().progress), ["q1"]);
  assert.ok(computer.folder.files.has("x-0-0.json"));
  assert.ok(computer.logged.some((line) => /x-0-0.*newer version/.test(line)));
});

const newer = { version: 99, courses: { kept: "elsewhere" } };
const damaged = { version: 1, courses: "none" };

/** What another window or another machine writes while this one is open. */
function arrives(store: MemoryStore, value: unknown): void {
  store.values.set(progressKey, JSON.stringify(value));
}

for (const [name, value] of [
  ["of a newer version", newer],
  ["that is damaged", damaged],
] as const)
  test(`a value ${name} that arrives meanwhile is set aside, and nothing here is lost`, async () => {
    const computer = new Computer();
    const { progress, store } = computer.open();
    await progress.apply("c", "l", answered("q1", 1));
    arrives(store, value);
    await progress.apply("c", "l", answered("q2", 1));
    const [key = ""] = computer.said;
    assert.deepEqual(store.get(key), value);
    assert.deepEqual(store.get(progressKey), progress.snapshot);
    await progress.refresh();
    assert.deepEqual(await answers(progress), ["q1", "q2"]);
    assert.equal(computer.said.length, 1);
  });

test("an answer that arrives meanwhile is not overwritten by the next", async () => {
  const [here, there] = [new Computer(), new Computer()];
  const one = here.open();
  const other = there.open();
  await one.progress.apply("c", "l", answered("q1", 1));
  await other.progress.apply("c", "l", answered("q2", 1));
  arrives(one.store, other.store.get(progressKey));
  await one.progress.apply("c", "l", answered("q3", 1));
  arrives(other.store, one.store.get(progressKey));
  for (const { progress } of [one, other]) {
    await progress.refresh();
    assert.deepEqual(await answers(progress), ["q1", "q2", "q3"]);
  }
});

test("a value that vanishes is stored again", async () => {
  const computer = new Computer();
  const { progress, store, timer } = computer.open();
  await progress.apply("c", "l", answered("q1", 1));
  store.values.delete(progressKey);
  await progress.refresh();
  timer.advance(1000);
  await progress.flush();
  assert.deepEqual(store.get(progressKey), progress.snapshot);
});

test("what a newer version has stored for all machines is left alone, said once, and taken along when it can be read", async () => {
  const store = new MemoryStore();
  arrives(store, newer);
  const computer = new Computer();
  for (const question of ["q1", "q2"]) {
    const { progress } = computer.open({ store, synced: true });
    await progress.apply("c", "l", answered(question, 1));
    await progress.flush();
    assert.deepEqual(store.get(progressKey), newer);
    computer.folder.files.clear();
  }
  assert.equal(computer.said.length, 1);
  assert.match(computer.said[0] ?? "", /newer version/);
  // The extension was updated: what it reads now is what was written there.
  arrives(store, { version: 1, courses: {} });
  const updated = computer.open({ store, synced: true });
  assert.deepEqual(await answers(updated.progress), ["q1", "q2"]);
  updated.timer.advance(1000);
  await updated.progress.flush();
  assert.deepEqual(store.get(progressKey), updated.progress.snapshot);
  assert.deepEqual([...store.values.keys()], [progressKey]);
});

test("a damaged value is replaced, never deleted: other machines would delete theirs", async () => {
  const store = new MemoryStore();
  arrives(store, damaged);
  const computer = new Computer();
  await computer.open().progress.apply("c", "l", answered("q1", 1));
  const { progress } = computer.open({ store, synced: true });
  const seen: unknown[] = [];
  const set = store.set.bind(store);
  store.set = async (key, value) => {
    if (key === progressKey) seen.push(value);
    await set(key, value);
  };
  await progress.load();
  assert.deepEqual(seen, [progress.snapshot]);
  assert.deepEqual(await answers(progress), ["q1"]);
});

test("a place that is left and taken up again goes on, whatever VS Code has stored of it", async () => {
  const computer = new Computer();
  const elsewhere = new Computer();
  const { progress, store, storage } = computer.open();
  await progress.apply("c", "l", answered("q1", 1));
  const other = elsewhere.open();
  await progress.moveTo(other.storage);
  assert.deepEqual(await answers(progress), []);
  await progress.moveTo(storage);
  await progress.apply("c", "l", answered("q2", 1));
  assert.deepEqual(await answers(progress), ["q1", "q2"]);
  store.values.clear();
  assert.deepEqual(await answers(computer.open().progress), ["q1", "q2"]);
});

test("a place is not left before all is kept there", async () => {
  const computer = new Computer();
  const { progress, storage, store } = computer.open();
  await progress.apply("c", "l", answered("q1", 1));
  computer.folder.failing = true;
  store.failing = true;
  await assert.rejects(progress.apply("c", "l", answered("q2", 1)));
  const other = new Computer().open();
  await assert.rejects(progress.moveTo(other.storage));
  assert.deepEqual(await answers(progress), ["q1", "q2"]);
  computer.folder.failing = false;
  await progress.moveTo(other.storage);
  await progress.moveTo(storage);
  assert.deepEqual(await answers(progress), ["q1", "q2"]);
});

test("whatever two windows do, each shows the same in the end, and so does a third", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat({ max: 1 }), anyEvent), { maxLength: 20 }),
      async (events) => {
        const computer = new Computer();
        const windows = [
          computer.open({ longest: 400 }).progress,
          computer.open().progress,
        ];
        for (const [which, event] of events)
          await windows[which]?.apply("c", "l", event);
        for (const window of windows) await window.refresh();
        const third = computer.open().progress;
        await third.load();
        for (const window of windows)
          assert.deepEqual(window.snapshot, third.snapshot);
      },
    ),
    { numRuns: 60 },
  );
});
