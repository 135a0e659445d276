/** A piece of a text: offsets in UTF-16 units, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a file of the course; lines and columns from 1, the end not included. */
export interface FileRange {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The lines of a text: leads from offsets to lines and back. */
export class TextLines {
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
      this.#starts.push(at + 1);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Where a line begins, counted from 0; the end of the text for lines behind it. */
  startOf(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.text.length;
  }

  /** Where a line ends, before its line break. */
  endOf(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.text.length;
    return this.text[next - 2] === "\r" ? next - 2 : next - 1;
  }

  /** The text of a line, counted from 0, without its line break. */
  line(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }

  /** The line, from 0, that an offset stands in. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The offset of a place; line and column from 1. */
  offsetAt(line: number, column: number): number {
    const start = this.startOf(line - 1);
    return Math.min(start + Math.max(0, column - 1), this.endOf(line - 1));
  }

  range(file: string, { start, end }: Span): FileRange {
    const first = this.lineAt(start);
    const last = this.lineAt(end);
    return {
      file,
      line: first + 1,
      column: start - this.startOf(first) + 1,
      endLine: last + 1,
      endColumn: end - this.startOf(last) + 1,
    };
  }

  /** Of lines counted from 0, `last` included: from the first one's start to the start of what follows. */
  wholeLines(first: number, last = first): Span {
    return { start: this.startOf(first), end: this.startOf(last + 1) };
  }
}

/** Whether an offset lies in a span or at its end, where a caret still belongs to it. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
