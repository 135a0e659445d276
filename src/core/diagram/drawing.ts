import type { DiagramStructure } from "./structure.ts";

/** A diagram as it was drawn once, for every theme. */
export interface Drawing {
  /** One svg element; its id and all others in it begin with `drawingId` of `svg/allowList.ts`. */
  readonly svg: string;
  /** What the author calls it and says about it, in `accTitle` and `accDescr`. */
  readonly title?: string;
  readonly description?: string;
  /** mermaid's name for its kind: `sequence`, `flowchart-v2`. */
  readonly kind: string;
  /** What it says, for kinds whose data is read. */
  readonly structure?: DiagramStructure;
}
