import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { answers, Computer } from "./computer.ts";
import { anyEvent } from "./histories.ts";
import { answered } from "./sampleEvents.ts";

const day = 24 * 60 * 60 * 1000;

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
