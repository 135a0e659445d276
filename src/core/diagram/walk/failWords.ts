import { fill, labelOf } from "../wording.ts";
import { placeOfNode } from "./network.ts";
import type { Flow, Reach } from "./reachability.ts";
import type { TracedPath } from "./tracePath.ts";

/** Templates with gaps, in the reader's language. */
export interface FailWords {
  readonly failNothing: string;
  readonly failNothingFrom: string;
  readonly failEverything: string;
  readonly failKeepsAll: string;
  readonly failKeepsOne: string;
  readonly failLoses: string;
  readonly failLosesFrom: string;
  readonly failLost: string;
  readonly failGroup: string;
  readonly singlePoint: string;
  readonly manySinglePoints: string;
  readonly noSinglePoint: string;
  readonly notCounted: string;
  readonly traced: string;
  readonly tracedNext: string;
  readonly notTraced: string;
  readonly notTracedNow: string;
  readonly listComma: string;
  readonly listEnd: string;
  readonly listMore: string;
}

/** What failing has done: what failed and how many others are lost, and these by name. */
export function failureText(
  flow: Flow,
  failing: readonly string[],
  { failed, lost, starts }: Reach,
  words: FailWords,
): { readonly main: string; readonly names: string } {
  const { structure, network } = flow;
  const { nodes } = structure;
  const labels = (ids: Iterable<string>): string =>
    list(
      [...ids].map((id) => labelOf(id, nodes)),
      words,
    );
  const others = nodes.length - failed.size;
  if (failing.length === 0)
    return alone(
      starts.length > 3
        ? fill(words.failNothing, nodes.length)
        : fill(words.failNothingFrom, nodes.length, labels(starts)),
    );
  if (others === 0) return alone(words.failEverything);
  const names = list(failing.map(nameOf), words);
  if (lost.size === 0)
    return alone(
      fill(
        others === 1 ? words.failKeepsOne : words.failKeepsAll,
        names,
        others,
      ),
    );
  // Where everything begins goes without saying, unless it had to be chosen among equals.
  const from = chosenStart(flow, starts);
  return {
    main: fill(
      from === undefined ? words.failLoses : words.failLosesFrom,
      names,
      lost.size,
      others,
      labels(from === undefined ? [] : [from]),
    ),
    names: fill(words.failLost, labels(lost)),
  };

  function nameOf(id: string): string {
    const group = structure.subgraphs.find((each) => each.id === id);
    return group === undefined
      ? labelOf(id, nodes)
      : fill(words.failGroup, group.label, network.nodesIn(id).length);
  }
}

/** Where one looks from, when all that is joined begins in one circle; what stands alone does not count. */
function chosenStart(
  { sources, network }: Flow,
  starts: readonly string[],
): string | undefined {
  const [first = [], ...others] = sources.filter((source) =>
    source.some((place) => (network.arrows.get(place) ?? []).length > 0),
  );
  return first.length > 1 && others.length === 0
    ? starts.find((id) => first.includes(placeOfNode(id)))
    : undefined;
}

function alone(main: string): { main: string; names: string } {
  return { main, names: "" };
}

/** Which nodes must not fail, by name, and a sentence about `beginnings`, which were not counted among them. */
export function singlePointsText(
  { structure }: Flow,
  points: readonly string[],
  beginnings: readonly string[],
  words: FailWords,
): readonly string[] {
  const names = (ids: readonly string[]): string =>
    list(
      ids.map((id) => labelOf(id, structure.nodes)),
      words,
    );
  const found =
    points.length === 0
      ? words.noSinglePoint
      : fill(
          points.length === 1 ? words.singlePoint : words.manySinglePoints,
          names(points),
          points.length,
        );
  return beginnings.length === 0
    ? [found]
    : [found, fill(words.notCounted, names(beginnings))];
}

/** The way from one node to another, or that there is none: `everWay` is whether there would be, had nothing failed. */
export function pathText(
  { structure }: Flow,
  [from, to]: readonly [string, string],
  path: TracedPath | undefined,
  everWay: boolean,
  words: FailWords,
): string {
  const name = (id: string): string => labelOf(id, structure.nodes);
  if (path === undefined)
    return fill(
      everWay ? words.notTracedNow : words.notTraced,
      name(from),
      name(to),
    );
  const steps = path.nodes.length - 1;
  return fill(
    steps > 1 ? words.traced : words.tracedNext,
    name(from),
    name(to),
    steps,
    path.nodes.map(name).join(" → "),
  );
}

/** Nobody listens to more names than these. */
const mostNames = 8;

function list(labels: readonly string[], words: FailWords): string {
  if (labels.length > mostNames)
    return fill(
      words.listMore,
      labels.slice(0, mostNames - 1).join(words.listComma),
      labels.length - mostNames + 1,
    );
  const last = labels.at(-1) ?? "";
  return labels.length > 1
    ? fill(words.listEnd, labels.slice(0, -1).join(words.listComma), last)
    : last;
}
