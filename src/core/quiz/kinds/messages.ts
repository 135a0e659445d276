import type { MessagesQuestion, QuestionItem } from "../model.ts";
import { messageItems } from "../messageItems.ts";
import { sameText } from "../optionList.ts";
import type { QuestionKind } from "./kind.ts";
import { startOrder } from "./ordering.ts";
import { gradeOf } from "./points.ts";
import { fieldOf, isOfKind, listOf, textOf } from "./unknownValue.ts";

/**
 * Put the messages of a sequence diagram in order. Messages that read the same are interchangeable.
 *
 * Points: as for ordering, the share of neighbours that follow each other as in the diagram; full only when the whole
 * order is right.
 */
export const messages: QuestionKind<"messages"> = {
  kind: "messages",
  counts: true,
  isWaiting: (question) => question.structure === undefined,
  present: (question, seed, render) => ({
    kind: "messages",
    ...(question.diagramId !== undefined && { diagramId: question.diagramId }),
    ...(question.structure !== undefined && {
      items: startOrder(items(question), `${seed}/${question.id}`).map(
        ({ id, text }) => ({ id, html: render.inline(text) }),
      ),
    }),
  }),
  parseResponse(question, value) {
    if (!isOfKind(value, "messages")) return undefined;
    const order = listOf(fieldOf(value, "order"), textOf);
    const ids = new Set(items(question).map((item) => item.id));
    if (order === undefined || ids.size === 0 || order.length !== ids.size)
      return undefined;
    if (new Set(order).size !== ids.size || !order.every((id) => ids.has(id)))
      return undefined;
    return { kind: "messages", order };
  },
  grade(question, response) {
    const asked = items(question);
    const textOfId = new Map(asked.map(({ id, text }) => [id, text]));
    const given = response.order.map((id) => textOfId.get(id) ?? "");
    const wanted = asked.map((item) => item.text);
    // Parts are the places, since equal messages may be exchanged: what stands there and whether it is right.
    const parts = response.order.map((id, index) => ({
      id,
      right: given[index] === wanted[index],
      expected: true,
    }));
    const solved = parts.every((part) => part.right);
    return gradeOf(
      question.points,
      solved ? 1 : shareOfNeighbours(given, wanted),
      parts,
    );
  },
  answerKey(question) {
    const order = items(question).map((item) => item.id);
    return order.length === 0 ? undefined : { kind: "messages", order };
  },
  wrongAnswer(question) {
    const [first, ...rest] = items(question);
    const differs = rest.some((item) => !isSame(item, first));
    if (first === undefined || !differs) return undefined;
    const order = [...rest, first].map((item) => item.id);
    return { kind: "messages", order };
  },
  expected: (question) =>
    items(question)
      .map((item, index) => `${index + 1}. ${item.text}`)
      .join("\n") || undefined,
};

function items(question: MessagesQuestion): readonly QuestionItem[] {
  return question.structure?.kind === "sequence"
    ? messageItems(question.structure)
    : [];
}

function isSame(item: QuestionItem, other: QuestionItem | undefined): boolean {
  return other !== undefined && sameText(item.text) === sameText(other.text);
}

/** Less than 1: two different orders may have the same neighbours when messages repeat. */
function shareOfNeighbours(
  given: readonly string[],
  wanted: readonly string[],
): number {
  const left = neighbours(wanted);
  let found = 0;
  for (const pair of neighbours(given)) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    found++;
  }
  const all = wanted.length - 1;
  return all < 1 ? 0 : Math.min(found, all - 1) / all;
}

function neighbours(texts: readonly string[]): string[] {
  return texts
    .slice(1)
    .map((text, index) => JSON.stringify([texts[index], text]));
}
