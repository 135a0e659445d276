import type { DiagramProblem } from "./diagramParser.ts";
import { diagramLines } from "./diagramLines.ts";

/**
 * What an error of mermaid says about a diagram. Every kind of diagram has its own parser and its own way to say
 * where; see each reader below. A place that cannot be told is the first line.
 */
export function diagramProblem(error: unknown, source: string): DiagramProblem {
  if (source.trim() === "")
    return { line: 1, message: "There is nothing in this diagram yet." };
  const yaml = field(error, "mark");
  // Front matter stands first, and its own first line is the second.
  if (yaml !== undefined)
    return {
      line: (number(field(yaml, "line")) ?? 0) + 2,
      message: short(
        `Its front matter is not valid YAML: ${String(field(error, "reason"))}.`,
      ),
    };
  const lines = diagramLines(source);
  const reported = placeOf(error, lines.length);
  const line = lines[Math.min(reported.line, lines.length) - 1] ?? 1;
  const exact = reported.column !== undefined && reported.line <= lines.length;
  return {
    line,
    ...(exact && { column: reported.column }),
    message: messageOf(error),
  };
}

interface Place {
  /** From 1, in the text that mermaid parsed. */
  readonly line: number;
  readonly column?: number;
}

function placeOf(error: unknown, count: number): Place {
  return (
    langiumPlace(error, count) ??
    jisonPlace(error) ??
    lexicalPlace(error) ?? { line: 1 }
  );
}

/** pie, gitGraph, packet, architecture, radar, treemap: tokens with places, NaN at the end of the text. */
function langiumPlace(error: unknown, count: number): Place | undefined {
  const result = field(error, "result");
  const lexer = first(field(result, "lexerErrors"));
  const parser = first(field(result, "parserErrors"));
  if (lexer === undefined && parser === undefined) return undefined;
  const token = field(parser, "token");
  const line =
    number(field(lexer, "line")) ??
    number(field(token, "startLine")) ??
    number(field(field(parser, "previousToken"), "endLine")) ??
    count;
  const column =
    number(field(lexer, "column")) ?? number(field(token, "startColumn"));
  return { line, ...(column !== undefined && { column }) };
}

/** flowchart, sequence, class, state and most others: the place of the last token read, so only its line is sure. */
function jisonPlace(error: unknown): Place | undefined {
  const loc = field(field(error, "hash"), "loc");
  const line =
    number(field(loc, "last_line")) ?? number(field(loc, "first_line"));
  return line === undefined ? undefined : { line };
}

/** c4, quadrant: “Lexical error on line N”. */
function lexicalPlace(error: unknown): Place | undefined {
  const line = /\bon line (\d+)/i.exec(String(field(error, "message")))?.[1];
  return line === undefined ? undefined : { line: Number(line) };
}

/** What is wrong in one sentence; the excerpt with its arrow and the line are told apart. */
function messageOf(error: unknown): string {
  const text = field(error, "message") ?? error;
  const message = typeof text === "string" ? text : "";
  const name = field(error, "name");
  if (name === "UnknownDiagramError")
    return "Its first line does not name a kind of diagram that is known here; it is usually something like “flowchart LR” or “sequenceDiagram”.";
  if (name === "TypeError" || name === "RangeError") return unsaid;
  if (/^(Parse|Lexical) error on line/i.test(message))
    return unexpected(/Expecting .+ got '([^']*)'/.exec(message)?.[1]);
  const character = /unexpected character: ->(.)<-/s.exec(message)?.[1];
  if (character !== undefined) return `Unexpected “${character}”.`;
  const reason = /Parse error on line [^:]*: (.+)/.exec(message)?.[1];
  return short(reason ?? message.split("\n").find(isText)?.trim() ?? unsaid);
}

/** For errors that say nothing, or nothing to people. */
const unsaid = "mermaid cannot read it.";

/** The parser's name of a token, in words where that helps. */
function unexpected(token: string | undefined): string {
  const inQuotes = "Put labels with brackets in quotes.";
  const known: Readonly<Record<string, string>> = {
    EOF: "It ends too early.",
    "1": "It ends too early.",
    NEWLINE: "The line ends too early.",
    PS: `Unexpected “(”. ${inQuotes}`,
    PE: `Unexpected “)”. ${inQuotes}`,
    SQS: `Unexpected “[”. ${inQuotes}`,
    SQE: `Unexpected “]”. ${inQuotes}`,
    DIAMOND_START: `Unexpected “{”. ${inQuotes}`,
    DIAMOND_STOP: `Unexpected “}”. ${inQuotes}`,
    STR: "Unexpected quotation mark.",
  };
  if (token !== undefined && Object.hasOwn(known, token))
    return known[token] ?? "";
  // Keywords are written small; the other names say nothing to people.
  return token !== undefined && /^[a-z]+$/.test(token)
    ? `Unexpected “${token}”.`
    : "The text here is not understood.";
}

function isText(line: string): boolean {
  return line.trim() !== "";
}

function short(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? (value[0] as unknown) : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) && value >= 1
    ? value
    : undefined;
}
