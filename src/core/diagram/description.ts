import { assertNever } from "../assertNever.ts";
import type { Drawing } from "./drawing.ts";
import { describeStates, type StateDiagramWords } from "./stateDescription.ts";
import { sequenceSteps } from "./walk/sequenceSteps.ts";
import { type StepWords, wordsOfStep } from "./walk/stepWords.ts";
import { fill, labelOf, sentences } from "./wording.ts";
import type { DiagramStructure, FlowEdge, StructureNode } from "./structure.ts";

/** A diagram in words, for those who do not see it. */
export interface DiagramText {
  /** Names it: what the author calls it, else what it is and of what. */
  readonly name: string;
  /** What the author says about it, else what it is and of what. */
  readonly summary: string;
  /** One sentence each, in the diagram's order; they may be numbered. */
  readonly lines: readonly string[];
  readonly ordered: boolean;
}

/** Templates with gaps `{0}`, `{1}` …, in the reader's language. */
export interface DiagramWords extends StepWords, StateDiagramWords {
  readonly diagram: string;
  /** Kinds by mermaid's name, as `class=Class diagram|er=…`. */
  readonly diagramKinds: string;
  readonly listComma: string;
  readonly describeOthers: string;
  readonly describeSequence: string;
  readonly describeFlowchart: string;
  readonly describeGroups: string;
  readonly describeAlone: string;
  readonly describeArrow: string;
  readonly describeArrowWith: string;
  readonly describeJoined: string;
  readonly describeJoinedWith: string;
}

/** Its name is the summary unless there is a shorter one. */
type Described = Omit<DiagramText, "name"> & Partial<Pick<DiagramText, "name">>;

/**
 * The text that stands for a drawing. `labels` are the texts that its picture shows, in order: all there is to say
 * about kinds whose data is not read.
 */
export function describeDiagram(
  { title, description, kind, structure }: Omit<Drawing, "svg">,
  labels: readonly string[],
  words: DiagramWords,
): DiagramText {
  const described =
    structure === undefined
      ? describeLabels(kind, labels, words)
      : describeStructure(structure, words);
  return {
    ...described,
    // A name is no sentence, and nothing follows it.
    name: title ?? described.name ?? described.summary.replace(/\s*[.:]$/, ""),
    summary: description ?? described.summary,
  };
}

function describeStructure(
  structure: DiagramStructure,
  words: DiagramWords,
): Described {
  switch (structure.kind) {
    case "sequence":
      return {
        summary: fill(
          words.describeSequence,
          structure.messages.length,
          list(structure.participants, words),
        ),
        // What surrounds a message is said with it, so that the numbers are those of the messages.
        lines: sequenceSteps(structure).map((step) => {
          const { before, message, after } = wordsOfStep(
            step,
            structure.participants,
            words,
          );
          return sentences([...before, message, ...after]);
        }),
        ordered: true,
      };
    case "flowchart":
      return describeFlowchart(structure, words);
    case "state":
      return describeStates(structure, words);
    default:
      return assertNever(structure);
  }
}

function describeFlowchart(
  { nodes, edges, subgraphs }: Extract<DiagramStructure, { kind: "flowchart" }>,
  words: DiagramWords,
): Described {
  const all = [...nodes, ...subgraphs];
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = nodes.filter(({ id }) => !joined.has(id));
  return {
    summary: [
      fill(words.describeFlowchart, nodes.length, list(nodes, words)),
      ...(subgraphs.length > 0
        ? [fill(words.describeGroups, list(subgraphs, words))]
        : []),
    ].join(" "),
    lines: [
      ...edges.map((edge) =>
        fill(
          arrowWords(edge, words),
          labelOf(edge.from, all),
          labelOf(edge.to, all),
          edge.label,
        ),
      ),
      ...(alone.length > 0 && edges.length > 0
        ? [fill(words.describeAlone, list(alone, words))]
        : []),
    ],
    ordered: false,
  };
}

function arrowWords(
  { bothWays, label }: FlowEdge,
  words: DiagramWords,
): string {
  if (bothWays === true)
    return label === "" ? words.describeJoined : words.describeJoinedWith;
  return label === "" ? words.describeArrow : words.describeArrowWith;
}

function describeLabels(
  kind: string,
  labels: readonly string[],
  words: DiagramWords,
): Described {
  const kinds = new Map(
    words.diagramKinds
      .split("|")
      .map((entry) => entry.split("=") as [string, string]),
  );
  const name = kinds.get(kind) ?? words.diagram;
  const lines = [...new Set(labels.map((text) => text.trim()))].filter(
    (text) => text !== "",
  );
  return {
    name,
    summary: lines.length === 0 ? name : fill(words.describeOthers, name),
    lines,
    ordered: false,
  };
}

function list(nodes: readonly StructureNode[], words: DiagramWords): string {
  return nodes.map(({ label }) => label).join(words.listComma);
}
