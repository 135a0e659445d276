import type { FlowchartStructure } from "../../../core/diagram/structure.ts";
import type { Reach } from "../../../core/diagram/walk/reachability.ts";
import type { TracedPath } from "../../../core/diagram/walk/tracePath.ts";
import { drawSigns, type Sign } from "./signs.ts";
import type { SvgParts, WalkMark } from "./svgParts.ts";

/** What has become of a flowchart whose parts can fail. */
export interface FailState {
  readonly reach: Reach;
  /** Ids of the single points of failure, when they are shown. */
  readonly points: ReadonlySet<string>;
  /** The path that was asked for; undefined when none is shown. */
  readonly path: TracedPath | undefined;
}

/** Shows it in the picture. What failed is crossed out, what is lost is faint and dashed. */
export function paintFailure(
  picture: SvgParts,
  { nodes }: FlowchartStructure,
  state: FailState,
): void {
  picture.paint((target) => {
    const colon = target.indexOf(":");
    const id = target.slice(colon + 1);
    switch (target.slice(0, colon)) {
      case "node":
        return markOfNode(id, state);
      case "edge":
        return markOfEdge(id, state);
      default:
        return markOfGroup(id, state);
    }
  });
  drawSigns(
    nodes.flatMap(({ id }) =>
      picture
        .elementsOf(`node:${id}`)
        .map((element) => [element, signOf(id, state)] as const),
    ),
  );
}

/** Takes away what `paintFailure` drew. */
export function clearSigns(
  picture: SvgParts,
  { nodes }: FlowchartStructure,
): void {
  drawSigns(
    nodes.flatMap(({ id }) =>
      picture
        .elementsOf(`node:${id}`)
        .map((element) => [element, undefined] as const),
    ),
  );
}

function markOfNode(id: string, state: FailState): WalkMark | undefined {
  const { reach, path, points } = state;
  if (reach.failed.has(id)) return "failed";
  if (path?.nodes.includes(id)) return "path";
  if (reach.lost.has(id)) return "unreachable";
  if (path) return "faint";
  return points.has(id) ? "marked" : undefined;
}

function markOfEdge(
  id: string,
  { reach, path }: FailState,
): WalkMark | undefined {
  if (path?.edges.includes(id)) return "path";
  if (reach.idle.has(id)) return "unreachable";
  return path ? "faint" : undefined;
}

function markOfGroup(id: string, { reach }: FailState): WalkMark | undefined {
  if (reach.failedGroups.has(id)) return "failed";
  return reach.lostGroups.has(id) ? "unreachable" : undefined;
}

function signOf(id: string, { reach, points }: FailState): Sign | undefined {
  if (reach.failed.has(id)) return "cross";
  return points.has(id) ? "frame" : undefined;
}
