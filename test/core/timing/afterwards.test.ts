import assert from "node:assert/strict";
import { test } from "node:test";
import { Afterwards } from "../../../src/core/timing/afterwards.ts";

test("work is done at once when nothing is under way", () => {
  let done = 0;
  new Afterwards(() => done++).request();
  assert.equal(done, 1);
});

test("work waits for every task, and is done once however often it was asked for", async () => {
  let done = 0;
  const work = new Afterwards(() => done++);
  let end: (value: string) => void = () => undefined;
  const first = work.during(Promise.resolve("one"));
  const second = work.during(new Promise<string>((resolve) => (end = resolve)));
  work.request();
  work.request();
  assert.equal(await first, "one");
  assert.equal(done, 0);
  end("two");
  assert.equal(await second, "two");
  assert.equal(done, 1);
});

test("a task that fails lets the work be done, too", async () => {
  let done = 0;
  const work = new Afterwards(() => done++);
  const failing = work.during(Promise.reject(new Error("no")));
  work.request();
  await assert.rejects(failing, /no/);
  assert.equal(done, 1);
});

test("nothing is done afterwards that nobody asked for", async () => {
  let done = 0;
  await new Afterwards(() => done++).during(Promise.resolve());
  assert.equal(done, 0);
});
