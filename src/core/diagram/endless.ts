import { ask, field, listOf } from "./mermaidData.ts";

/**
 * What mermaid 12 never returns from under ELK, and refuses in words nobody understands under dagre: a composite state
 * or group that holds an arrow or a note to itself or to one that it lies in. `db` and `type` are what mermaid parsed.
 * Returns a sentence about it; `undefined` when there is none.
 */
export function loopIn(db: unknown, type: string): string | undefined {
  if (!/^(?:state|stateDiagram|flowchart.*)$/.test(type)) return undefined;
  const data = ask(db, "getData");
  const nodes = listOf(field(data, "nodes"));
  const parents = new Map<string, string>();
  for (const node of nodes) {
    const id = field(node, "id");
    const parent = field(node, "parentId");
    if (typeof id === "string" && typeof parent === "string")
      parents.set(id, parent);
  }
  const circle = [...parents.keys()].find((id) => isWithin(id, id, parents));
  if (circle !== undefined) return inItself(circle);
  if (!type.startsWith("state")) return undefined;
  for (const edge of listOf(field(data, "edges"))) {
    const from = field(edge, "start");
    const to = field(edge, "end");
    if (typeof from !== "string" || typeof to !== "string") continue;
    const outer = isWithin(from, to, parents)
      ? to
      : isWithin(to, from, parents)
        ? from
        : undefined;
    if (outer !== undefined) return toItself(outer);
  }
  return undefined;
}

function toItself(name: string): string {
  return `“${name}” holds an arrow or a note to itself, which cannot be drawn. Put it outside of “${name}”.`;
}

function inItself(name: string): string {
  return `“${name}” lies in itself, which cannot be drawn. Give one of the two another name.`;
}

/** Whether `inner` lies in `outer`, at any depth. */
function isWithin(
  inner: string,
  outer: string,
  parents: ReadonlyMap<string, string>,
): boolean {
  const seen = new Set<string>();
  let at = parents.get(inner);
  while (at !== undefined && !seen.has(at)) {
    if (at === outer) return true;
    seen.add(at);
    at = parents.get(at);
  }
  return false;
}
