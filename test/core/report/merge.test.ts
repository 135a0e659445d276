import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mergedCsv } from "../../../src/core/report/merge/mergedCsv.ts";
import { latestReports } from "../../../src/core/report/merge/latestReports.ts";
import { mergeReports } from "../../../src/core/report/merge/mergeReports.ts";
import {
  difficulty,
  discrimination,
  mostFrequent,
} from "../../../src/core/report/merge/statistics.ts";
import type {
  Report,
  ReportedQuestion,
} from "../../../src/core/report/model.ts";
import { classOf, reportBy } from "./sampleClass.ts";

const statistics: readonly [
  name: string,
  results: readonly (readonly [right: 0 | 1, rest?: number])[],
  difficulty: number | undefined,
  discrimination: number | undefined,
][] = [
  ["nobody", [], undefined, undefined],
  ["one student", [[1, 0.5]], 1, undefined],
  [
    "all right",
    [
      [1, 0.2],
      [1, 0.9],
    ],
    1,
    undefined,
  ],
  [
    "the rest is the same",
    [
      [1, 1 / 3],
      [0, 1 / 3],
    ],
    0.5,
    undefined,
  ],
  ["no other answers", [[1], [0]], 0.5, undefined],
  [
    "the good alone",
    [
      [1, 1],
      [1, 1],
      [0, 0],
      [0, 0],
    ],
    0.5,
    1,
  ],
  [
    "the weak alone",
    [
      [1, 0],
      [0, 1],
    ],
    0.5,
    -1,
  ],
  // By hand: right (0.9, 0.7, 0.5), wrong (0.6, 0.2, 0.1). M1 = 0.7, M0 = 0.3, mean 0.5, population deviation
  // sqrt(0.46 / 6) = 0.276887; (0.7 - 0.3) / 0.276887 × sqrt(3/6 × 3/6) = 0.722315.
  [
    "by hand",
    [
      [1, 0.9],
      [1, 0.7],
      [1, 0.5],
      [0, 0.6],
      [0, 0.2],
      [0, 0.1],
    ],
    0.5,
    0.722315,
  ],
  // Who answered nothing else says nothing: M1 = 0.8, M0 = 0.2, deviation 0.282843, p = 2/3:
  // rests 0.8, 0.8, 0.2 have mean 0.6 and (0.8 - 0.2) / 0.282843 × sqrt(2/9) = 1.
  ["one without a rest", [[1, 0.8], [1, 0.8], [0, 0.2], [0]], 0.5, 1],
];
for (const [name, given, hard, sharp] of statistics)
  test(`difficulty and discrimination: ${name}`, () => {
    const results = given.map(([right, rest]) => ({
      isRight: right === 1,
      ...(rest !== undefined && { rest }),
    }));
    assert.equal(difficulty(results), hard);
    const found = discrimination(results);
    if (sharp === undefined || found === undefined) assert.equal(found, sharp);
    else assert.ok(Math.abs(found - sharp) < 1e-6, String(found));
  });

test("discrimination is between −1 and 1, or undefined, never NaN", () => {
  const result = fc.record({
    isRight: fc.boolean(),
    rest: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(result), (results) => {
      const found = discrimination(results);
      assert.ok(found === undefined || Math.abs(found) <= 1 + 1e-9);
    }),
  );
});

test("the most frequent text; of several, the first", () => {
  assert.deepEqual(mostFrequent(["b", "a", "b", "a", "c"]), {
    text: "a",
    times: 2,
  });
  assert.equal(mostFrequent([]), undefined);
});

test("a class, by hand", () => {
  const [course] = mergeReports(classOf).courses;
  assert.ok(course);
  assert.deepEqual(
    course.questions.map((row) => [row.id, row.answered, row.difficulty]),
    [
      ["q1", 4, 0.5],
      ["q2", 4, 0.5],
      ["q3", 3, 0.667],
    ],
  );
  const [first, second] = course.questions;
  // Right in q1, with all of the rest: Ada and Bo. Wrong: Cy with 0.5 of 2, Di with 0 of 1.
  // M1 = 1, M0 = 0.125, deviation 0.446340: (1 - 0.125) / 0.446340 × 0.5 = 0.980.
  assert.equal(first?.discrimination, 0.98);
  assert.deepEqual(first?.commonMistake, { text: "Ice", times: 2 });
  assert.equal(first?.meanAttempts, 1.5);
  assert.equal(first?.older, 0);
  assert.deepEqual(second?.commonMistake, { text: "Mud", times: 2 });
  const third = course.questions[2];
  assert.equal(third?.older, 1);
  assert.deepEqual(
    course.students.map(({ name, answered, right, points, maxPoints }) => [
      name,
      answered,
      right,
      points,
      maxPoints,
    ]),
    [
      ["Ada", 3, 3, 3, 3],
      ["Bo", 3, 3, 3, 3],
      ["Cy", 3, 0, 0.5, 3],
      ["Di", 2, 0, 0, 3],
    ],
  );
});

