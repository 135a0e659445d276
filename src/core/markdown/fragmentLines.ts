import type { Question } from "../quiz/model.ts";
import { constantMap, type SourceMap } from "./sourceLines.ts";

/** The lesson that questions stand in. */
export interface QuestionSurroundings {
  readonly file: string;
  /** As it was read: what was cut out of it is found in it again. */
  readonly text: string;
}

/**
 * Where the lines of a text come from that was cut out of a question, such as an option or a hint. Readers of
 * questions take lines apart (markers, cells, strings), so a line is looked for in the question's source. One that
 * cannot be found counts from its neighbours. `line`, from 1, is where the quiz stands in the lesson: a question of
 * another file is there as a whole.
 */
export function fragmentMap(
  fragment: string,
  { at }: Question,
  { file, text }: QuestionSurroundings,
  line: number,
): SourceMap {
  if (at.file !== file) return constantMap(at, line);
  const source = text.split("\n");
  const lines = linesOf(fragment, source, at.line - 1);
  const own = (index: number): number =>
    (lines[Math.min(index, lines.length - 1)] ?? at.line - 1) + 1;
  return { at: (index) => ({ file, line: own(index), column: 1 }), own };
}

/** Of each line of a fragment the line of the source; both from 0. */
function linesOf(
  fragment: string,
  source: readonly string[],
  from: number,
): readonly number[] {
  const end = endOfQuestion(source, from);
  const wanted = fragment.split("\n").map((line) => line.trim());
  const found: (number | undefined)[] = [];
  let next = from;
  for (const line of wanted) {
    const at =
      find(line, source, next, end) ?? find(beginning(line), source, next, end);
    found.push(at);
    if (at !== undefined) next = at + 1;
  }
  const first = found.findIndex((at) => at !== undefined);
  if (first < 0) return wanted.map(() => from);
  let last = Math.max(from, (found[first] ?? from) - first - 1);
  return found.map((at) => (last = at ?? Math.min(last + 1, end - 1)));
}

/** The line that says nothing else, or else the first that holds it. */
function find(
  line: string,
  source: readonly string[],
  from: number,
  end: number,
): number | undefined {
  if (line === "") return undefined;
  let holding: number | undefined;
  for (let index = from; index < end; index++) {
    const candidate = source[index] ?? "";
    if (!candidate.includes(line)) continue;
    if (withoutMarkers(candidate) === line) return index;
    holding ??= index;
  }
  return holding;
}

/** What stands before a gap, or before what fills it. */
function beginning(line: string): string {
  const text = line.split(/[\uE002`]|\*\*/)[0]?.trim() ?? "";
  return text.length < line.length ? text : "";
}

function withoutMarkers(line: string): string {
  return line
    .trim()
    .replace(/^(?:>\s*|(?:[-*+]|\d+[.)])\s+)*(?:\[[ xX]\]\s+)?/, "")
    .trim();
}

function endOfQuestion(source: readonly string[], from: number): number {
  for (let index = from + 1; index < source.length; index++)
    if (/^\s*(?:<\/quiz>|\[\[questions\]\])/.test(source[index] ?? ""))
      return index;
  return source.length;
}
