import fc from "fast-check";
import type { FlowchartStructure } from "../../../../src/core/diagram/structure.ts";

/** Flowcharts of up to eight nodes, some of them in groups that may lie in each other; arrows may join all of these. */
export function anyFlowchart(): fc.Arbitrary<FlowchartStructure> {
  return fc
    .record({
      nodes: fc.integer({ min: 1, max: 8 }),
      groups: fc.array(fc.nat(7), { maxLength: 3 }),
      homes: fc.array(fc.nat(7), { minLength: 8, maxLength: 8 }),
      arrows: fc.array(fc.tuple(fc.nat(10), fc.nat(10), fc.boolean()), {
        maxLength: 14,
      }),
    })
    .map(({ nodes: count, groups, homes, arrows }) => {
      const ids = Array.from({ length: count }, (_, index) => `n${index}`);
      const names = groups.map((_, index) => `g${index}`);
      // A group lies in one that comes later, as mermaid lists them, or in none.
      const parentOf = (index: number) =>
        names[index + 1 + (groups[index] ?? 0)];
      const all = names.map((id, index) => ({
        id,
        label: id,
        members: [
          ...ids.filter((_, at) => names[homes[at] ?? 7] === id),
          ...names.filter((_, at) => at < index && parentOf(at) === id),
        ],
      }));
      const filled = withoutEmpty(all);
      const ends = [...ids, ...filled.map(({ id }) => id)];
      return {
        kind: "flowchart",
        nodes: ids.map((id) => ({ id, label: id.toUpperCase() })),
        edges: arrows.map(([from, to, both], index) => ({
          id: `e${index}`,
          from: ends[from % ends.length] ?? "",
          to: ends[to % ends.length] ?? "",
          label: "",
          ...(both ? { bothWays: true as const } : {}),
        })),
        subgraphs: filled,
      };
    });
}

type Group = FlowchartStructure["subgraphs"][number];

function withoutEmpty(groups: readonly Group[]): readonly Group[] {
  const known = new Set(groups.map(({ id }) => id));
  const empty = new Set(
    groups
      .filter(({ members }) => members.length === 0)
      .map(({ id }) => id)
      .filter((id) => known.has(id)),
  );
  if (empty.size === 0) return groups;
  return withoutEmpty(
    groups
      .filter(({ id }) => !empty.has(id))
      .map((group) => ({
        ...group,
        members: group.members.filter((id) => !empty.has(id)),
      })),
  );
}
