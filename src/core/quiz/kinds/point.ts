import {
  isCalled,
  targetsOf,
  type DiagramTarget,
} from "../../diagram/targets.ts";
import type { PointQuestion } from "../model.ts";
import type { QuestionKind } from "./kind.ts";
import { gradeOfParts } from "./points.ts";
import { fieldOf, isOfKind, textOf } from "./unknownValue.ts";
import { plain } from "./wording.ts";

/**
 * Point at a part of a diagram: a node, an arrow or a group that goes by one of the accepted names.
 * Points: all or nothing.
 */
export const point: QuestionKind<"point"> = {
  kind: "point",
  counts: true,
  isWaiting: (question) => question.structure === undefined,
  present: (question) => ({
    kind: "point",
    ...(question.diagramId !== undefined && { diagramId: question.diagramId }),
    ...(question.structure !== undefined && {
      targets: targetsOf(question.structure).map(({ id, shape, label }) => ({
        id,
        shape,
        label,
      })),
    }),
  }),
  parseResponse(question, value) {
    if (!isOfKind(value, "point")) return undefined;
    const target = textOf(fieldOf(value, "target"));
    if (target === undefined || targetOf(question, target) === undefined)
      return undefined;
    return { kind: "point", target };
  },
  grade(question, response) {
    const target = targetOf(question, response.target);
    const right = target !== undefined && isRight(question, target);
    return gradeOfParts(question.points, [
      { id: response.target, right, expected: right },
    ]);
  },
  answerKey(question) {
    const target = all(question).find((each) => isRight(question, each));
    return target && { kind: "point", target: target.id };
  },
  wrongAnswer(question) {
    const target = all(question).find((each) => !isRight(question, each));
    return target && { kind: "point", target: target.id };
  },
  expected(question) {
    const right = all(question).filter((target) => isRight(question, target));
    return right.map((target) => plain(target.label)).join(", ") || undefined;
  },
};

function all(question: PointQuestion): readonly DiagramTarget[] {
  return question.structure === undefined ? [] : targetsOf(question.structure);
}

function targetOf(
  question: PointQuestion,
  id: string,
): DiagramTarget | undefined {
  return all(question).find((target) => target.id === id);
}

function isRight(question: PointQuestion, target: DiagramTarget): boolean {
  return question.accepted.some((name) => isCalled(target, name));
}
