import { say } from "../../text.ts";
import type { TracingQuestion } from "../model.ts";
import { questionHash } from "../questionHash.ts";
import { joined, type QuizBody } from "./body.ts";
import { outputFence, programFence, type BodyFence } from "./fences.ts";
import type { InlineReading } from "./reading.ts";
import type { InlineShape } from "./shape.ts";

/**
 * Does this program compile, and what does it print? A fence with the program, then a fence called `output`; or the
 * attribute `compiles="false"`, with `line="3"` for the line that is wrong.
 */
export const tracing: InlineShape = {
  names: ["tracing"],
  needs: say`a fence with the program`,
  fits: (body, named) => named && programFence(body) !== undefined,
  read(body, reading) {
    const program = programFence(body);
    if (program === undefined) return undefined;
    const answer = outputFence(body);
    const fields = readAnswer(program, answer, reading);
    if (fields === undefined) return undefined;
    const prompt = body.text(0, answer?.block.start ?? Infinity);
    const { compiles, output, errorLine } = fields;
    return {
      ...reading.base(
        body,
        prompt,
        joined(restAfter(body, answer), body.after),
      ),
      kind: "tracing",
      program: program.code,
      language: program.language,
      ...fields,
      hash: questionHash("tracing", prompt, compiles, output, errorLine),
    };
  },
};

function restAfter(body: QuizBody, answer: BodyFence | undefined): string {
  return answer === undefined ? "" : body.rest(answer.block.end);
}

type Answer = Pick<TracingQuestion, "compiles" | "output" | "errorLine">;

function readAnswer(
  program: BodyFence,
  output: BodyFence | undefined,
  reading: InlineReading,
): Answer | undefined {
  const written = reading.attribute("compiles")?.toLowerCase();
  if (written === "false") {
    if (output === undefined) return errorLine(program, reading);
    return reading.refuse(
      output.block.start,
      "quiz-contradiction",
      say`This program is said not to compile, so it prints nothing. Remove the output or compiles="false".`,
    );
  }
  if (output !== undefined)
    return { compiles: true, output: output.code.replace(/\n$/, "") };
  if (written === "true") return { compiles: true };
  return reading.refuse(
    program.block.start,
    "quiz-no-right-option",
    say`Nothing says what this program does. Write what it prints into a fence “\`\`\`output” below it, or add compiles="false" to the quiz.`,
  );
}

function errorLine(program: BodyFence, reading: InlineReading): Answer {
  const written = reading.attribute("line");
  if (written === undefined || written === "") return { compiles: false };
  const line = Number(written);
  const lines = program.code.trimEnd().split("\n").length;
  if (Number.isSafeInteger(line) && line >= 1 && line <= lines)
    return { compiles: false, errorLine: line };
  reading.note(
    0,
    "warning",
    "quiz-attribute",
    say`“line” is ${written}, but the program has ${lines} lines, counted from 1.`,
  );
  return { compiles: false };
}
