import type { QuestionItem } from "../model.ts";
import { shuffled } from "../random.ts";
import type { QuestionKind } from "./kind.ts";
import { gradeOf } from "./points.ts";
import { fieldOf, isOfKind, listOf, textOf } from "./unknownValue.ts";

/**
 * Put in order.
 *
 * Points: the share of neighbours that follow each other as in the answer, so that one item moved far away does
 * not cost everything; full only when the whole order is right. Each item's own part says whether it stands at its place.
 */
export const ordering: QuestionKind<"ordering"> = {
  kind: "ordering",
  counts: true,
  present: (question, seed, render) => ({
    kind: "ordering",
    items: startOrder(question.items, `${seed}/${question.id}`).map((item) => ({
      id: item.id,
      html: render.block(item.text),
    })),
  }),
  parseResponse(question, value) {
    if (!isOfKind(value, "ordering")) return undefined;
    const order = listOf(fieldOf(value, "order"), textOf);
    const ids = new Set(question.items.map((item) => item.id));
    if (order === undefined || new Set(order).size !== order.length)
      return undefined;
    if (order.length !== ids.size || !order.every((id) => ids.has(id)))
      return undefined;
    return { kind: "ordering", order };
  },
  grade(question, response) {
    const parts = question.items.map((item, index) => ({
      id: item.id,
      right: response.order[index] === item.id,
      expected: true,
    }));
    const following = question.items
      .slice(1)
      .filter(
        (item, index) =>
          response.order[response.order.indexOf(item.id) - 1] ===
          question.items[index]?.id,
      ).length;
    return gradeOf(
      question.points,
      following / Math.max(1, question.items.length - 1),
      parts,
    );
  },
  answerKey: (question) => ({
    kind: "ordering",
    order: question.items.map((item) => item.id),
  }),
  wrongAnswer: (question) => ({
    kind: "ordering",
    order: question.items.map((item) => item.id).reverse(),
  }),
  expected: (question) =>
    question.items
      .map((item, index) => `${index + 1}. ${indented(item.text)}`)
      .join("\n"),
};

/** Shuffled, and never the answer itself. */
export function startOrder(
  items: readonly QuestionItem[],
  seed: string,
): readonly QuestionItem[] {
  const mixed = shuffled(items, seed);
  const solved = mixed.every((item, index) => item === items[index]);
  return solved ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}

function indented(text: string): string {
  return text.trim().replaceAll("\n", "\n   ");
}
