import { say } from "../../text.ts";
import { markdownParts } from "../markdownParts.ts";
import { fix, type Fixer, type FixPlace } from "./fix.ts";

/** A quiz without an end: it is put before the next heading or quiz, or at the end of what the quiz stands in. */
export const unclosedQuiz: Fixer = {
  rules: ["unclosed-quiz"],
  fixes(place) {
    const { lines, problem, scene } = place;
    const first = lines.lineAt(problem.span.start);
    const prefix = prefixOf(lines.line(first));
    if (prefix === undefined) return [];
    const at = lines.endOf(lastLine(place, first, prefix));
    const end = `\n${prefix}</quiz>`;
    const mended = scene.text.slice(0, at) + end + scene.text.slice(at);
    // Something else may keep it open, such as a fence.
    const closes = markdownParts(mended).quizzes.some(
      ({ line, closed }) => line === first && closed,
    );
    return closes
      ? [fix(place, say`Add </quiz>`, { start: at, end: at }, end, true)]
      : [];
  },
};

/** What the lines of a list's item or a quotation begin with. */
function prefixOf(line: string): string | undefined {
  return /^(.*?)<quiz\b/i
    .exec(line)?.[1]
    ?.replace(/[-*+]|\d{1,9}[.)]/g, (marker) => " ".repeat(marker.length));
}

/** The last line that may belong to the quiz. */
function lastLine(
  { lines, parts }: FixPlace,
  first: number,
  prefix: string,
): number {
  const container = prefix.trimEnd();
  const isOver = (at: number): boolean => {
    const line = lines.line(at);
    const inside = line.startsWith(prefix) || line.trimEnd() === container;
    if (prefix !== "" && line.trim() !== "" && !inside) return true;
    const isCode = parts.fences.some(
      (fence) => fence.line < at && at <= fence.endLine,
    );
    return !isCode && /^[\s>]*(#{1,6}\s|<quiz\b)/i.test(line);
  };
  let last = first;
  while (last + 1 < lines.count && !isOver(last + 1)) last++;
  while (last > first && /^[\s>]*$/.test(lines.line(last))) last--;
  return last;
}
