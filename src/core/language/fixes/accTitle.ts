import { say } from "../../text.ts";
import { markdownParts } from "../markdownParts.ts";
import { TextLines } from "../place.ts";
import type { Scene } from "../scene.ts";
import { fix, type Fix } from "./fix.ts";

/** The kinds whose grammar knows `accTitle`. */
const withTitle =
  /^\s*(flowchart|graph|sequenceDiagram|classDiagram|stateDiagram|erDiagram|journey|gantt|pie|gitGraph|requirementDiagram|quadrantChart|xychart|packet|architecture|radar|C4\w+)/;

/**
 * Gives the diagram at an offset the title that screen readers say, made from the heading above it; nothing where it
 * has one. It is no finding: a diagram without one works, and most of the courses there are have none.
 */
export function addedAccTitle(scene: Scene, offset: number): readonly Fix[] {
  const parts = markdownParts(scene.text);
  const lines = new TextLines(scene.text);
  const line = lines.lineAt(offset);
  const fence = parts.fences.find(
    (part) =>
      part.line <= line &&
      line <= part.endLine &&
      /^\{?\.?mermaid\b/i.test(part.info),
  );
  if (fence === undefined) return [];
  let kind = fence.line + 1;
  while (kind < fence.endLine && !withTitle.test(lines.line(kind))) kind++;
  const { start, end } = lines.wholeLines(fence.line + 1, fence.endLine - 1);
  if (
    kind >= fence.endLine ||
    /^\s*accTitle\s*:/m.test(scene.text.slice(start, end))
  )
    return [];
  const heading =
    parts.headings.findLast((part) => part.line < fence.line)?.text ?? "";
  const title = heading.replace(/[`*_#{};]/g, "").trim() || "What it shows";
  const indent = /^\s*/.exec(lines.line(kind))?.[0] ?? "";
  const at = lines.endOf(kind);
  return [
    fix(
      { scene, lines },
      say`Add “accTitle” for screen readers`,
      { start: at, end: at },
      `\n${indent}  accTitle: ${title}`,
    ),
  ];
}
