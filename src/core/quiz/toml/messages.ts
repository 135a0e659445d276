import type { MessagesQuestion } from "../model.ts";
import { questionHash } from "../questionHash.ts";
import type { TomlType } from "./types.ts";

/** The messages of a sequence diagram are the answer; `prompt.diagram` says which, as for `Point`. */
export const messages: TomlType<MessagesQuestion> = {
  name: "Messages",
  read(fields, base) {
    const prompt = fields.text(["prompt", "prompt"]);
    const diagram = fields.optionalName(["prompt", "diagram"]);
    return {
      ...base,
      kind: "messages",
      prompt,
      ...(diagram && { diagram }),
      hash: questionHash("messages", prompt, diagram),
    };
  },
};
