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
  /** All that happens, from top to bottom: every message has its place here. */
  readonly items: readonly SequenceItem[];
}

export type SequenceItem =
  | { readonly type: "message"; readonly index: number }
  | SequenceNote
  | SequenceActivation
  | SequenceFrame
  /** The next part of the frame that was begun last: `else`, `and`, `option`. */
  | { readonly type: "branch"; readonly text: string }
  | { readonly type: "end" };

export interface SequenceNote {
  readonly type: "note";
  /** Of its drawing: `i3`. */
  readonly id: string;
  readonly side: "left" | "right" | "over";
  /** Ids: one, or the two ends of a note that spans several. */
  readonly participants: readonly string[];
  readonly text: string;
}

export interface SequenceActivation {
  readonly type: "activate" | "deactivate";
  readonly participant: string;
}

export interface SequenceFrame {
  readonly type: "begin";
  readonly frame: FrameKind;
  /** Of its drawing: `i8`. */
  readonly id: string;
  /** Of its first part; empty when the author gave none. */
  readonly text: string;
}

/** `rect` is a coloured background and has no text. */
export type FrameKind =
  "loop" | "alt" | "opt" | "par" | "critical" | "break" | "rect";

export interface StateStructure extends StructureBase {
  readonly kind: "state";
  /** Start and end are labelled `[*]`, as in mermaid's own notation. */
  readonly states: readonly StructureState[];
  readonly transitions: readonly StructureEdge[];
  /** The parts of composite states that go on side by side. */
  readonly regions: readonly StateRegion[];
}

export interface StructureState extends StructureNode {
  /** What it is when it is no plain state. */
  readonly role?: StateRole;
  /** The id of the composite state or region that it lies in. */
  readonly parent?: string;
}

export type StateRole =
  "start" | "end" | "choice" | "fork" | "join" | "composite";

export interface StateRegion {
  readonly id: string;
  /** The id of the composite state. */
  readonly parent?: string;
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
