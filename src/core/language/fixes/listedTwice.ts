import { say } from "../../text.ts";
import { fix, type Fix, type Fixer, type FixPlace } from "./fix.ts";
import { isMarkdown } from "../scene.ts";
import { spanOf, tomlEntries } from "./tomlNode.ts";

/** An option that is there twice, or a distractor that equals the answer: it is dropped. */
export const listedTwice: Fixer = {
  rules: ["answer-among-distractors", "quiz-repeated-option"],
  fixes(place) {
    if (isMarkdown(place.scene.file)) return inline(place);
    const { start } = place.problem.span;
    for (const { value, key } of tomlEntries(place.scene.text)) {
      // In the others an item is not one of several that may go.
      if (value.type !== "TOMLArray" || !key.endsWith("distractors")) continue;
      const spans = value.elements.map(spanOf);
      const at = spans.findIndex((span) => span.start === start);
      const found = spans[at];
      if (found === undefined) continue;
      const next = spans[at + 1];
      const before = spans[at - 1];
      const span = next
        ? { start: found.start, end: next.start }
        : before
          ? { start: before.end, end: found.end }
          : found;
      return [fix(place, say`Remove it from the distractors`, span, "", true)];
    }
    return [];
  },
};

/** In a lesson: the item with all that is indented below it. */
function inline(place: FixPlace): Fix[] {
  const { lines, problem, parts } = place;
  const first = lines.lineAt(problem.span.start);
  const item = /^(\s*)[-*+]\s+\[[ xX]\]/.exec(lines.line(first));
  const quiz = parts.quizzes.find(
    ({ start, end }) => start < problem.span.start && problem.span.start < end,
  );
  if (item === null || quiz === undefined) return [];
  let last = first;
  const isBelow = (line: string): boolean =>
    line.startsWith(`${item[1]} `) && line.trim() !== "";
  while (isBelow(lines.line(last + 1))) last++;
  return [
    fix(
      place,
      say`Remove this option`,
      lines.wholeLines(first, last),
      "",
      true,
    ),
  ];
}
