import assert from "node:assert/strict";
import { test } from "node:test";
import {
  progressKey,
  ProgressStorage,
} from "../../../src/core/progress/progressStorage.ts";
import {
  ProgressStore,
  type ProgressChange,
} from "../../../src/core/progress/progressStore.ts";
import type { LessonEvent } from "../../../src/core/progress/model.ts";
import { ManualTimer } from "../../doubles/manualTimer.ts";
import { MemoryStore } from "../../doubles/memoryStore.ts";
import { answered } from "./sampleEvents.ts";

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
  const clock = { now: () => ++now };
  const storage = new ProgressStorage({
    store,
    clock,
    timer: new ManualTimer(),
    log,
    onSetAside: (_reason, key) => void setAside.push(key),
  });
  const progress = new ProgressStore({ storage, clock, log });
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

test("reset of a question, a lesson, a course and all, each undone", async () => {
  const { progress } = setUp();
  await progress.apply("one", "l", opened);
  await progress.apply("one", "l", answered("q1", 1));
  await progress.apply("one", "l", answered("q2", 1));
  await progress.apply("two", "l", opened);
  const left = () => ({
    answers: Object.keys(progress.lesson("one", "l")?.answers ?? {}).sort(),
    lessons: ["one", "two"].filter((id) => progress.lesson(id, "l")),
  });
  const all = left();
  for (const [what, expected] of [
    [
      { courseId: "one", lessonId: "l", question: "q1" },
      { answers: ["q2"], lessons: ["one", "two"] },
    ],
    [
      { courseId: "one", lessonId: "l" },
      { answers: [], lessons: ["two"] },
    ],
    [{ courseId: "one" }, { answers: [], lessons: ["two"] }],
    [{}, { answers: [], lessons: [] }],
  ] as const) {
    const change = await progress.reset(what);
    assert.deepEqual(left(), expected);
    await progress.undo(change);
    assert.deepEqual(left(), all);
  }
});

test("an undo restores what was removed, and keeps what happened since", async () => {
  const { progress } = setUp();
  await progress.apply("c", "l", opened);
  await progress.apply("c", "l", answered("q1", 0));
  await progress.apply("c", "l", answered("q2", 0));
  const before = progress.lesson("c", "l");
  const change = await progress.reset({ courseId: "c", lessonId: "l" });
  await progress.apply("c", "l", answered("q1", 1));
  await progress.apply("c", "other", opened);
  await progress.undo(change);
  const lesson = progress.lesson("c", "l");
  assert.equal(lesson?.answers?.["q1"]?.verdict, "correct");
  assert.deepEqual(lesson?.answers?.["q2"], before?.answers?.["q2"]);
  assert.equal(lesson?.openedAt, before?.openedAt);
  assert.ok(progress.lesson("c", "other"));
});

test("a reset of what is not there writes nothing", async () => {
  const { store, progress, changes } = setUp();
  await progress.reset({ courseId: "none" });
  await progress.reset({ courseId: "none", lessonId: "l" });
  await progress.reset();
  assert.deepEqual([store.writes, changes], [[], []]);
});
