import type { ChoiceOption, ChoiceQuestion } from "./model.ts";
import { optionContent } from "./optionList.ts";
import { questionHash } from "./questionHash.ts";

/** The fields of a choice between “True” and “False”, when the author has no words of their own for them. */
export function truthChoice(
  prompt: string,
  answer: boolean,
): Pick<
  ChoiceQuestion,
  "kind" | "multiple" | "options" | "order" | "wording" | "hash"
> {
  const options: ChoiceOption[] = [
    { id: "true", text: "True", right: answer },
    { id: "false", text: "False", right: !answer },
  ];
  return {
    kind: "choice",
    multiple: false,
    options,
    order: "fixed",
    wording: "trueFalse",
    hash: questionHash("choice", prompt, optionContent(options)),
  };
}
