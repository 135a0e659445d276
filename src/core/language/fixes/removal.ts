import { say } from "../../text.ts";
import { touches } from "../place.ts";
import { targetsIn } from "../targets.ts";
import { fix, type Fixer } from "./fix.ts";

/** Something that has no use where it stands: it is taken out, and its line with it when nothing else is there. */
export const removal: Fixer = {
  rules: ["duplicate-quiz", "include-cycle", "unused-id"],
  fixes(place) {
    const { lines, parts, problem } = place;
    const number = lines.lineAt(problem.span.start);
    const line = lines.line(number);
    if (problem.rule === "unused-id")
      return /^\s*id\s*:/.test(line)
        ? [fix(place, say`Remove the id`, lines.wholeLines(number), "", true)]
        : [];
    const found = targetsIn(parts).find(
      ({ kind, whole }) =>
        kind !== "link" &&
        (touches(whole, problem.span.start) ||
          lines.lineAt(whole.start) === number),
    );
    if (found === undefined) return [];
    const alone =
      line.trim() === lines.text.slice(found.whole.start, found.whole.end);
    return [
      fix(
        place,
        found.kind === "quiz"
          ? say`Remove this quiz`
          : say`Remove this include`,
        alone ? lines.wholeLines(number) : found.whole,
        "",
        true,
      ),
    ];
  },
};
