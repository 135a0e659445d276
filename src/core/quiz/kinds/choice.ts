import type { ChoiceOption } from "../model.ts";
import { shuffled } from "../random.ts";
import type { QuestionKind } from "./kind.ts";
import { gradeOf } from "./points.ts";
import { fieldOf, isOfKind, listOf, textOf } from "./unknownValue.ts";

/**
 * One of several, or several of several.
 *
 * Points: one choice, all or nothing. Several: (right ones chosen − wrong ones chosen) ÷ right ones, not below 0;
 * so choosing everything is worth nothing when half of the options are wrong.
 */
export const choice: QuestionKind<"choice"> = {
  kind: "choice",
  counts: true,
  present(question, seed, render) {
    const keepOrder =
      question.order === "fixed" || question.options.some(namesTheOthers);
    const options = keepOrder
      ? question.options
      : shuffled(question.options, `${seed}/${question.id}`);
    return {
      kind: "choice",
      multiple: question.multiple,
      options: options.map(({ id, text }) => ({
        id,
        html: render.block(text),
      })),
      ...(question.wording !== undefined && { wording: question.wording }),
    };
  },
  parseResponse(question, value) {
    if (!isOfKind(value, "choice")) return undefined;
    const ids = new Set(question.options.map((option) => option.id));
    const chosen = listOf(fieldOf(value, "chosen"), (entry) => {
      const id = textOf(entry);
      return id !== undefined && ids.has(id) ? id : undefined;
    });
    if (chosen === undefined) return undefined;
    const once = [...new Set(chosen)];
    if (!question.multiple && once.length > 1) return undefined;
    return { kind: "choice", chosen: once };
  },
  grade(question, response) {
    const chosen = new Set(response.chosen);
    const parts = question.options.map((option) => ({
      id: option.id,
      right: chosen.has(option.id) === option.right,
      expected: option.right,
      ...(option.feedback !== undefined && { feedback: option.feedback }),
    }));
    return gradeOf(
      question.points,
      share(question.options, chosen, question.multiple),
      parts,
    );
  },
  answerKey(question) {
    const right = question.options.filter((option) => option.right);
    const chosen = right.map((option) => option.id);
    return {
      kind: "choice",
      chosen: question.multiple ? chosen : chosen.slice(0, 1),
    };
  },
  wrongAnswer(question) {
    const wrong = question.options.find((option) => !option.right);
    if (wrong !== undefined) return { kind: "choice", chosen: [wrong.id] };
    return { kind: "choice", chosen: [] };
  },
  expected: () => undefined,
};

function share(
  options: readonly ChoiceOption[],
  chosen: ReadonlySet<string>,
  multiple: boolean,
): number {
  const picked = options.filter((option) => chosen.has(option.id));
  const right = picked.filter((option) => option.right).length;
  const wrong = picked.length - right;
  if (!multiple) return right === 1 && wrong === 0 ? 1 : 0;
  const all = options.filter((option) => option.right).length;
  return all === 0 ? 0 : (right - wrong) / all;
}

/** “All of the above” is right or wrong only where it stands. */
function namesTheOthers(option: ChoiceOption): boolean {
  return /\b(all|none|both|neither|any|either) of (the|these|those) (above|options above|answers above|previous)\b|\b(all|none) of (these|them|the options|the answers)\b/i.test(
    option.text,
  );
}
