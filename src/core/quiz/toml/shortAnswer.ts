import { say } from "../../text.ts";
import type { ShortAnswerQuestion } from "../model.ts";
import { questionHash } from "../questionHash.ts";
import type { Fields } from "./fields.ts";
import type { TomlType } from "./types.ts";

/** mdbook-quiz's `ShortAnswer`. */
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
    return {
      ...base,
      kind: "shortAnswer",
      prompt,
      accepted,
      field: readField(fields),
      hash: questionHash("shortAnswer", prompt, [...accepted].sort()),
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
