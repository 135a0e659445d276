import assert from "node:assert/strict";
import { test } from "node:test";
import { progressKey } from "../../../src/core/progress/progressStorage.ts";
import { MemoryStore } from "../../doubles/memoryStore.ts";
import { answers, Computer } from "./computer.ts";
import { answered } from "./sampleEvents.ts";

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
