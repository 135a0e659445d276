import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Migration } from "../../../src/core/progress/migration.ts";
import { parseProgress } from "../../../src/core/progress/parseProgress.ts";
import { english } from "../../../src/core/text.ts";

const answer = {
  hash: "h",
  response: { kind: "choice", chosen: ["a"] },
  verdict: "correct",
  points: 1,
  maxPoints: 1,
  at: 1,
  attempts: 1,
};

function withLesson(lesson: unknown): unknown {
  return { version: 1, courses: { c: { lessons: { l: lesson } } } };
}

const first = {
  response: answer.response,
  verdict: "incorrect",
  points: 0,
  maxPoints: 1,
  at: 3,
};

const readable: readonly [name: string, value: unknown][] = [
  ["no courses", { version: 1, courses: {} }],
  ["an empty lesson", withLesson({})],
  ["an answer", withLesson({ answers: { q: answer } })],
  [
    "a completed lesson",
    withLesson({ completed: { at: 5, reason: "marked" } }),
  ],
  [
    "drafts, hints and attempts",
    withLesson({
      answers: {
        q: { ...answer, shown: true, shownAt: 8, why: "because", since: 4 },
      },
      firsts: { "h/q": { ...first, since: 4 }, "older/q": first },

      drafts: {
        q: { response: { kind: "shortAnswer", text: "half a" }, why: "since" },
        emptied: {},
      },
      hints: { q: { count: 2, at: 7, hash: "h" }, p: { count: 1, at: 0 } },
      quizzes: {
        one: { seed: "s", attempts: 0 },
        two: { seed: "t", handedIn: 7, attempts: 1 },
      },
    }),
  ],
  ...[
    { kind: "shortAnswer", text: "" },
    { kind: "tracing", compiles: true, output: "x" },
    { kind: "ordering", order: ["a", "b"] },
    { kind: "matching", pairs: [{ left: "a", right: "b" }] },
    { kind: "blanks", filled: [{ gap: "1", text: "x" }] },
    { kind: "reflection", text: "x" },
  ].map((response): [string, unknown] => [
    `a response of the kind ${response.kind}`,
    withLesson({ answers: { q: { ...answer, response } } }),
  ]),
];
for (const [name, value] of readable)
  test(`readable: ${name}`, () => {
    assert.deepEqual(parseProgress(value), { ok: true, state: value });
  });

const unreadable: readonly [name: string, value: unknown, reason: RegExp][] = [
  ["a text", "progress", /not an object/],
  ["null", null, /not an object/],
  ["no version", { courses: {} }, /progress\/version/],
  ["a newer version", { version: 2, courses: {} }, /newer version/],
  ["an older version nobody knows", { version: 0, courses: {} }, /format 0/],
  ["courses as a list", { version: 1, courses: [] }, /progress\/courses/],
  [
    "a time that is none",
    withLesson({ openedAt: "now" }),
    /lessons\/l\/openedAt/,
  ],
  ["ticks that are none", withLesson({ ticks: [1] }), /ticks\/0/],
  [
    "an unknown verdict",
    withLesson({ answers: { q: { ...answer, verdict: "good" } } }),
    /verdict/,
  ],
  [
    "an unknown response",
    withLesson({ answers: { q: { ...answer, response: { kind: "essay" } } } }),
    /response\/kind/,
  ],
  [
    "an answer without points",
    withLesson({ answers: { q: { ...answer, points: undefined } } }),
    /points/,
  ],
];
for (const [name, value, reason] of unreadable)
  test(`unreadable: ${name}`, () => {
    const result = parseProgress(value);
    assert.ok(!result.ok);
    assert.match(english(result.reason), reason);
  });

test("a malformed draft, hint or attempt is left behind alone", () => {
  const result = parseProgress(
    withLesson({
      answers: { q: { ...answer, shown: "yes", why: 7 } },
      drafts: {
        good: { response: { kind: "shortAnswer", text: "a" }, why: 3 },
        bad: "text",
        half: { response: { kind: "essay" }, why: "kept" },
      },
      firsts: { "h/good": first, "h/bad": { ...first, verdict: "good" } },
      hints: { good: 1, bad: -1, worse: "two", worst: { count: 1 } },
      quizzes: {
        good: { seed: "s", attempts: "many", handedIn: "today" },
        bad: { attempts: 1 },
      },
    }),
  );
  assert.deepEqual(result, {
    ok: true,
    state: withLesson({
      answers: { q: answer },
      drafts: {
        good: { response: { kind: "shortAnswer", text: "a" } },
        half: { why: "kept" },
      },
      firsts: { "h/good": first },
      // Once it was only their number.
      hints: { good: { count: 1, at: 0 } },
      quizzes: { good: { seed: "s", attempts: 0 } },
    }),
  });
  assert.ok(parseProgress(withLesson({ drafts: 7, hints: [] })).ok);
});

test("nothing stored is no progress; unknown fields are left behind", () => {
  assert.deepEqual(parseProgress(undefined), {
    ok: true,
    state: { version: 1, courses: {} },
  });
  assert.deepEqual(parseProgress({ version: 1, courses: {}, extra: 1 }), {
    ok: true,
    state: { version: 1, courses: {} },
  });
});

test("older versions are migrated step by step", () => {
  const steps: Migration[] = [
    { from: 0, migrate: ({ lessons }) => ({ courses: { c: { lessons } } }) },
    { from: -1, migrate: ({ old }) => ({ lessons: old }) },
  ];
  assert.deepEqual(parseProgress({ version: -1, old: { l: {} } }, steps), {
    ok: true,
    state: withLesson({}),
  });
});

test("any JSON is read or refused, and never throws", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      parseProgress(value);
      parseProgress({ version: 1, courses: { c: value } });
      parseProgress(withLesson(value));
    }),
  );
});
