import assert from "node:assert/strict";
import { test } from "node:test";
import type { PageMessage } from "../../../src/protocol/messages.ts";
import { createRequests, replyTo } from "../../../src/protocol/requests.ts";

const complete = { type: "complete", lessonId: "l", done: true } as const;

function setUp(limited = false) {
  const sent: PageMessage[] = [];
  const timers: (() => void)[] = [];
  const requests = createRequests(
    (message) => sent.push(message),
    limited
      ? {
          milliseconds: 10,
          message: "No answer came.",
          after(_milliseconds, callback) {
            timers.push(callback);
            return () => timers.splice(timers.indexOf(callback), 1);
          },
        }
      : undefined,
  );
  return { sent, timers, requests };
}

test("each request has its own id and gets its own reply, in any order", async () => {
  const { sent, requests } = setUp();
  const [first, second] = [requests.ask(complete), requests.ask(complete)];
  assert.deepEqual(
    sent.map((message) => message.type === "request" && message.id),
    [1, 2],
  );
  assert.equal(
    requests.settle({ type: "reply", id: 2, ok: true, value: "b" }),
    true,
  );
  requests.settle({ type: "reply", id: 1, ok: true, value: "a" });
  assert.deepEqual(await Promise.all([first, second]), ["a", "b"]);
});

test("a refusal rejects with the host's words", async () => {
  const { requests } = setUp();
  const asked = requests.ask(complete);
  requests.settle({ type: "reply", id: 1, ok: false, message: "No room." });
  await assert.rejects(asked, { message: "No room." });
});

test("a reply to nothing, or a second one, is nobody's", () => {
  const { requests } = setUp();
  void requests.ask(complete);
  const reply = { type: "reply", id: 1, ok: true, value: 1 } as const;
  assert.deepEqual(
    [requests.settle(reply), requests.settle(reply)],
    [true, false],
  );
});

test("dispose rejects all that wait and all that come later", async () => {
  const { requests } = setUp();
  const asked = requests.ask(complete);
  requests.dispose("The page is gone.");
  await assert.rejects(asked, { message: "The page is gone." });
  await assert.rejects(requests.ask(complete), {
    message: "The page is gone.",
  });
});

test("a request that nobody answers ends by its time limit; an answered one frees its timer", async () => {
  const { requests, timers } = setUp(true);
  const late = requests.ask(complete);
  const answered = requests.ask(complete);
  requests.settle({ type: "reply", id: 2, ok: true, value: 1 });
  await answered;
  assert.equal(timers.length, 1);
  timers[0]?.();
  await assert.rejects(late, { message: "No answer came." });
});

test("a post that throws rejects its request", async () => {
  const requests = createRequests(() => {
    throw new Error("The panel is closed.");
  });
  await assert.rejects(requests.ask(complete), {
    message: "The panel is closed.",
  });
});

test("a handler that throws is answered, too", async () => {
  const words = (error: unknown) => `In words: ${(error as Error).message}`;
  assert.deepEqual(await replyTo(4, () => "value", words), {
    type: "reply",
    id: 4,
    ok: true,
    value: "value",
  });
  assert.deepEqual(
    await replyTo(
      5,
      () => {
        throw new Error("bug");
      },
      words,
    ),
    { type: "reply", id: 5, ok: false, message: "In words: bug" },
  );
});
