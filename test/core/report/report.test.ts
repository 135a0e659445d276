import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import type { LessonProgress } from "../../../src/core/progress/model.ts";
import { isoTime } from "../../../src/core/report/isoTime.ts";
import { parseReport } from "../../../src/core/report/parseReport.ts";
import { english } from "../../../src/core/text.ts";
import { schemaErrors, type Schema } from "../progress/schemaCheck.ts";
import { inline, sampleQuestions } from "../quiz/sampleQuestions.ts";
import { answeredSo, day, onlyQuestion, reportOf } from "./sampleReports.ts";

const schema = JSON.parse(
  fs.readFileSync(
    new URL("../../../schemas/report.schema.json", import.meta.url),
    "utf8",
  ),
) as Schema;

const question = inline("What is **hot**?\n- [x] Tea\n- [ ] `Ice`");
const ice = question.kind === "choice" ? question.options[1]?.id : undefined;
const tea = question.kind === "choice" ? question.options[0]?.id : undefined;
assert.ok(question.kind === "choice" && ice && tea);

const golden = answeredSo(
  question,
  { kind: "choice", chosen: [ice] },
  {
    openedAt: day - 60_000,
    hints: { [question.id]: { count: 1, at: day, hash: question.hash } },
    completed: { at: day, reason: "passed" },
  },
);

test("the report of one answer, whole", () => {
  assert.deepEqual(golden, {
    format: "guided-lessons-report",
    version: 1,
    createdAt: "2026-01-02T03:04:05.000Z",
    student: { id: "s1", name: "Ada" },
    courses: [
      {
        id: "c",
        title: "Course",
        version: "1.2.0",
        language: "en",
        lessons: [
          {
            id: "a",
            title: "Lesson a",
            state: "complete",
            openedAt: "2026-01-02T03:03:05.000Z",
            completed: { at: "2026-01-02T03:04:05.000Z", reason: "passed" },
            questions: [
              {
                id: question.id,
                kind: "choice",
                text: "What is hot?",
                hash: question.hash,
                points: 0,
                maxPoints: 1,
                attempts: 2,
                hints: 1,
                shown: false,
                verdict: "incorrect",
                answeredAt: "2026-01-02T03:04:05.000Z",
                response: "Ice",
                mistakes: ["Ice"],
                interaction: {
                  type: "choice",
                  choices: [
                    { id: ice, text: "Ice" },
                    { id: tea, text: "Tea" },
                  ],
                  response: ice,
                },
              },
            ],
          },
          { id: "b", title: "Lesson b", state: "new", questions: [] },
        ],
      },
    ],
  });
});

test("an unanswered question is there without a verdict; an unreadable one is not", () => {
  const unreadable = sampleQuestions["unreadable"];
  assert.ok(unreadable);
  const report = reportOf({}, [question, unreadable]);
  assert.equal(report.courses[0]?.lessons[0]?.questions.length, 1);
  const { verdict, answeredAt, attempts, maxPoints } = onlyQuestion(report);
  assert.deepEqual(
    [verdict, answeredAt, attempts, maxPoints],
    [undefined, undefined, 0, 1],
  );
});

const answer = {
  hash: "old",
  response: { kind: "choice", chosen: ["gone"] },
  verdict: "correct",
  points: 1,
  maxPoints: 1,
  at: day,
  attempts: 1,
} as const;

test("an answer to an older version says so, and what is wrong is not guessed", () => {
  const changed = onlyQuestion(
    reportOf({ a: { answers: { [question.id]: answer } } }, [question]),
  );
  assert.equal(changed.changed, true);
  assert.equal(changed.response, "gone");
  assert.equal(changed.mistakes, undefined);
});

