import { say } from "../../text.ts";
import { joined } from "../inline/body.ts";
import type { OutputQuestion } from "../model.ts";
import { questionHash } from "../questionHash.ts";
import { fenced } from "./fenced.ts";
import type { TomlType } from "./types.ts";

/** `prompt.program`, in `prompt.language`, and `answer.stdout`: what it prints. `prompt.prompt` stands before it. */
export const output: TomlType<OutputQuestion> = {
  name: "Output",
  read(fields, base) {
    const program = fields.text(["prompt", "program"]);
    const language = fields.optionalText(["prompt", "language"]) ?? "";
    const before = fields.optionalText(["prompt", "prompt"]) ?? "";
    const printed = fields.text(["answer", "stdout"]);
    if (fields.broken === undefined && printed.trim() === "")
      fields.refuse(
        ["answer", "stdout"],
        "quiz-empty-blank",
        say`This output is empty. Write what the program prints.`,
      );
    const prompt = joined(before.trim(), fenced(program, language));
    return {
      ...base,
      kind: "output",
      prompt,
      output: printed.replace(/\n$/, ""),
      hash: questionHash("output", prompt, printed.trim()),
    };
  },
};
