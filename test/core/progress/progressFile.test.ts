import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import {
  clausesOf,
  differences,
} from "../../../src/core/progress/difference.ts";
import { importProgress } from "../../../src/core/progress/importProgress.ts";
import { canonical } from "../../../src/core/progress/lessonChange.ts";
import { partsOf } from "../../../src/core/progress/lessonParts.ts";
import type {
  LessonEvent,
  ProgressState,
} from "../../../src/core/progress/model.ts";
import {
  noProgress,
  parseProgress,
} from "../../../src/core/progress/parseProgress.ts";
import {
  parseProgressFile,
  progressFile,
} from "../../../src/core/progress/progressFile.ts";
import { stampProgress } from "../../../src/core/progress/stamping.ts";
import { undoChange } from "../../../src/core/progress/undoChange.ts";
import { english } from "../../../src/core/text.ts";
import { anyHistory, happen, play } from "./histories.ts";
import { answered, markedComplete, markedIncomplete } from "./sampleEvents.ts";
import { schemaErrors, type Schema } from "./schemaCheck.ts";
import { storedShapes } from "./storedShapes.ts";

const schema = JSON.parse(
  fs.readFileSync(
    new URL("../../../schemas/progress.schema.json", import.meta.url),
    "utf8",
  ),
) as Schema;

function exported(state: ProgressState, only?: string): string {
  return JSON.stringify(progressFile(state, (id) => `Course ${id}`, 0, only));
}

function read(content: string): ProgressState {
  const result = parseProgressFile(content);
  assert.ok(result.ok);
  return result.file.state;
}

/** What a learner sees of a state: everything but when it was changed. */
function shown(state: ProgressState): string {
  const lessons = Object.entries(state.courses).flatMap(([id, course]) =>
    Object.entries(course.lessons).flatMap(([lessonId, lesson]) => {
      const parts = partsOf(lesson);
      return parts.size === 0
        ? []
        : [[`${id} ${lessonId}`, Object.fromEntries(parts)] as const];
    }),
  );
  return canonical(Object.fromEntries(lessons));
}

test("export and import give the same state, merged into nothing or replacing anything", () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const [state = noProgress, other = noProgress] = play(history);
      const file = read(exported(state));
      const merged = importProgress(noProgress, file, "merge", 99);
      assert.deepEqual(merged, file);
      assert.deepEqual(shown(merged), shown(state));
      if (Object.keys(file.courses).length === 0) return;
      const replaced = importProgress(other, file, "replace", 99);
      assert.deepEqual(shown(replaced), shown(state));
      assert.equal(importProgress(merged, file, "merge", 99), merged);
    }),
    { numRuns: 200 },
  );
});

test("what export writes fits the schema", () => {
  const states = storedShapes().map(({ value }) => {
    const parsed = parseProgress(value);
    assert.ok(parsed.ok);
    return parsed.state;
  });
  for (const state of states)
    assert.deepEqual(schemaErrors(JSON.parse(exported(state)), schema), []);
  fc.assert(
    fc.property(anyHistory, (history) => {
      for (const state of play(history))
        assert.deepEqual(schemaErrors(JSON.parse(exported(state)), schema), []);
    }),
    { numRuns: 50 },
  );
  for (const wrong of [
    {},
    { format: "x" },
    { ...JSON.parse(exported(noProgress)), more: 1 },
  ])
    assert.notDeepEqual(schemaErrors(wrong, schema), []);
});

test("one course alone can be exported, with its title", () => {
  const state: ProgressState = {
    version: 1,
    courses: {
      a: { lessons: { l: { position: 1 } } },
      b: { lessons: { l: { position: 0 } } },
      reset: { lessons: { l: { resetAt: 5 } } },
    },
  };
  assert.deepEqual(progressFile(state, (id) => id.toUpperCase(), 0).courses, {
    a: { title: "A" },
    b: { title: "B" },
  });
  const one = progressFile(state, (id) => id.toUpperCase(), 0, "b");
  assert.deepEqual(one.courses, { b: { title: "B" } });
  assert.deepEqual(Object.keys(one.state.courses), ["b"]);
});

