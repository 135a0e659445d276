import type { Block, QuizBody } from "./body.ts";

/** A fence of code at the top level of a quiz's body. */
export interface BodyFence {
  readonly block: Block;
  readonly language: string;
  readonly code: string;
}

/** All of them, in order. */
export function fencesOf(body: QuizBody): BodyFence[] {
  return body.blocks.flatMap((block) => {
    const token = block.tokens[0];
    if (block.type !== "fence" || token === undefined) return [];
    const language = /^[^\s,{]*/.exec(token.info.trim())?.[0] ?? "";
    return [{ block, language, code: token.content }];
  });
}

/** The fence that holds what a program prints: called `output`. */
export function outputFence(body: QuizBody): BodyFence | undefined {
  return fencesOf(body).findLast(isOutput);
}

/** The fence that holds the program. */
export function programFence(body: QuizBody): BodyFence | undefined {
  return fencesOf(body).find((fence) => !isOutput(fence));
}

function isOutput(fence: BodyFence): boolean {
  return fence.language.toLowerCase() === "output";
}
