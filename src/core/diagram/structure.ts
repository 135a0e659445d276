/**
 * What a diagram says, as mermaid parsed it: data for questions, stepping and text alternatives. Labels are plain
 * text. Kinds of diagram that nobody asks about yet have no structure.
 */
export type DiagramStructure =
  FlowchartStructure | SequenceStructure | StateStructure;

interface StructureBase {
  /** `accTitle`: a name for the diagram that the author chose. */
  readonly accTitle?: string;
}

export interface FlowchartStructure extends StructureBase {
  readonly kind: "flowchart";
  readonly nodes: readonly FlowNode[];
  /** What only moves boxes about (`~~~`) is not among them. */
  readonly edges: readonly FlowEdge[];
  readonly subgraphs: readonly FlowGroup[];
}

export interface FlowNode extends StructureNode {
  /** Drawn as a question: a diamond. */
  readonly decides?: true;
}

export interface FlowEdge extends StructureEdge {
  /** Leads both ways: an arrow with two heads, or a line with none. */
  readonly bothWays?: true;
}

export interface FlowGroup extends StructureNode {
  /** Ids of the nodes and subgraphs that lie directly in it. */
  readonly members: readonly string[];
}

export interface SequenceStructure extends StructureBase {
  readonly kind: "sequence";
  readonly participants: readonly StructureNode[];
  /** In the order they are sent. */
  readonly messages: readonly StructureMessage[];
}

export interface StateStructure extends StructureBase {
  readonly kind: "state";
  /** Start and end are labelled `[*]`, as in mermaid's own notation. */
  readonly states: readonly StructureNode[];
  readonly transitions: readonly StructureEdge[];
}

export interface StructureNode {
  /** As the author wrote it. */
  readonly id: string;
  readonly label: string;
}

export interface StructureEdge {
  /** mermaid's own, unique in the diagram. */
  readonly id: string;
  /** Ids of nodes, subgraphs or states. */
  readonly from: string;
  readonly to: string;
  /** Empty when the arrow has none. */
  readonly label: string;
}

export interface StructureMessage {
  /** From 0: its place among the messages, notes and frames not counted. */
  readonly index: number;
  /** Ids of participants. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
}
