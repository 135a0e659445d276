import type { ReflectionQuestion } from "../model.ts";
import { joined } from "../inline/body.ts";
import { questionHash } from "../questionHash.ts";
import type { Fields } from "./fields.ts";
import type { TomlBase, TomlType } from "./types.ts";

/** Something to think about; `answer.answer` is the model answer. */
export const reflection: TomlType<ReflectionQuestion> = {
  name: "Reflection",
  read,
};

/** The same, for a text of several paragraphs. */
export const longAnswer: TomlType<ReflectionQuestion> = {
  name: "LongAnswer",
  read: (fields, base) => ({ ...read(fields, base), long: true }),
};

function read(fields: Fields, base: TomlBase): ReflectionQuestion {
  const prompt = fields.text(["prompt", "prompt"]);
  const model = fields.optionalText(["answer", "answer"]) ?? "";
  const explanation = joined(model.trim(), base.explanation ?? "");
  return {
    ...base,
    kind: "reflection",
    prompt,
    ...(explanation !== "" && { explanation }),
    hash: questionHash("reflection", prompt),
  };
}
