/** One of the alternatives inside `[[…|…]]`. */
export type GapPart =
  | { readonly kind: "text"; readonly text: string }
  /** `(right)` in a list to choose from. */
  | { readonly kind: "chosen"; readonly text: string }
  /** `/colou?r/i`, as a pattern of RE2 with its flags in front. */
  | { readonly kind: "pattern"; readonly pattern: string };

/** What a gap asks for: `=3.14` a number, `(right)` among several a choice, everything else a text. */
export function gapKind(inner: string): "text" | "number" | "select" {
  if (inner.trim().startsWith("=")) return "number";
  const parts = gapParts(inner);
  return parts.length > 1 && parts.some(({ kind }) => kind === "chosen")
    ? "select"
    : "text";
}

/** The alternatives. `\|` is a bar, `\/` at the beginning a slash that begins no pattern. */
export function gapParts(inner: string): GapPart[] {
  const parts: GapPart[] = [];
  for (let at = 0; at <= inner.length;) {
    const found = patternAt(inner, at);
    if (found !== undefined) {
      parts.push({ kind: "pattern", pattern: found.pattern });
      at = found.end + 1;
      continue;
    }
    const end = nextBar(inner, at);
    parts.push(textPart(inner.slice(at, end)));
    at = end + 1;
  }
  return parts;
}

function textPart(source: string): GapPart {
  const text = source.replaceAll("\\|", "|").trim().replace(/^\\\//, "/");
  const chosen = /^\((.*)\)$/s.exec(text)?.[1];
  return chosen === undefined
    ? { kind: "text", text }
    : { kind: "chosen", text: chosen.trim() };
}

/** A pattern takes the whole alternative: bars inside it are its own. */
function patternAt(
  inner: string,
  at: number,
): { pattern: string; end: number } | undefined {
  const start = at + (/^\s*/.exec(inner.slice(at))?.[0].length ?? 0);
  if (inner[start] !== "/") return undefined;
  for (let index = start + 1; index < inner.length; index++) {
    if (inner[index] === "\\") index++;
    else if (inner[index] === "/") {
      const rest = /^([is]{0,2})\s*(?:\||$)/.exec(inner.slice(index + 1));
      const source = inner.slice(start + 1, index);
      if (rest === null || source === "") continue;
      const flags = rest[1] ?? "";
      const pattern = source.replaceAll("\\/", "/");
      return {
        pattern: flags === "" ? pattern : `(?${flags})${pattern}`,
        end: nextBar(inner, index + 1),
      };
    }
  }
  return undefined;
}

/** The place of the next bar that is not escaped, or the end. */
function nextBar(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    if (text[index] === "\\") index++;
    else if (text[index] === "|") return index;
  }
  return text.length;
}