const good = JSON.parse(exported(noProgress)) as object;
const unusable: readonly [name: string, content: string, reason: RegExp][] = [
  ["an empty file", "", /no JSON/],
  ["half a file", exported(noProgress).slice(0, 40), /no JSON/],
  ["another JSON", "[1, 2]", /not an object/],
  [
    "another program's",
    JSON.stringify({ ...good, format: "other" }),
    /“other”/,
  ],
  ["a newer file", JSON.stringify({ ...good, version: 2 }), /newer version/],
  [
    "a version that never was",
    JSON.stringify({ ...good, version: 0 }),
    /format 0/,
  ],
  [
    "a newer state",
    JSON.stringify({ ...good, state: { version: 9, courses: {} } }),
    /newer version.*9/,
  ],
  [
    "a damaged state",
    JSON.stringify({ ...good, state: { version: 1, courses: [] } }),
    /progress\/courses/,
  ],
  ["no state", JSON.stringify({ ...good, state: undefined }), /not an object/],
];
for (const [name, content, reason] of unusable)
  test(`refused in words: ${name}`, () => {
    const result = parseProgressFile(content);
    assert.ok(!result.ok);
    assert.match(english(result.reason), reason);
  });

test("any text is read or refused, and never throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
      parseProgressFile(content);
      parseProgressFile(
        `{"format":"guided-lessons-progress","version":1,"state":${content}}`,
      );
    }),
  );
});

function copy(...events: Parameters<typeof happen>[1]["event"][]) {
  return events.reduce<ProgressState>(
    (state, event, index) =>
      happen(state, { window: 0, lesson: "l", event, now: index + 1 }),
    noProgress,
  );
}
function words(before: ProgressState, after: ProgressState): string {
  return differences(before, after)
    .flatMap((difference) => clausesOf(difference).map(english))
    .join(", ");
}

const mine = copy(answered("q1", 0), answered("q2", 1), markedComplete);
const theirs = copy(
  { type: "positioned", position: 0.2 },
  answered("q3", 1),
  answered("q3", 0),
  answered("q1", 1),
);
const previews = [
  ["merge", "adds 1 answer, replaces 1 answer"],
  [
    "replace",
    "adds 1 answer, replaces 1 answer, removes 1 answer, 1 lesson is no longer complete",
  ],
] as const;
for (const [mode, expected] of previews)
  test(`the preview says what ${mode} does, and undo takes it back`, () => {
    const after = importProgress(mine, theirs, mode, 50);
    assert.equal(words(mine, after), expected);
    const undone = stampProgress(
      after,
      undoChange(after, { before: mine, after }),
      60,
    );
    assert.deepEqual(shown(undone), shown(mine));
    assert.equal(words(after, after), "");
  });

test("an import brings back what was reset, and leaves other courses alone", () => {
  const state = stampProgress(mine, { ...mine, courses: {} }, 40);
  const after = importProgress(state, mine, "merge", 50);
  assert.deepEqual(shown(after), shown(mine));
  const other: ProgressState = {
    version: 1,
    courses: { other: { lessons: { l: { position: 1 } } } },
  };
  const replaced = importProgress(mine, other, "replace", 50);
  assert.equal(replaced.courses["c"], mine.courses["c"]);
});

const hint = (count: number): LessonEvent => ({
  type: "hinted",
  question: "q1",
  hash: "h1",
  count,
});
const opened: LessonEvent = { type: "opened" };

function lessonAfter(...events: readonly (readonly [number, LessonEvent])[]) {
  return events.reduce(
    (state, [now, event]) =>
      happen(state, { window: 0, lesson: "l", event, now }),
    noProgress,
  );
}

const taken: readonly [
  name: string,
  mine: ProgressState,
  file: ProgressState,
  lesson: Readonly<Record<string, unknown>>,
][] = [
  [
    "an older completion does not undo that it was taken back",
    lessonAfter([1, markedComplete], [9, markedIncomplete]),
    lessonAfter([5, markedComplete]),
    { reopened: true, completed: undefined },
  ],
  [
    "a later completion does",
    lessonAfter([1, markedComplete], [9, markedIncomplete]),
    lessonAfter([12, markedComplete]),
    { reopened: undefined, completed: { at: 12, reason: "marked" } },
  ],
  [
    "that it was taken back later counts",
    lessonAfter([5, markedComplete]),
    lessonAfter([1, markedComplete], [9, markedIncomplete]),
    { reopened: true, completed: undefined },
  ],
  [
    "an older file has the first opening and the most hints",
    lessonAfter([8, opened], [9, hint(1)]),
    lessonAfter([1, opened], [2, hint(3)]),
    {
      openedAt: 1,
      visitedAt: 8,
      hints: { q1: { count: 3, at: 2, hash: "h1" } },
    },
  ],
];
for (const [name, own, file, lesson] of taken)
  test(`merging a file: ${name}`, () => {
    const after = importProgress(own, file, "merge", 50);
    const is: Readonly<Record<string, unknown>> = {
      ...after.courses["c"]?.lessons["l"],
    };
    for (const [field, value] of Object.entries(lesson))
      assert.deepEqual(is[field], value, field);
    assert.equal(importProgress(after, file, "merge", 60), after);
  });
