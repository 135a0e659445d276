import { say } from "../../text.ts";
import type { TracingQuestion } from "../model.ts";
import { questionHash } from "../questionHash.ts";
import { fenced } from "./fenced.ts";
import type { Fields } from "./fields.ts";
import type { TomlType } from "./types.ts";

/** mdbook-quiz's `Tracing`: its prompt is the program alone, in Rust unless `prompt.language` names another. */
export const tracing: TomlType<TracingQuestion> = {
  name: "Tracing",
  read(fields, base) {
    const program = readProgram(fields);
    const language = fields.optionalText(["prompt", "language"]) ?? "rust";
    const compiles = fields.truth(["answer", "doesCompile"]);
    const output = fields.optionalText(["answer", "stdout"]);
    const errorLine = fields.optionalCount(["answer", "lineNumber"]);
    const lines = program.trimEnd().split("\n").length;
    noteContradictions(fields, { compiles, output, errorLine, lines });
    return {
      ...base,
      kind: "tracing",
      prompt: fenced(program, language),
      program,
      language,
      compiles,
      ...(compiles && output !== undefined && { output }),
      ...(!compiles &&
        errorLine !== undefined &&
        errorLine >= 1 &&
        errorLine <= lines && { errorLine }),
      hash: questionHash("tracing", program, compiles, output, errorLine),
    };
  },
};

/** Real books also write the program where other types have their prompt; it is plain what they mean. */
function readProgram(fields: Fields): string {
  const elsewhere = fields.value(["prompt", "prompt"]);
  if (
    fields.value(["prompt", "program"]) !== undefined ||
    typeof elsewhere !== "string"
  )
    return fields.text(["prompt", "program"]);
  fields.note(
    ["prompt", "prompt"],
    "warning",
    "quiz-field",
    say`The program of a “Tracing” question belongs into “prompt.program”, not into “prompt.prompt”. mdbook-quiz refuses it.`,
  );
  return elsewhere;
}

function noteContradictions(
  fields: Fields,
  answer: {
    compiles: boolean;
    output: string | undefined;
    errorLine: number | undefined;
    lines: number;
  },
): void {
  const { compiles, output, errorLine, lines } = answer;
  if (fields.broken !== undefined) return;
  if (!compiles && output !== undefined)
    fields.note(
      ["answer", "stdout"],
      "warning",
      "quiz-contradiction",
      say`This program is said not to compile, so it prints nothing: “stdout” is not used.`,
    );
  if (compiles && output === undefined)
    fields.note(
      ["answer"],
      "warning",
      "quiz-field",
      say`This program compiles, but “answer.stdout” does not say what it prints. Only whether it compiles is asked.`,
    );
  if (compiles && errorLine !== undefined)
    fields.note(
      ["answer", "lineNumber"],
      "warning",
      "quiz-contradiction",
      say`This program is said to compile, so no line is wrong: “lineNumber” is not used.`,
    );
  if (
    !compiles &&
    errorLine !== undefined &&
    !(errorLine >= 1 && errorLine <= lines)
  )
    fields.note(
      ["answer", "lineNumber"],
      "warning",
      "quiz-contradiction",
      say`“lineNumber” is ${errorLine}, but the program has ${lines} lines, counted from 1.`,
    );
}
