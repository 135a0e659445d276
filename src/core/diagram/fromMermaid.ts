import { readFlowchart } from "./flowchartFromMermaid.ts";
import { readSequence } from "./sequenceFromMermaid.ts";
import { readState } from "./stateFromMermaid.ts";
import type { DiagramStructure } from "./structure.ts";

/**
 * The structure of a diagram that mermaid 12 has parsed: `db` and `type` are what `getDiagramFromText` gives.
 * `undefined` for kinds of diagram without a structure, and when the data is not what is known of mermaid 12.
 */
export function structureOf(
  db: unknown,
  type: string,
): DiagramStructure | undefined {
  return Object.hasOwn(readers, type) ? readers[type]?.(db) : undefined;
}

const readers: Readonly<
  Partial<Record<string, (db: unknown) => DiagramStructure | undefined>>
> = {
  __proto__: null as never,
  flowchart: readFlowchart,
  "flowchart-v2": readFlowchart,
  "flowchart-elk": readFlowchart,
  sequence: readSequence,
  state: readState,
  stateDiagram: readState,
};