const older = {
  ...answer,
  verdict: "incorrect",
  points: 0,
  at: day - 5,
} as const;
const { hash: _, attempts: __, ...olderFirst } = older;
const firsts: readonly [
  name: string,
  lesson: LessonProgress,
  first: readonly unknown[] | undefined,
][] = [
  [
    "the only answer",
    { answers: { [question.id]: { ...answer, hash: question.hash } } },
    undefined,
  ],
  [
    "a later answer",
    {
      answers: {
        [question.id]: {
          ...answer,
          hash: question.hash,
          response: { kind: "choice", chosen: [tea] },
          attempts: 2,
        },
      },
      firsts: {
        [`${question.hash}/${question.id}`]: {
          ...olderFirst,
          response: { kind: "choice", chosen: [ice] },
        },
      },
    },
    ["incorrect", 0, "Ice", ["Ice"], "2026-01-02T03:04:04.995Z"],
  ],
  [
    "a first answer to an older version",
    {
      answers: { [question.id]: { ...answer, hash: question.hash } },
      firsts: { [`old/${question.id}`]: olderFirst },
    },
    undefined,
  ],
  [
    "left out of the last attempt",
    {
      firsts: {
        [`${question.hash}/${question.id}`]: {
          ...olderFirst,
          response: { kind: "choice", chosen: [ice] },
        },
      },
    },
    ["incorrect", 0, "Ice", ["Ice"], "2026-01-02T03:04:04.995Z"],
  ],
];
for (const [name, lesson, expected] of firsts)
  test(`the first answer: ${name}`, () => {
    const report = reportOf({ a: lesson }, [question]);
    const { first } = onlyQuestion(report);
    assert.deepEqual(
      first && [
        first.verdict,
        first.points,
        first.response,
        first.mistakes,
        first.answeredAt,
      ],
      expected,
    );
    assert.deepEqual(schemaErrors(report, schema), []);
    assert.deepEqual(parseReport(JSON.stringify(report)), { ok: true, report });
  });

test("an answer that was shown stays so after the next try; hints of an older version are not this one's", () => {
  const { shown, hints } = onlyQuestion(
    reportOf(
      {
        a: {
          answers: {
            [question.id]: { ...answer, hash: question.hash, shownAt: 1 },
          },
          hints: { [question.id]: { count: 2, at: 1, hash: "old" } },
        },
      },
      [question],
    ),
  );
  assert.deepEqual([shown, hints], [true, 0]);
});

test("questions and lessons that are gone stand at the end", () => {
  const report = reportOf({
    a: { answers: { q: answer, ["__proto__"]: answer } },
    old: { title: "Once", openedAt: 1 },
    forgotten: { resetAt: 5 },
  });
  const lessons = report.courses[0]?.lessons;
  assert.deepEqual(
    lessons?.map(({ id, title, gone }) => [id, title, gone]),
    [
      ["a", "Lesson a", undefined],
      ["b", "Lesson b", undefined],
      ["old", "Once", true],
    ],
  );
  assert.deepEqual(schemaErrors(report, schema), []);
  assert.deepEqual(parseReport(JSON.stringify(report)), { ok: true, report });
  assert.deepEqual(
    lessons?.[0]?.questions.map(({ id, text, changed }) => [id, text, changed]),
    [
      ["q", "", true],
      ["__proto__", "", true],
    ],
  );
});

test("what is written fits the schema and is read again as it was", () => {
  for (const report of [golden, reportOf({}), reportOf({}, [question])]) {
    assert.deepEqual(schemaErrors(report, schema), []);
    assert.deepEqual(parseReport(`\uFEFF${JSON.stringify(report)}`), {
      ok: true,
      report,
    });
  }
  assert.notDeepEqual(schemaErrors({ ...golden, more: 1 }, schema), []);
});

const unusable: readonly [name: string, content: string, reason: RegExp][] = [
  ["nothing", "", /no JSON/],
  ["half of it", JSON.stringify(golden).slice(0, 200), /no JSON/],
  ["other JSON", "[1]", /no report/],
  ["a newer one", JSON.stringify({ ...golden, version: 2 }), /newer version/],
  ["version 0", JSON.stringify({ ...golden, version: 0 }), /never was/],
  ["no student", JSON.stringify({ ...golden, student: 1 }), /student/],
  ["no time", JSON.stringify({ ...golden, createdAt: "today" }), /createdAt/],
];
for (const [name, content, reason] of unusable)
  test(`refused in words: ${name}`, () => {
    const result = parseReport(content);
    assert.ok(!result.ok);
    assert.match(english(result.reason), reason);
  });

test("any text is read or refused, and never throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
      parseReport(content);
      parseReport(
        `{"format":"guided-lessons-report","version":1,"createdAt":"2026-01-02T03:04:05Z","student":{"id":"s"},"courses":${content}}`,
      );
    }),
  );
});

test("times beyond the calendar are its end", () => {
  assert.equal(isoTime(Number.MAX_SAFE_INTEGER), "+275760-09-13T00:00:00.000Z");
});
