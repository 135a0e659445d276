import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { storedResponse } from "../../../src/core/progress/parseResponse.ts";
import {
  answerKey,
  grade,
  parseResponse,
  wrongAnswer,
} from "../../../src/core/quiz/grade.ts";
import type { Question, Response } from "../../../src/core/quiz/model.ts";

/** What must hold of grading every question that can be answered. */
export function testGrading(name: string, asked: Question): void {
  test(`${name}: the answer key gets full marks, a wrong answer does not`, () => {
    const key = answerKey(asked) ?? assert.fail("no key");
    const full = grade(asked, key);
    assert.equal(full.verdict, "correct");
    assert.equal(full.points, asked.points);
    assert.equal(full.open, undefined);
    assert.ok(full.parts.every((part) => part.right));
    const wrong = wrongAnswer(asked) ?? assert.fail("no wrong answer");
    const partly = grade(asked, wrong);
    assert.notEqual(partly.verdict, "correct");
    assert.ok(partly.points < asked.points);
  });

  test(`${name}: a key survives being sent and stored`, () => {
    const key = answerKey(asked);
    const sent: unknown = JSON.parse(JSON.stringify(key));
    assert.deepEqual(parseResponse(asked, sent), key);
    assert.deepEqual(storedResponse(sent, "answer"), key);
  });

  test(`${name}: any JSON is graded within bounds and never throws`, () => {
    fc.assert(
      fc.property(anyResponse(asked), (value) => {
        const parsed = parseResponse(asked, value);
        const result = grade(asked, (parsed ?? value) as Response);
        assert.ok(result.points >= 0 && result.points <= asked.points);
        assert.equal(
          result.verdict === "correct",
          result.points === asked.points && asked.points > 0,
        );
      }),
      { numRuns: 100 },
    );
  });

  test(`${name}: the order in which parts are given does not matter where it is not asked`, () => {
    const key = answerKey(asked) ?? assert.fail("no key");
    if (key.kind === "ordering" || key.kind === "messages") return;
    fc.assert(
      fc.property(shuffledParts(key), ([one, other]) => {
        assert.equal(grade(asked, one).points, grade(asked, other).points);
      }),
      { numRuns: 30 },
    );
  });
}

/** JSON of every sort, much of it near to a response of the question's kind. */
function anyResponse(asked: Question): fc.Arbitrary<unknown> {
  const anything = fc.anything();
  const likely = fc.record(
    {
      kind: fc.oneof(fc.constant(asked.kind), fc.string()),
      chosen: anything,
      text: anything,
      compiles: anything,
      output: anything,
      line: anything,
      order: anything,
      target: anything,
      selfGrade: anything,
      pairs: fc.array(anything),
      filled: fc.array(anything),
      cells: fc.array(anything),
    },
    { requiredKeys: ["kind"] },
  );
  const written = fc.record({
    kind: fc.constant(asked.kind),
    text: fc.oneof(fc.string(), fc.double().map(String)),
  });
  return fc.oneof(fc.jsonValue(), likely, written);
}

/** Some parts of a response, in two orders. */
function shuffledParts(key: Response): fc.Arbitrary<[Response, Response]> {
  const lists = Object.entries(key).filter(([, value]) => Array.isArray(value));
  const [name, list] = lists[0] ?? ["kind", undefined];
  if (!Array.isArray(list)) return fc.constant([key, key]);
  return fc
    .shuffledSubarray(list as unknown[])
    .map((part) => [
      { ...key, [name]: part } as Response,
      { ...key, [name]: [...part].reverse() } as Response,
    ]);
}
