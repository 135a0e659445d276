/**
 * Which line of a diagram's source each line of the text stood on that mermaid parses. Before parsing it removes
 * front matter, `%%{…}%%` directives, `%%` comments and blank lines at the beginning, and reports lines of what
 * is left.
 */
export function diagramLines(source: string): readonly number[] {
  let text: Traced = traced(source.replace(/\r\n?/g, "\n"));
  text = without(text, frontMatter);
  text = without(text, directive);
  text = without(text, comment);
  text = without(text, leadingSpace);
  const lines = [text.lines[0] ?? 1];
  [...text.text].forEach((character, index) => {
    if (character === "\n") lines.push(text.lines[index + 1] ?? lastLine(text));
  });
  return lines;
}

// As mermaid 12 has them.
const frontMatter = /^([^\S\n]*)---\s*\n[\s\S]*?\n\1---\s*\n/;
const directive =
  /%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\r?\n)*))?\s*(?:}%{2})?/gi;
const comment = /^\s*%%(?!{)[^\n]+\n?/gm;
const leadingSpace = /^\s+/;

/** A text that knows the source line of each of its UTF-16 units. */
interface Traced {
  readonly text: string;
  readonly lines: readonly number[];
}

function traced(text: string): Traced {
  let line = 1;
  const lines = Array.from({ length: text.length }, (_, index) =>
    text[index] === "\n" ? line++ : line,
  );
  return { text, lines };
}

function without(from: Traced, pattern: RegExp): Traced {
  const kept: number[] = [];
  let end = 0;
  const text = from.text.replace(pattern, (...found: unknown[]) => {
    const match = String(found[0]);
    const at = found.find((value) => typeof value === "number") ?? 0;
    kept.push(...from.lines.slice(end, Number(at)));
    end = Number(at) + match.length;
    return "";
  });
  kept.push(...from.lines.slice(end));
  return { text, lines: kept };
}

function lastLine(text: Traced): number {
  return text.lines.at(-1) ?? 1;
}
