import type { ChoiceQuestion } from "../model.ts";
import { truthChoice } from "../truth.ts";
import type { TomlType } from "./types.ts";

/** `answer.answer = true`; `answer.feedback = { true = "…", false = "…" }` is said to whoever says so. */
export const trueFalse: TomlType<ChoiceQuestion> = {
  name: "TrueFalse",
  read(fields, base) {
    const prompt = fields.text(["prompt", "prompt"]);
    const question = truthChoice(prompt, fields.truth(["answer", "answer"]));
    return {
      ...base,
      ...question,
      prompt,
      options: question.options.map((option) => {
        const feedback = fields.optionalText(["answer", "feedback", option.id]);
        return { ...option, ...(feedback !== undefined && { feedback }) };
      }),
    };
  },
};
