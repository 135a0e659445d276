import type { Markdown, MatchingQuestion } from "./model.ts";
import { textIds } from "./questionHash.ts";

/** The items of a matching question from its pairs; right ones that are the same are one. */
export function matchingParts(
  pairs: readonly (readonly [left: Markdown, right: Markdown])[],
  distractors: readonly Markdown[],
): Pick<MatchingQuestion, "left" | "right" | "matches"> {
  const left = pairs.map(([text]) => text);
  const right = [
    ...new Set([...pairs.map(([, text]) => text), ...distractors]),
  ];
  const leftIds = textIds(left);
  const rightIds = textIds(right);
  return {
    left: left.map((text, index) => ({ id: leftIds[index] ?? "", text })),
    right: right.map((text, index) => ({ id: rightIds[index] ?? "", text })),
    matches: pairs.map(([, text]) => rightIds[right.indexOf(text)] ?? ""),
  };
}
