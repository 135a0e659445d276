import { say, type Text } from "../text.ts";
import { patternProblem } from "./pattern.ts";

/** Why the patterns of an answer cannot be used; `undefined` when they can. */
export function patternsProblem(
  accepted: readonly string[],
  patterns: readonly string[],
): Text | undefined {
  for (const pattern of patterns) {
    const problem = patternProblem(pattern);
    if (problem !== undefined)
      return say`“${pattern}” cannot be used as a regular expression: ${problem}. Backreferences and lookaround are not supported.`;
  }
  return accepted.length === 0
    ? say`This answer is only a regular expression. Write an answer in plain words before it, which learners are shown in the end.`
    : undefined;
}
