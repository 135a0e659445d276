import { type PageStrings, withGaps } from "../../protocol/strings.ts";
import { messageOf } from "../dom.ts";
import { sourceLine } from "./sourceLines.ts";

/** Why a diagram could not be drawn, in words for its author. */
export interface DiagramError {
  /** In the diagram's own source, from 1. */
  readonly line: number;
  readonly message: string;
}

/** Reads what mermaid rejects with: errors of three parsers, and plain objects that are no errors at all. */
export function readDiagramError(
  error: unknown,
  source: string,
  strings: PageStrings,
): DiagramError {
  if (source.trim() === "") return { line: 1, message: strings.diagramEmpty };
  const text = messageOf(error);
  if (
    /UnknownDiagramError|No diagram type detected/.test(
      `${nameOf(error)} ${text}`,
    )
  )
    return {
      line: sourceLine(source, 1),
      message: strings.diagramUnknownKind,
    };
  const line = sourceLine(source, reportedLine(error, text));
  return { line, message: plainWords(error, text, strings) };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}

/** In the text that mermaid parsed; see the table of positions per parser in the tests. */
function reportedLine(error: unknown, text: string): number {
  const loc = at(error, "hash", "loc");
  const first = numberAt(loc, "first_line");
  if (first !== undefined) return first;
  const hashLine = numberAt(at(error, "hash"), "line");
  if (/^Lexical error/.test(text) && hashLine !== undefined)
    return hashLine + 1;
  const lexer = numberAt(at(error, "result", "lexerErrors", "0"), "line");
  if (lexer !== undefined) return lexer;
  const parser = at(error, "result", "parserErrors", "0");
  const start = numberAt(at(parser, "token"), "startLine");
  if (start !== undefined) return start;
  const end = numberAt(at(parser, "previousToken"), "endLine");
  if (end !== undefined) return end;
  const said = /on line (\d+)/.exec(text)?.[1];
  return said === undefined ? 1 : Number(said);
}

function plainWords(
  error: unknown,
  text: string,
  strings: PageStrings,
): string {
  const token = stringAt(at(error, "hash"), "text");
  const expected = expectedTokens(at(error, "hash", "expected"));
  const tail =
    expected.length > 0 && expected.length <= 4
      ? ` ${withGaps(strings.diagramExpected, expected.join(", "))}`
      : "";
  if (token !== undefined)
    return token.trim() === "" || stringAt(at(error, "hash"), "token") === "EOF"
      ? `${strings.diagramUnexpectedEnd}${tail}`
      : `${withGaps(strings.diagramUnexpected, token.trim().slice(0, 80))}${tail}`;
  const unexpected = /unexpected character: ?->(.+?)<-/.exec(text)?.[1];
  if (unexpected !== undefined)
    return withGaps(strings.diagramUnexpected, unexpected);
  const firstLine = text.split("\n")[0]?.trim() ?? "";
  return withGaps(strings.diagramBroken, firstLine.slice(0, 300));
}

/** Names such as 'SQE' help nobody; quoted signs such as ']' do. */
function expectedTokens(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((token: unknown) => {
    const name = typeof token === "string" ? token.replace(/^'|'$/g, "") : "";
    return /[^\w-]/.test(name) || name === "end" ? [name] : [];
  });
}

function at(value: unknown, ...path: string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

function numberAt(value: unknown, key: string): number | undefined {
  const found = at(value, key);
  return typeof found === "number" && Number.isFinite(found)
    ? found
    : undefined;
}

function stringAt(value: unknown, key: string): string | undefined {
  const found = at(value, key);
  return typeof found === "string" ? found : undefined;
}
