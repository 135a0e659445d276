import { say } from "../../text.ts";
import { questionHash } from "../questionHash.ts";
import { joined, type QuizBody } from "./body.ts";
import { fencesOf, outputFence, type BodyFence } from "./fences.ts";
import type { InlineShape } from "./shape.ts";

/** A program in a fence, then a fence called `output` with what it prints. When it is named, any second fence does. */
export const output: InlineShape = {
  names: ["output"],
  needs: say`a fence of code and after it a fence “\`\`\`output” with what it prints`,
  fits: (body, named) => answerFence(body, named) !== undefined,
  read(body, reading) {
    const answer = answerFence(body, true);
    if (answer === undefined) return undefined;
    const { block, code } = answer;
    if (code.trim() === "")
      return reading.refuse(
        block.start,
        "quiz-empty-blank",
        say`This output is empty. Write what the program prints.`,
      );
    const prompt = body.text(0, block.start);
    return {
      ...reading.base(body, prompt, joined(body.rest(block.end), body.after)),
      kind: "output",
      output: code.replace(/\n$/, ""),
      hash: questionHash("output", prompt, code.trim()),
    };
  },
};

function answerFence(body: QuizBody, named: boolean): BodyFence | undefined {
  const fences = fencesOf(body);
  const called = outputFence(body);
  return called ?? (named && fences.length > 1 ? fences.at(-1) : undefined);
}
