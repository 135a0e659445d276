import { say } from "../../text.ts";
import type { ShortAnswerQuestion } from "../model.ts";
import { questionHash } from "../questionHash.ts";
import { textContent } from "../textContent.ts";
import { patternsProblem } from "../patternsProblem.ts";
import { optionalTextList } from "./textList.ts";
import { textOptions } from "./textOptions.ts";
import type { Fields } from "./fields.ts";
import type { TomlType } from "./types.ts";

/**
 * mdbook-quiz's `ShortAnswer`. Ours besides: `answer.pattern`, one regular expression or a list of them that accept
 * other spellings; `answer.case = "sensitive"` and `answer.accents = "strict"`.
 */
export const shortAnswer: TomlType<ShortAnswerQuestion> = {
  name: "ShortAnswer",
  read(fields, base) {
    const prompt = fields.text(["prompt", "prompt"]);
    const answer = fields.text(["answer", "answer"]);
    const accepted = [
      answer,
      ...(fields.optionalTexts(["answer", "alternatives"]) ?? []),
    ];
    if (fields.broken === undefined && answer.trim() === "")
      fields.refuse(
        ["answer", "answer"],
        "quiz-no-right-option",
        say`The answer is empty, so nobody can give it. Write it into “answer.answer”.`,
      );
    const patterns = optionalTextList(fields, ["answer", "pattern"]);
    const problem = patternsProblem(accepted, patterns);
    if (problem !== undefined)
      fields.refuse(["answer", "pattern"], "quiz-pattern", problem);
    const written = {
      accepted,
      ...(patterns.length > 0 && { patterns }),
      ...textOptions(fields),
    };
    return {
      ...base,
      kind: "shortAnswer",
      prompt,
      ...written,
      field: readField(fields),
      hash: questionHash("shortAnswer", prompt, ...textContent(written)),
    };
  },
};

function readField(fields: Fields): ShortAnswerQuestion["field"] {
  const path = ["prompt", "response"];
  const field = fields.optionalText(path) ?? "short";
  if (field === "short" || field === "long" || field === "code") return field;
  fields.note(
    path,
    "warning",
    "quiz-field",
    say`“response” is “${field}”, but can only be “short”, “long” or “code”. A short field is shown.`,
  );
  return "short";
}
