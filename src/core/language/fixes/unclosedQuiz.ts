import { say } from "../../text.ts";
import { fix, type Fixer } from "./fix.ts";

/** A quiz without an end: it is put before the next heading or quiz, or at the end of the text. */
export const unclosedQuiz: Fixer = {
  rules: ["unclosed-quiz"],
  fixes(place) {
    const { lines, problem } = place;
    const first = lines.lineAt(problem.span.start);
    let end = first + 1;
    while (
      end < lines.count &&
      !/^\s*(#{1,6}\s|<quiz\b)/i.test(lines.line(end))
    )
      end++;
    let last = end - 1;
    while (last > first && lines.line(last).trim() === "") last--;
    const at = lines.endOf(last);
    return [
      fix(place, say`Add </quiz>`, { start: at, end: at }, "\n</quiz>", true),
    ];
  },
};