test("difficulty, mistake and discrimination go by each student's first answer", () => {
  // Everyone is right in the end; all but Ada and Bo were wrong first.
  const inTheEnd = classOf.map(({ file, report }) => ({
    file,
    report: mapQuestions(report, (question) => {
      const { verdict, points, maxPoints, mistakes, ...rest } = question;
      return verdict === undefined || verdict === "correct"
        ? question
        : {
            ...rest,
            points: 1,
            maxPoints,
            verdict: "correct",
            attempts: 2,
            first: {
              verdict,
              points,
              maxPoints,
              answeredAt: "2026-01-01T00:00:00.000Z",
              response: "",
              ...(mistakes && { mistakes }),
            },
          };
    }),
  }));
  const [course] = mergeReports(inTheEnd).courses;
  const [atFirst] = mergeReports(classOf).courses;
  assert.deepEqual(course?.questions, atFirst?.questions);
  assert.deepEqual(
    course?.students.map(({ name, right }) => [name, right]),
    [
      ["Ada", 3],
      ["Bo", 3],
      ["Cy", 3],
      ["Di", 2],
    ],
  );
});

test("lessons and questions that a course has lost count against nobody", () => {
  const [ada] = classOf;
  assert.ok(ada);
  const lost: Report = {
    ...ada.report,
    courses: ada.report.courses.map((course) => ({
      ...course,
      lessons: course.lessons.flatMap((lesson) => [
        lesson,
        {
          ...lesson,
          id: "gone",
          gone: true,
          questions: lesson.questions.map((question) => ({
            ...question,
            text: "",
            changed: true,
            hints: 3,
          })),
        },
      ]),
    })),
  };
  const merged = mergeReports([{ file: ada.file, report: lost }]);
  assert.deepEqual(merged, mergeReports([ada]));
});

test("the newest report of a student counts, and the other is named", () => {
  const older = reportBy("ada", "Ada", { q1: "incorrect" }, "2025-01-01");
  const all = [{ file: "old.json", report: older }, ...classOf];
  assert.deepEqual(mergeReports(all), mergeReports(classOf));
  assert.deepEqual(
    latestReports(all).older.map(({ by, than }) => [by.file, than.file]),
    [["old.json", "ada.json"]],
  );
});

test("two versions of a question are two rows", () => {
  const changed = structuredClone(
    reportBy("eve", "Eve", { q1: "correct" }, "2026-05-01"),
  );
  const text = JSON.stringify(changed).replaceAll("hash-q1", "hash-new");
  const report = JSON.parse(text) as typeof changed;
  const [course] = mergeReports([
    ...classOf,
    { file: "eve.json", report },
  ]).courses;
  const rows = course?.questions.filter(({ id }) => id === "q1");
  assert.deepEqual(
    rows?.map(({ hash, answered }) => [hash, answered]),
    [
      ["hash-new", 1],
      ["hash-q1", 4],
    ],
  );
});

test("the order of the files does not matter", () => {
  const whole = mergeReports(classOf);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...classOf], { minLength: classOf.length }),
      (shuffled) => assert.deepEqual(mergeReports(shuffled), whole),
    ),
  );
});

test("the table has a row per question and per student, all of one width", () => {
  const lines = mergedCsv(mergeReports(classOf)).trimEnd().split("\r\n");
  assert.equal(lines.length, 1 + 3 + 4);
  const widths = lines.map((line) => line.split(",").length);
  assert.equal(new Set(widths).size, 1);
  assert.match(lines[1] ?? "", /^question,c,Course,a,Lesson a,q1,hash-q1,/);
  assert.match(lines[4] ?? "", /^student,c,Course,,.*,ada,Ada,ada\.json,/);
});

function mapQuestions(
  report: Report,
  map: (question: ReportedQuestion) => ReportedQuestion,
): Report {
  return {
    ...report,
    courses: report.courses.map((course) => ({
      ...course,
      lessons: course.lessons.map((lesson) => ({
        ...lesson,
        questions: lesson.questions.map(map),
      })),
    })),
  };
}
