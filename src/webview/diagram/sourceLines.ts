/**
 * mermaid counts lines in the text that is left after it has removed front matter, directives, comments and leading
 * blank lines. This gives the line of the author's own source (both from 1) for a line that mermaid reports.
 */
export function sourceLine(source: string, reported: number): number {
  const text = source.replace(/\r\n?/g, "\n");
  let kept = keep(text, 0, text.length);
  kept = without(kept, /^[^\S\n]*---[^\S\n]*\n[\s\S]*?\n[^\S\n]*---\s*?\n/);
  kept = without(
    kept,
    /%%\{\s*(?:\w+\s*:|\w+)\s*(?:\w+|(?:(?!\}%%)[\s\S])*)?\s*(?:\}%%)?/g,
  );
  kept = without(kept, /^\s*%%(?!\{)[^\n]+\n?/gm);
  kept = without(kept, /^\s+/);

  const lines = text.split("\n").length;
  if (!Number.isFinite(reported)) return lines;
  let line = 1;
  let index = 0;
  while (line < reported && index < kept.text.length)
    if (kept.text[index++] === "\n") line++;
  const offset = kept.offsets[index] ?? text.length;
  return Math.min(lines, text.slice(0, offset).split("\n").length);
}

/** What is left of a text, with each character's place in the whole. */
interface Kept {
  readonly text: string;
  readonly offsets: readonly number[];
}

function keep(text: string, from: number, to: number): Kept {
  const offsets: number[] = [];
  for (let index = from; index < to; index++) offsets.push(index);
  return { text: text.slice(from, to), offsets };
}

function without({ text, offsets }: Kept, pattern: RegExp): Kept {
  const kept: number[] = [];
  let left = "";
  let from = 0;
  const matches = pattern.global
    ? [...text.matchAll(pattern)]
    : [text.match(pattern)].filter((match) => match !== null);
  for (const match of matches) {
    const start = match.index ?? 0;
    left += text.slice(from, start);
    kept.push(...offsets.slice(from, start));
    from = start + match[0].length;
  }
  return {
    text: left + text.slice(from),
    offsets: [...kept, ...offsets.slice(from)],
  };
}
