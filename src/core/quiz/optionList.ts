import type { ChoiceOption, Markdown } from "./model.ts";
import { textIds } from "./questionHash.ts";

/** Options with ids made from their texts. */
export function optionList(
  options: readonly Omit<ChoiceOption, "id">[],
): ChoiceOption[] {
  const ids = textIds(options.map((option) => option.text));
  return options.map((option, index) => ({ ...option, id: ids[index] ?? "" }));
}

/** What makes two option texts the same to a reader. */
export function sameText(text: Markdown): string {
  return text.trim().replace(/\s+/g, " ");
}

/** What of a list of options is asked: not their feedback, and their order only when it is fixed. */
export function optionContent(
  options: readonly ChoiceOption[],
): readonly unknown[] {
  return options
    .map((option) => [option.text.trim(), option.right] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
