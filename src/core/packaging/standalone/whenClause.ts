import { withPrefix } from "./prefix.ts";

/**
 * A `when` clause of a manifest with every id in it under the prefix: keys, and the ids they are compared with, bare
 * or in quotes. Operators and regular expressions stay.
 */
export function prefixedWhen(clause: string, prefix: string): string {
  return whenTokens(clause)
    .map(({ kind, text }) =>
      kind === "word" || kind === "text"
        ? withPrefixInside(text, prefix)
        : text,
    )
    .join("");
}

interface WhenToken {
  readonly kind: "space" | "operator" | "regex" | "text" | "word";
  readonly text: string;
}

/** In the order in which they are tried; a `/` begins a regular expression only behind `=~`. */
const shapes: readonly (readonly [WhenToken["kind"], RegExp])[] = [
  ["space", /\s+/y],
  ["operator", /&&|\|\||==|!=|=~|<=|>=|[!<>()]/y],
  ["text", /'[^']*'|"[^"]*"/y],
  ["word", /[^\s&|=!<>()'"]+/y],
];

const regex = /\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\])+\/[a-z]*/y;

function whenTokens(clause: string): WhenToken[] {
  const tokens: WhenToken[] = [];
  let matches = false;
  for (let place = 0; place < clause.length;) {
    const token: WhenToken = (matches &&
      tokenAt(clause, place, [["regex", regex]])) ||
      tokenAt(clause, place, shapes) || {
        kind: "operator",
        text: clause.charAt(place),
      };
    tokens.push(token);
    place += token.text.length;
    if (token.kind !== "space") matches = token.text === "=~";
  }
  return tokens;
}

function tokenAt(
  clause: string,
  place: number,
  candidates: typeof shapes,
): WhenToken | undefined {
  for (const [kind, shape] of candidates) {
    shape.lastIndex = place;
    const text = shape.exec(clause)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}

function withPrefixInside(token: string, prefix: string): string {
  const quote = /^['"]/.exec(token)?.[0] ?? "";
  const inner = quote === "" ? token : token.slice(1, -1);
  return quote + withPrefix(inner, prefix) + quote;
}
