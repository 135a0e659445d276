import { say } from "../../text.ts";
import { fix, type Fix, type Fixer, type FixPlace } from "./fix.ts";
import type { TextLines } from "../place.ts";
import { isMarkdown } from "../scene.ts";
import { listItem, spanOf, tomlEntries } from "./tomlNode.ts";

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
      const found = spans.find((span) => span.start === start);
      // The only one must be another, not none.
      if (found === undefined || spans.length === 1) continue;
      const span = listItem(spans, found);
      return [fix(place, say`Remove it from the distractors`, span, "", true)];
    }
    return [];
  },
};

/** In a lesson: the item with all that belongs to it. */
function inline(place: FixPlace): Fix[] {
  const { lines, problem, parts } = place;
  const first = lines.lineAt(problem.span.start);
  const isOption = /^\s*[-*+]\s+\[[ xX]\]/.test(lines.line(first));
  const quiz = parts.quizzes.find(
    ({ start, end }) => start < problem.span.start && problem.span.start < end,
  );
  if (!isOption || quiz === undefined) return [];
  const span = lines.wholeLines(first, endOfItem(lines, first));
  return [fix(place, say`Remove this option`, span, "", true)];
}

/** What begins a block of its own, so that it is not the rest of the paragraph above it. */
const blockStart = /^\s*([-*+]\s|\d{1,9}[.)]\s|[<>#|]|```|~~~|---|$)/;

/** The last line of a list's item: with the lines of its text, and with all that is indented below them. */
function endOfItem(lines: TextLines, first: number): number {
  const indent = indentOf(lines.line(first));
  const isInside = (line: string): boolean =>
    line.trim() !== "" && indentOf(line) > indent;
  let last = first;
  while (
    last + 1 < lines.count &&
    (isInside(lines.line(last + 1)) || !blockStart.test(lines.line(last + 1)))
  )
    last++;
  for (let at = last + 1; at < lines.count; at++) {
    const line = lines.line(at);
    if (line.trim() === "") continue;
    if (!isInside(line)) break;
    last = at;
  }
  // An empty line after it parts it from what follows, as the one before it does.
  const isParted = (line: number): boolean => lines.line(line).trim() === "";
  return isParted(last + 1) && isParted(first - 1) ? last + 1 : last;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
