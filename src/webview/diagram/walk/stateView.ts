import type { StructureEdge } from "../../../core/diagram/structure.ts";
import type {
  StatePlace,
  StateWalk,
} from "../../../core/diagram/walk/stateWalk.ts";
import type { SvgParts, WalkMark } from "./svgParts.ts";

/** Shows in the picture where one is, where one may go, and where one has been. */
export function paintStates(
  parts: SvgParts,
  { nesting }: StateWalk,
  { current, visited, followed }: StatePlace,
  moves: readonly StructureEdge[],
): void {
  const marks = new Map<string, WalkMark>();
  for (const id of visited) marks.set(`node:${id}`, "visited");
  for (const id of followed) marks.set(`edge:${id}`, "visited");
  for (const { id, to } of moves) {
    marks.set(`edge:${id}`, "marked");
    marks.set(`node:${to}`, "marked");
  }
  for (const state of current)
    for (const id of [state, ...nesting.around(state)])
      marks.set(`node:${id}`, "current");
  parts.paint((target) => marks.get(target));
}
