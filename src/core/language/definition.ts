import { parseTarget, selectLines } from "../markdown/include/selection.ts";
import { targetAt } from "./at.ts";
import { lessonHeadings } from "./lessonHeadings.ts";
import { TextLines, type FileRange, type Span } from "./place.ts";
import { resolveTarget } from "./resolveTarget.ts";
import { isMarkdown, type Scene } from "./scene.ts";
import type { Target } from "./targets.ts";

/** Where an address leads. */
export interface Definition {
  /** What was pointed at. */
  readonly origin: Span;
  readonly target: FileRange;
}

/** The file, heading, anchor or lines that the address at an offset names. */
export async function definitionAt(
  scene: Scene,
  offset: number,
): Promise<Definition | undefined> {
  if (!isMarkdown(scene.file)) return undefined;
  const found = targetAt(scene, offset);
  const target = found && (await placeOf(scene, found));
  return target && { origin: found.span, target };
}

async function placeOf(
  scene: Scene,
  target: Target,
): Promise<FileRange | undefined> {
  const resolved = resolveTarget(scene.course, scene.file, target);
  if (resolved === undefined || !(await scene.files.has(resolved.path)))
    return undefined;
  const { path, anchor } = resolved;
  const top = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (target.kind === "include")
    return (await includedPart(scene, path, target.written)) ?? top;
  if (anchor === undefined || !isMarkdown(path)) return top;
  const headings = await lessonHeadings(scene, path);
  const line = headings.find(({ id }) => id === anchor)?.line;
  const result = await scene.files.read(path);
  if (line === undefined || !result.ok) return top;
  // The whole line, as the editor's own Markdown has it: so the two say one place.
  const endColumn = new TextLines(result.text).line(line - 1).length + 1;
  return { ...top, line, endLine: line, endColumn };
}

async function includedPart(
  { files }: Scene,
  path: string,
  written: string,
): Promise<FileRange | undefined> {
  const result = await files.read(path);
  if (!result.ok) return undefined;
  const { selection } = parseTarget(written);
  const chosen = selectLines(result.text, selection);
  const [first, last] = [chosen?.[0], chosen?.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const lines = new TextLines(result.text);
  return lines.range(path, {
    start: lines.startOf(first.line - 1),
    end: lines.endOf(last.line - 1),
  });
}
