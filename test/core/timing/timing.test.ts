import assert from "node:assert/strict";
import { test } from "node:test";
import { Debounce } from "../../../src/core/timing/debounce.ts";
import { Latest } from "../../../src/core/timing/latest.ts";
import { Serial } from "../../../src/core/timing/serial.ts";
import { ManualTimer } from "../../doubles/manualTimer.ts";

const times = { quiet: 100, longest: 300 };

test("debounce hands over everything once it is quiet", () => {
  const timer = new ManualTimer();
  const runs: (readonly string[])[] = [];
  const debounce = new Debounce<string>(timer, times, (items) =>
    runs.push(items),
  );
  debounce.add("a");
  timer.advance(99);
  debounce.add("b");
  timer.advance(99);
  assert.deepEqual(runs, []);
  timer.advance(1);
  assert.deepEqual(runs, [["a", "b"]]);
  timer.advance(1000);
  assert.equal(runs.length, 1, "and only once");
});

test("debounce lets nothing wait longer than the longest time", () => {
  const timer = new ManualTimer();
  const runs: (readonly number[])[] = [];
  const debounce = new Debounce<number>(timer, times, (items) =>
    runs.push(items),
  );
  for (let at = 0; at < 6; at++) {
    debounce.add(at);
    timer.advance(50);
  }
  assert.deepEqual(runs, [[0, 1, 2, 3, 4, 5]]);
});

test("a disposed debounce hands over nothing", () => {
  const timer = new ManualTimer();
  const debounce = new Debounce<string>(timer, times, () =>
    assert.fail("ran after dispose"),
  );
  debounce.add("a");
  debounce.dispose();
  timer.advance(1000);
});

test("latest drops the result of an earlier run, whichever ends first", async () => {
  const latest = new Latest();
  const slow = deferred<string>();
  const first = latest.run(() => slow.promise);
  const second = latest.run(() => Promise.resolve("new"));
  slow.resolve("old");
  assert.deepEqual(await Promise.all([first, second]), [undefined, "new"]);
});

test("latest.drop drops what is running", async () => {
  const latest = new Latest();
  const run = latest.run(() => Promise.resolve("late"));
  latest.drop();
  assert.equal(await run, undefined);
});

test("serial keeps the order and survives a failure", async () => {
  const serial = new Serial();
  const order: string[] = [];
  const slow = deferred<void>();
  const first = serial.run(async () => {
    await slow.promise;
    order.push("first");
    throw new Error("broken");
  });
  const second = serial.run(async () => order.push("second"));
  slow.resolve();
  await assert.rejects(first, /broken/);
  await second;
  assert.deepEqual(order, ["first", "second"]);
});

/** A promise that the test settles. */
function deferred<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
} {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
