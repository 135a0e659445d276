import assert from "node:assert/strict";
import { test } from "node:test";
import { nameUuid } from "../../../src/core/report/xapi/uuid.ts";
import { xapiStatements } from "../../../src/core/report/xapi/xapiStatements.ts";
import { inline } from "../quiz/sampleQuestions.ts";
import { answeredSo, day, reportOf } from "./sampleReports.ts";

const base = "https://guided-lessons.invalid";
const question = inline("Which?\n- [x] a\n- [ ] b", { points: "4" });
const right = question.kind === "choice" ? question.options[0]?.id : undefined;
assert.ok(right);
const response = { kind: "choice", chosen: [right] } as const;
const report = answeredSo(question, response, {
  openedAt: day - 1000,
  completed: { at: day + 1000, reason: "passed" },
});

test("UUIDs of version 5: RFC 9562's own namespace, and a known value", () => {
  assert.equal(
    nameUuid("http://www.example.com/"),
    "fcde3c85-2270-590f-9e7c-ee003d65e0e2",
  );
});

test("lessons attempted and passed, questions answered, by their times", () => {
  const statements = xapiStatements(report);
  assert.deepEqual(
    statements.map(({ verb, object, timestamp }) => [
      verb.id,
      object.id,
      timestamp,
    ]),
    [
      [
        "http://adlnet.gov/expapi/verbs/attempted",
        `${base}/courses/c/lessons/a`,
        "2026-01-02T03:04:04.000Z",
      ],
      [
        "http://adlnet.gov/expapi/verbs/answered",
        `${base}/courses/c/lessons/a/questions/${question.id}`,
        "2026-01-02T03:04:05.000Z",
      ],
      [
        "http://adlnet.gov/expapi/verbs/passed",
        `${base}/courses/c/lessons/a`,
        "2026-01-02T03:04:06.000Z",
      ],
    ],
  );
  for (const { id, actor, version } of statements) {
    assert.match(id, /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-/);
    assert.equal(version, "1.0.3");
    assert.deepEqual(actor, {
      objectType: "Agent",
      name: "Ada",
      account: { homePage: base, name: "s1" },
    });
  }
  assert.equal(new Set(statements.map(({ id }) => id)).size, 3);
});

test("an answer has its score, its parents and its interaction", () => {
  const [, answered] = xapiStatements(report);
  assert.deepEqual(answered?.result, {
    score: { scaled: 1, raw: 4, min: 0, max: 4 },
    success: true,
    completion: true,
    response: right,
    extensions: {
      [`${base}/extensions/attempts`]: 2,
      [`${base}/extensions/hints`]: 0,
      [`${base}/extensions/shown`]: false,
    },
  });
  const { parent, grouping } = answered.context.contextActivities;
  assert.equal(
    parent?.[0]?.definition.type,
    "http://adlnet.gov/expapi/activities/lesson",
  );
  assert.equal(
    grouping?.[0]?.definition.type,
    "http://adlnet.gov/expapi/activities/course",
  );
  const { definition } = answered.object;
  assert.equal(
    definition.type,
    "http://adlnet.gov/expapi/activities/cmi.interaction",
  );
  assert.equal(definition.interactionType, "choice");
  assert.deepEqual(
    definition.choices?.map(({ description }) => description),
    [{ en: "a" }, { en: "b" }],
  );
});

test("the course is completed with the last of its lessons", () => {
  const marked = { reason: "marked", at: day } as const;
  const statements = xapiStatements(
    reportOf({
      a: { completed: { ...marked, at: day + 5000 } },
      b: { completed: marked },
    }),
  );
  assert.deepEqual(
    statements.map(({ verb, object }) => [
      verb.id.split("/").at(-1),
      object.id.slice(base.length),
    ]),
    [
      ["completed", "/courses/c/lessons/b"],
      ["completed", "/courses/c/lessons/a"],
      ["completed", "/courses/c"],
    ],
  );
});

test("what was not done has no statement", () => {
  assert.deepEqual(xapiStatements(reportOf({}, [question])), []);
});

test("exported twice, under another name and later, an event has the same id; another answer has another", () => {
  const ids = (of: typeof report) => xapiStatements(of).map(({ id }) => id);
  const again = {
    ...report,
    createdAt: "2027-01-01T00:00:00.000Z",
    student: { id: "s1", name: "Ada L." },
  };
  assert.deepEqual(ids(again), ids(report));
  const other = { ...report, student: { id: "s2" } };
  assert.equal(new Set([...ids(other), ...ids(report)]).size, 6);
});

test("a course is completed with its last lesson, whatever it has lost since", () => {
  const completed = { at: day, reason: "marked" } as const;
  const statements = xapiStatements(
    reportOf({
      a: { completed },
      b: { completed: { ...completed, at: day + 1000 } },
      lost: { openedAt: 1 },
    }),
  );
  const last = statements.at(-1);
  assert.deepEqual(
    [last?.verb.display["en-US"], last?.object.id, last?.timestamp],
    ["completed", `${base}/courses/c`, "2026-01-02T03:04:06.000Z"],
  );
});
