import { say, type Text } from "../text.ts";
import type { Markdown, QuestionItem } from "./model.ts";
import { sameText } from "./optionList.ts";
import { textIds } from "./questionHash.ts";

/** The items of an ordering question from its texts. */
export function orderingParts(texts: readonly Markdown[]): QuestionItem[] {
  const ids = textIds(texts);
  return texts.map((text, index) => ({ id: ids[index] ?? "", text }));
}

/** What keeps the item at an index from being put in order. */
export function orderProblem(
  texts: readonly Markdown[],
  index: number,
): { readonly rule: string; readonly message: Text } | undefined {
  const text = sameText(texts[index] ?? "");
  if (text === "")
    return {
      rule: "quiz-empty-option",
      message: say`This item is empty. Write something that can be put in order, or remove it.`,
    };
  if (texts.slice(0, index).some((earlier) => sameText(earlier) === text))
    return {
      rule: "quiz-repeated-option",
      message: say`This item is there twice, so nobody can tell which comes first. Word them differently.`,
    };
  return undefined;
}
