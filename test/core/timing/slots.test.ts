import assert from "node:assert/strict";
import { test } from "node:test";
import { Slots } from "../../../src/core/timing/slots.ts";

test("no more at once than there are slots, in the order they came; a failure frees its slot", async () => {
  const slots = new Slots(2);
  const order: number[] = [];
  let [now, most] = [0, 0];
  const work = (number: number) => async (): Promise<number> => {
    order.push(number);
    most = Math.max(most, ++now);
    await Promise.resolve();
    now--;
    if (number % 3 === 0) throw new Error(String(number));
    return number;
  };
  const round = async (): Promise<unknown[]> =>
    Promise.all(
      [0, 1, 2, 3, 4, 5, 6].map((number) =>
        slots.run(work(number)).catch((error: Error) => error.message),
      ),
    );
  assert.deepEqual(await round(), ["0", 1, 2, "3", 4, 5, "6"]);
  assert.deepEqual(await round(), ["0", 1, 2, "3", 4, 5, "6"]);
  assert.deepEqual(order, [0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6]);
  assert.equal(most, 2);
});
