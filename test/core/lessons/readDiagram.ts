import { trimmedLines } from "./bundledCourse.ts";

/** What a diagram says, in the notation of its source but without order of declaration or indentation. */
export interface DiagramContent {
  /** First line: `graph TB`. */
  readonly kind: string;
  /** Groups and what is declared in them; `""` holds what is in none. */
  readonly nodes: Readonly<Record<string, readonly string[]>>;
  /** Edges, messages or transitions, in order. */
  readonly edges: readonly string[];
}

/** Reads the parts of mermaid that the first lesson uses: flowcharts, sequences, state machines. */
export function readDiagram(source: string): DiagramContent {
  const [kind = "", ...lines] = trimmedLines(source);
  const nodes: Record<string, string[]> = {};
  const edges: string[] = [];
  let group = "";
  const note = (node: string): string => {
    const [, id = node, , label] =
      /^(\w+)(\[\(?"?(.*?)"?\)?\])?$/.exec(node) ?? [];
    if (label !== undefined) (nodes[group] ??= []).push(`${id}: ${label}`);
    return id;
  };
  for (const line of lines) {
    const subgraph = /^subgraph "(.*)"$/.exec(line);
    const participant = /^participant (\w+) as (.*)$/.exec(line);
    const edge = /^(.+?) (<-->|-->|-\.->)(?:\|(.*?)\|)? (.+)$/.exec(line);
    if (subgraph) group = subgraph[1] ?? "";
    else if (line === "end") group = "";
    else if (participant)
      (nodes[""] ??= []).push(`${participant[1]}: ${participant[2]}`);
    else if (/^\w+--?>>/.test(line)) edges.push(line);
    else if (kind.startsWith("stateDiagram")) edges.push(line);
    else if (edge) {
      const [, from = "", arrow = "", label, to = ""] = edge;
      const said = label === undefined ? "" : ` (${label.replaceAll('"', "")})`;
      edges.push(`${note(from)} ${arrow} ${note(to)}${said}`);
    } else note(line);
  }
  return { kind, nodes, edges };
}
