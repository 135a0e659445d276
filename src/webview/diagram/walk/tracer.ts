import type { StructureNode } from "../../../core/diagram/structure.ts";
import { withGaps, type PageStrings } from "../../../protocol/strings.ts";
import { select } from "../../controls.ts";
import { element } from "../../dom.ts";

/** The two ends of a path, chosen from lists or by pressing parts of the picture. */
export interface Tracer {
  readonly element: HTMLElement;
  /** Ids of nodes; undefined until both are chosen. */
  ends(): readonly [from: string, to: string] | undefined;
  isEnd(id: string): boolean;
  /** Takes a node as the end that is missing, or begins again with it. */
  take(id: string): void;
  /** Where a path starts as long as nobody has chosen. */
  suggest(id: string | undefined): void;
}

export function createTracer(
  nodes: readonly StructureNode[],
  strings: PageStrings,
  changed: () => void,
  signal: AbortSignal,
): Tracer {
  const options = optionsOf(nodes);
  const from = select(strings.traceFrom, strings.traceChoose, options);
  const to = select(strings.traceTo, strings.traceChoose, options);
  for (const list of [from, to])
    list.addEventListener("change", changed, { signal });
  return {
    element: element(
      "div",
      { class: "walk-below walk-trace" },
      element("span", { "aria-hidden": "true" }, strings.traceFrom),
      from,
      element("span", { "aria-hidden": "true" }, strings.traceTo),
      to,
    ),
    ends: () =>
      from.value === "" || to.value === "" || from.value === to.value
        ? undefined
        : [from.value, to.value],
    isEnd: (id) => from.value === id || to.value === id,
    take(id) {
      if (from.value === "" || to.value !== "") {
        from.value = id;
        to.value = "";
      } else to.value = id;
      changed();
    },
    suggest(id) {
      if (from.value === "" && id !== undefined) from.value = id;
    },
  };
}

/** Two nodes may be called the same; then their ids tell them apart. */
function optionsOf(
  nodes: readonly StructureNode[],
): (readonly [value: string, words: string])[] {
  const times = new Map<string, number>();
  for (const { label } of nodes) times.set(label, (times.get(label) ?? 0) + 1);
  return nodes.map(({ id, label }) => [
    id,
    times.get(label) === 1 ? label : withGaps("{0} ({1})", label, id),
  ]);
}
