import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LessonIndex } from "../../../src/core/course/lessonIndex.ts";
import type { Course, Gating } from "../../../src/core/course/model.ts";
import { lockOf } from "../../../src/core/gating/lock.ts";
import { PrerequisiteChart } from "../../../src/core/gating/prerequisiteChart.ts";
import { readPrerequisites } from "../../../src/core/gating/readPrerequisites.ts";
import type {
  CourseProgress,
  LessonProgress,
} from "../../../src/core/progress/model.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";

const done: LessonProgress = { completed: { at: 1, reason: "marked" } };
const begun: LessonProgress = { openedAt: 1 };

interface Row {
  readonly name: string;
  readonly gating: Gating;
  readonly named?: Readonly<Record<string, readonly string[]>>;
  readonly progress?: CourseProgress["lessons"];
  /** By lesson, what is missing; lessons that are open are left out. */
  readonly locked: Readonly<Record<string, readonly string[]>>;
}

const rows: readonly Row[] = [
  {
    name: "nothing is locked unless the course asks for it",
    gating: "none",
    named: { c: ["a"] },
    locked: {},
  },
  {
    name: "sequential: each lesson waits for the one before it",
    gating: "sequential",
    locked: { b: ["a"], c: ["b"], d: ["c"] },
  },
  {
    name: "sequential: a complete lesson opens the next one",
    gating: "sequential",
    progress: { a: done },
    locked: { c: ["b"], d: ["c"] },
  },
  {
    name: "sequential: a named lesson counts as well",
    gating: "sequential",
    named: { d: ["a"] },
    progress: { c: done },
    locked: { b: ["a"], d: ["a"] },
  },
  {
    name: "sequential: a later lesson cannot be waited for",
    gating: "sequential",
    named: { b: ["d"] },
    progress: { a: done },
    locked: { c: ["b"], d: ["c"] },
  },
  {
    name: "prerequisites: only what is named",
    gating: "prerequisites",
    named: { c: ["a", "b"], d: ["c"] },
    progress: { a: done },
    locked: { c: ["b"], d: ["c"] },
  },
  {
    name: "prerequisites: a later lesson may be asked for",
    gating: "prerequisites",
    named: { a: ["d"] },
    locked: { a: ["d"] },
  },
  {
    name: "by file, by title, and with words for the reader",
    gating: "prerequisites",
    named: { d: ["a.md", "TITLE B", "A little programming", "./c"] },
    locked: { d: ["a", "b", "c"] },
  },
  {
    name: "what was begun stays open",
    gating: "sequential",
    progress: { c: begun },
    locked: { b: ["a"], d: ["c"] },
  },
  {
    name: "one of two that wait for each other is open",
    gating: "prerequisites",
    named: { a: ["b"], b: ["a"] },
    locked: { b: ["a"] },
  },
  {
    name: "a lesson never waits for itself",
    gating: "prerequisites",
    named: { a: ["a"] },
    locked: {},
  },
];

for (const row of rows)
  test(`gating: ${row.name}`, () => {
    const { course, index } = courseOf(row.gating);
    const chart = chartOf(row.gating, row.named ?? {});
    const progress = { lessons: row.progress ?? {} };
    const locked = index.lessons.flatMap((lesson) => {
      const lock = lockOf(lesson, course, chart, progress);
      return lock ? [[lesson.id, lock.missing.map(({ id }) => id)]] : [];
    });
    assert.deepEqual(Object.fromEntries(locked), row.locked);
  });

test("names that are no lesson's, and circles, are told", () => {
  const chart = chartOf("prerequisites", {
    a: ["nothing", "Some words"],
    b: ["d"],
    c: ["b"],
    d: ["c"],
  });
  assert.deepEqual(
    chart.unknown.map(({ lesson, name }) => [lesson.id, name]),
    [["a", "nothing"]],
  );
  assert.deepEqual(
    chart.circles.map(({ lesson, name, path }) => [
      lesson.id,
      name,
      path.map(({ id }) => id),
    ]),
    [["b", "d", ["d", "c", "b"]]],
  );
});

test("whether a lock can be passed is the course's to say", () => {
  const { course, index } = courseOf("sequential");
  const chart = chartOf("sequential", {});
  const [, second] = index.lessons;
  assert.ok(second);
  assert.equal(lockOf(second, course, chart, undefined)?.override, true);
  const strict = { ...course, gatingOverride: false };
  assert.equal(lockOf(second, strict, chart, undefined)?.override, false);
});

test("whatever a course asks for, there is always a way through it", () => {
  const ids = ["a", "b", "c", "d"];
  const named = fc.dictionary(
    fc.constantFrom(...ids),
    fc.subarray([...ids, "nobody"]),
  );
  fc.assert(
    fc.property(
      named,
      fc.constantFrom<Gating>("sequential", "prerequisites"),
      (asked, gating) => {
        const { course, index } = courseOf(gating);
        const chart = chartOf(gating, asked);
        const lessons: Record<string, LessonProgress> = {};
        for (const _ of ids)
          for (const lesson of index.lessons)
            if (!lockOf(lesson, course, chart, { lessons }))
              lessons[lesson.id] = done;
        assert.deepEqual(Object.keys(lessons).sort(), ids);
      },
    ),
  );
});

test("what lessons ask for is read from their front matter alone", async () => {
  const { index } = courseOf("prerequisites");
  const named = await readPrerequisites(
    index.lessons,
    memoryFiles({
      "a.md": "# A",
      "b.md": "---\nprerequisites: a\n---\n# B",
      "c.md": "---\nprerequisites:\n  - a\n  - Some words\n---\n# C",
    }),
  );
  assert.deepEqual(Object.fromEntries(named), {
    b: ["a"],
    c: ["a", "Some words"],
  });
});

function chartOf(
  gating: Gating,
  named: Readonly<Record<string, readonly string[]>>,
): PrerequisiteChart {
  const { course, index } = courseOf(gating);
  return new PrerequisiteChart(course, index, new Map(Object.entries(named)));
}

function courseOf(gating: Gating): { course: Course; index: LessonIndex } {
  const course: Course = {
    id: "course",
    title: "Course",
    authors: [],
    language: "en",
    direction: "ltr",
    passMark: 0.7,
    gating,
    nodes: ["a", "b", "c", "d"].map((id) => ({
      kind: "lesson",
      id,
      title: `Title ${id}`,
      path: `${id}.md`,
      children: [],
    })),
    reading: { smartPunctuation: false, math: false, hideLines: {} },
    findings: [],
  };
  return { course, index: new LessonIndex(course) };
}
