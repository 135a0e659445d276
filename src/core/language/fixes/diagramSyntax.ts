import { say } from "../../text.ts";
import { mermaidSkeletons } from "../completion/mermaidSkeletons.ts";
import { nearest } from "../nearest.ts";
import type { Span } from "../place.ts";
import type { Scene } from "../scene.ts";
import type { FencePart } from "../markdownParts.ts";
import { fix, type Fix, type Fixer, type FixPlace } from "./fix.ts";

/** A diagram that mermaid refuses: a label that needs quotes, or a misspelt kind. Offered only when it then parses. */
export const diagramSyntax: Fixer = {
  rules: ["diagram-syntax"],
  async fixes(place) {
    const { parts, lines, problem } = place;
    const line = lines.lineAt(problem.span.start);
    const fence = parts.fences.find(
      (part) => part.line < line && line <= part.endLine,
    );
    if (fence === undefined) return [];
    const fixes: Fix[] = [];
    for (const { title, span, text } of [
      ...quotedLabels(place, fence, line),
      ...otherKind(place, fence),
    ])
      if (await helps(place, fence, line, span, text))
        fixes.push(fix(place, title, span, text, true));
    return fixes.slice(0, 1);
  },
};

interface Candidate {
  readonly title: Fix["title"];
  readonly span: Span;
  readonly text: string;
}

// Node shapes from the longest delimiters to the shortest: what opens, what is inside, what closes.
const shapes: readonly (readonly [open: string, close: string])[] = [
  ["(((", ")))"],
  ["([", "])"],
  ["[[", "]]"],
  ["[(", ")]"],
  ["((", "))"],
  ["{{", "}}"],
  ["[/", "/]"],
  ["[\\", "\\]"],
  ["[", "]"],
  ["(", ")"],
  ["{", "}"],
  ["|", "|"],
];

/** mermaid tells the line at which it gave up, which may be the one after. */
function quotedLabels(
  { lines }: FixPlace,
  fence: FencePart,
  line: number,
): Candidate[] {
  return [line, line - 1]
    .filter((at) => at > fence.line && at < fence.endLine)
    .flatMap((at) => {
      const start = lines.startOf(at);
      const spans = labelsIn(lines.line(at)).map((span) => ({
        start: start + span.start,
        end: start + span.end,
      }));
      const first = spans[0];
      const last = spans.at(-1);
      if (first === undefined || last === undefined) return [];
      let text = "";
      let done = first.start;
      for (const span of spans) {
        text += `${lines.text.slice(done, span.start)}"${lines.text.slice(span.start, span.end).replaceAll('"', "#quot;")}"`;
        done = span.end;
      }
      const title =
        spans.length === 1
          ? say`Put the label in quotes`
          : say`Put the labels in quotes`;
      return [{ title, span: { start: first.start, end: last.end }, text }];
    });
}

/** Labels that hold a bracket and are not in quotes. */
function labelsIn(line: string): Span[] {
  const found: Span[] = [];
  const opening = /(?<=^|[\s>&;|-])[\p{L}\p{N}_.-]+(?=[[({])|(?=\|)/gu;
  let done = 0;
  for (const match of line.matchAll(opening)) {
    const at = match.index + match[0].length;
    if (at < done) continue;
    const shape = shapes.find(([open]) => line.startsWith(open, at));
    if (shape === undefined) continue;
    const [open, close] = shape;
    const start = at + open.length;
    const end = endOfLabel(line, start, close);
    if (end < 0) continue;
    done = end + close.length;
    const label = line.slice(start, end);
    if (/[[\](){}"]/.test(label) && !/^\s*"[^"]*"\s*$/.test(label))
      found.push({ start, end });
  }
  return found;
}

/** The last closing sign before an arrow or the end of the line. */
function endOfLabel(line: string, start: number, close: string): number {
  if (close === "|") return line.indexOf(close, start);
  const arrow = line.slice(start).search(/\s*(--|==|-\.|~~~|&\s|:::|;)/);
  const stop = arrow < 0 ? line.length : start + arrow;
  const end = line.slice(0, stop).trimEnd().lastIndexOf(close);
  return end < start ? -1 : end;
}

/** The first line does not name a kind that is known. */
function otherKind({ lines }: FixPlace, fence: FencePart): Candidate[] {
  for (let line = fence.line + 1; line < fence.endLine; line++) {
    const word = /^(\s*)([\w-]+)/.exec(lines.line(line));
    if (word === null) continue;
    const start = lines.startOf(line) + (word[1] ?? "").length;
    const written = word[2] ?? "";
    const found = nearest(written, [
      ...mermaidSkeletons.map(({ name }) => name),
      "graph",
      "stateDiagram",
    ]);
    return found === undefined
      ? []
      : [
          {
            title: say`Change to “${found}”`,
            span: { start, end: start + written.length },
            text: found,
          },
        ];
  }
  return [];
}

/** Whether the diagram then parses, or at least up to a later line. */
async function helps(
  { scene, lines }: FixPlace,
  fence: FencePart,
  line: number,
  span: Span,
  text: string,
): Promise<boolean> {
  if (scene.diagrams === undefined) return true;
  const source = sourceOf(scene, lines, fence);
  const start = lines.startOf(fence.line + 1);
  const changed =
    source.slice(0, span.start - start) + text + source.slice(span.end - start);
  const problem = await scene.diagrams.parse(unindented(changed));
  return problem === undefined || fence.line + problem.line > line;
}

function sourceOf(
  _scene: Scene,
  lines: FixPlace["lines"],
  fence: FencePart,
): string {
  const { start, end } = lines.wholeLines(fence.line + 1, fence.endLine - 1);
  return lines.text.slice(start, end);
}

/** A fence in a list is indented as a whole. */
function unindented(source: string): string {
  return source.replace(/\r\n/g, "\n");
}
