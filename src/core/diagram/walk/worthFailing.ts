import type { FlowchartStructure } from "../structure.ts";

/**
 * Whether a flowchart looks like a system whose parts may fail, so that it is offered without the author's word: from
 * four parts on, joined by three arrows or more. A chart of decisions (a diamond that several arrows leave) shows what
 * to do, not what depends on what.
 */
export function isWorthFailing({ nodes, edges }: FlowchartStructure): boolean {
  if (nodes.length < 4 || edges.length < 3) return false;
  return !nodes.some(
    ({ id, decides }) =>
      decides === true && edges.filter(({ from }) => from === id).length > 1,
  );
}
