import assert from "node:assert/strict";
import { test } from "node:test";
import {
  progressKey,
  ProgressStore,
  type ProgressChange,
} from "../../../src/core/progress/progressStore.ts";
import type { LessonEvent } from "../../../src/core/progress/model.ts";
import { MemoryStore } from "../../doubles/memoryStore.ts";

function setUp(stored?: unknown) {
  const store = new MemoryStore();
  if (stored !== undefined)
    store.values.set(progressKey, JSON.stringify(stored));
  const setAside: string[] = [];
  const logged: string[] = [];
  let now = 0;
  const log = {
    info: () => undefined,
    warn: (message: string) => void logged.push(message),
    error: (message: string) => void logged.push(message),
  };
  const progress = new ProgressStore({
    store,
    clock: { now: () => ++now },
    log,
    onSetAside: (_reason, key) => void setAside.push(key),
  });
  const changes: ProgressChange[] = [];
  progress.onDidChange((change) => void changes.push(change));
  return { store, progress, setAside, logged, changes };
}

const opened: LessonEvent = { type: "opened" };
const tick = (item: string): LessonEvent => ({
  type: "ticked",
  item,
  done: true,
});

test("an event is stored when it settles, and listeners know which lesson changed", async () => {
  const { store, progress, changes } = setUp();
  await progress.apply("c", "l", opened);
  assert.deepEqual(store.get(progressKey), progress.snapshot);
  assert.equal(progress.lesson("c", "l")?.openedAt, 1);
  assert.deepEqual(changes, [{ lessons: [{ courseId: "c", lessonId: "l" }] }]);
});

test("an event that changes nothing writes nothing and tells nobody", async () => {
  const { store, progress, changes } = setUp();
  await progress.apply("c", "l", { type: "endReached" });
  await progress.apply("c", "l", { type: "endReached" });
  await progress.apply("c", "l", { type: "reset" });
  await progress.apply("c", "l", { type: "reset" });
  assert.equal(store.writes.length, 2);
  assert.equal(changes.length, 2);
});

test("events asked for at once apply in order", async () => {
  const { store, progress } = setUp();
  const items = ["a", "b", "c", "d", "e"];
  await Promise.all(items.map((item) => progress.apply("c", "l", tick(item))));
  assert.deepEqual(progress.lesson("c", "l")?.ticks, items);
  assert.deepEqual(store.get(progressKey), progress.snapshot);
});

test("a second session goes on where the first stopped", async () => {
  const first = setUp();
  await first.progress.apply("c", "l", tick("a"));
  const second = setUp(first.store.get(progressKey));
  await second.progress.load();
  assert.deepEqual(second.progress.snapshot, first.progress.snapshot);
  assert.deepEqual(second.changes, [{ lessons: undefined }]);
});

test("an event before loading does not overwrite what is stored", async () => {
  const first = setUp();
  await first.progress.apply("c", "old", tick("a"));
  const second = setUp(first.store.get(progressKey));
  await second.progress.apply("c", "new", tick("b"));
  assert.deepEqual(Object.keys(second.progress.course("c")?.lessons ?? {}), [
    "old",
    "new",
  ]);
});

test("what cannot be read is set aside, said once, and everything works", async () => {
  const broken = { version: 1, courses: "none" };
  const { store, progress, setAside, logged } = setUp(broken);
  await progress.load();
  await progress.load();
  await progress.apply("c", "l", opened);
  assert.deepEqual(setAside, [`${progressKey}.unreadable.1`]);
  assert.deepEqual(store.get(setAside[0] ?? ""), broken);
  assert.deepEqual(store.get(progressKey), progress.snapshot);
  assert.equal(logged.length, 1);
});

test("what cannot be read is not overwritten when it cannot be set aside", async () => {
  const broken = { version: 99 };
  const { store, progress } = setUp(broken);
  store.failing = true;
  await assert.rejects(progress.apply("c", "l", opened));
  store.failing = false;
  assert.deepEqual(store.get(progressKey), broken);
  await progress.apply("c", "l", opened);
  assert.equal(progress.lesson("c", "l")?.openedAt !== undefined, true);
});

test("a write that fails says so to a person, and the next one keeps the change", async () => {
  const { store, progress } = setUp();
  await progress.load();
  store.failing = true;
  await assert.rejects(progress.apply("c", "l", tick("a")), {
    name: "HumanError",
    message: /could not be saved/,
  });
  store.failing = false;
  await progress.apply("c", "l", tick("b"));
  assert.deepEqual(store.get(progressKey), progress.snapshot);
  assert.deepEqual(progress.lesson("c", "l")?.ticks, ["a", "b"]);
});

test("a listener that throws is logged and stops nobody", async () => {
  const { progress, changes, logged } = setUp();
  progress.onDidChange(() => assert.fail("broken listener"));
  const later: ProgressChange[] = [];
  const remove = progress.onDidChange((change) => void later.push(change));
  await progress.apply("c", "l", tick("a"));
  remove();
  await progress.apply("c", "l", tick("b"));
  assert.equal(changes.length, 2);
  assert.equal(later.length, 1);
  assert.equal(logged.length, 2);
});

test("reset of one course and of all", async () => {
  const { progress } = setUp();
  await progress.apply("one", "l", opened);
  await progress.apply("two", "l", opened);
  await progress.reset("one");
  assert.deepEqual(Object.keys(progress.snapshot.courses), ["two"]);
  await progress.reset();
  assert.deepEqual(progress.snapshot.courses, {});
});

test("an exported state is taken over; anything else changes nothing", async () => {
  const { progress } = setUp();
  await progress.apply("c", "l", opened);
  const exported: unknown = JSON.parse(JSON.stringify(progress.snapshot));
  await progress.reset();
  for (const value of [undefined, "text", { version: 2, courses: {} }])
    await assert.rejects(progress.replace(value), { name: "HumanError" });
  assert.deepEqual(progress.snapshot.courses, {});
  await progress.replace(exported);
  assert.deepEqual(progress.snapshot, exported);
});
