import { assertNever } from "../../assertNever.ts";
import { replaceGapMarks, withoutGapMarks } from "../gap.ts";
import type { BlanksQuestion, Gap } from "../model.ts";
import { shuffled } from "../random.ts";
import type { QuestionKind } from "./kind.ts";
import { isNear, numberText } from "./number.ts";
import { gradeOfParts } from "./points.ts";
import { codeSpan } from "./wording.ts";
import { fieldOf, isOfKind, listOf, textOf } from "./unknownValue.ts";
import { isAccepted } from "./written.ts";

/** A text with gaps to write into, count or choose. Points: the share of gaps that are filled right. */
export const blanks: QuestionKind<"blanks"> = {
  kind: "blanks",
  counts: true,
  present: (question, seed, render) => ({
    kind: "blanks",
    html: replaceGapMarks(
      render.block(question.text),
      (id) => `<span data-gap="${id}"></span>`,
    ),
    gaps: question.gaps.map((gap) => ({
      id: gap.id,
      field: gap.kind,
      ...(gap.kind === "number" &&
        gap.unit !== undefined && { unit: gap.unit }),
      options:
        gap.kind === "select"
          ? shuffled(gap.options, `${seed}/${question.id}/${gap.id}`).map(
              ({ id, text }) => ({ id, html: render.inline(text) }),
            )
          : [],
    })),
  }),
  parseResponse(question, value) {
    if (!isOfKind(value, "blanks")) return undefined;
    const ids = new Set(question.gaps.map((gap) => gap.id));
    const filled = listOf(fieldOf(value, "filled"), (entry) => {
      const gap = textOf(fieldOf(entry, "gap"));
      const text = textOf(fieldOf(entry, "text"));
      if (gap === undefined || text === undefined) return undefined;
      return ids.has(gap) ? { gap, text } : undefined;
    });
    if (filled === undefined) return undefined;
    if (new Set(filled.map((entry) => entry.gap)).size !== filled.length)
      return undefined;
    return { kind: "blanks", filled };
  },
  grade(question, response) {
    const given = new Map(
      response.filled.map((entry) => [entry.gap, entry.text]),
    );
    return gradeOfParts(
      question.points,
      question.gaps.map((gap) => ({
        id: gap.id,
        right: isRight(gap, given.get(gap.id) ?? ""),
        expected: true,
        feedback: codeSpan(rightText(gap)),
      })),
    );
  },
  answerKey: (question) => ({
    kind: "blanks",
    filled: question.gaps.map((gap) => ({ gap: gap.id, text: key(gap) })),
  }),
  wrongAnswer: () => ({ kind: "blanks", filled: [] }),
  expected: (question) => filledIn(question),
};

function isRight(gap: Gap, given: string): boolean {
  switch (gap.kind) {
    case "text":
      return isAccepted(gap, given);
    case "number":
      return isNear(gap, given);
    case "select":
      return gap.right.includes(given);
    default:
      return assertNever(gap);
  }
}

/** What the answer key writes into a gap. */
function key(gap: Gap): string {
  return gap.kind === "select" ? (gap.right[0] ?? "") : rightText(gap);
}

/** The right answer of a gap, as a person reads it. */
function rightText(gap: Gap): string {
  switch (gap.kind) {
    case "text":
      return gap.accepted[0] ?? "";
    case "number":
      return numberText(gap);
    case "select":
      return (
        gap.options.find((option) => gap.right.includes(option.id))?.text ?? ""
      );
    default:
      return assertNever(gap);
  }
}

/** The whole text with its gaps filled, so that the answer can be read as a sentence. */
function filledIn(question: BlanksQuestion): string {
  const byId = new Map(question.gaps.map((gap) => [gap.id, gap]));
  return replaceGapMarks(question.text, (id) => {
    const gap = byId.get(id);
    return gap === undefined ? "" : withoutGapMarks(`**${rightText(gap)}**`);
  });
}
