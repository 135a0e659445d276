import type { MatchingQuestion } from "../model.ts";
import { shuffled } from "../random.ts";
import type { QuestionKind } from "./kind.ts";
import { gradeOfParts } from "./points.ts";
import { fieldOf, isOfKind, listOf, textOf } from "./unknownValue.ts";

/**
 * Match each left item with one of the right; several left ones may share a right one.
 * Points: the share of left items that are matched right.
 */
export const matching: QuestionKind<"matching"> = {
  kind: "matching",
  counts: true,
  present: (question, seed, render) => ({
    kind: "matching",
    ...(question.headings !== undefined && {
      leftHeadingHtml: render.inline(question.headings[0]),
      rightHeadingHtml: render.inline(question.headings[1]),
    }),
    left: question.left.map(({ id, text }) => ({
      id,
      html: render.inline(text),
    })),
    right: shuffled(question.right, `${seed}/${question.id}`).map(
      ({ id, text }) => ({ id, html: render.inline(text) }),
    ),
  }),
  parseResponse(question, value) {
    if (!isOfKind(value, "matching")) return undefined;
    const left = new Set(question.left.map((item) => item.id));
    const right = new Set(question.right.map((item) => item.id));
    const pairs = listOf(fieldOf(value, "pairs"), (entry) => {
      const from = textOf(fieldOf(entry, "left"));
      const to = textOf(fieldOf(entry, "right"));
      if (from === undefined || to === undefined) return undefined;
      return left.has(from) && right.has(to)
        ? { left: from, right: to }
        : undefined;
    });
    if (pairs === undefined) return undefined;
    // One match each: a left item named twice is no answer.
    if (new Set(pairs.map((pair) => pair.left)).size !== pairs.length)
      return undefined;
    return { kind: "matching", pairs };
  },
  grade(question, response) {
    const given = new Map(
      response.pairs.map((pair) => [pair.left, pair.right]),
    );
    return gradeOfParts(
      question.points,
      question.left.map((item, index) => ({
        id: item.id,
        right: given.get(item.id) === question.matches[index],
        expected: true,
      })),
    );
  },
  answerKey: (question) => ({
    kind: "matching",
    pairs: question.left.map((item, index) => ({
      left: item.id,
      right: question.matches[index] ?? "",
    })),
  }),
  wrongAnswer: () => ({ kind: "matching", pairs: [] }),
  expected: (question) =>
    question.left
      .map((item, index) => `- ${item.text} → ${rightText(question, index)}`)
      .join("\n"),
};

function rightText(question: MatchingQuestion, index: number): string {
  const id = question.matches[index];
  return question.right.find((item) => item.id === id)?.text ?? "";
}
