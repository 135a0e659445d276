import { markdownParts } from "../language/markdownParts.ts";
import type { Span, TextLines } from "../language/place.ts";
import { labelKey, targetsIn, type Target } from "../language/targets.ts";
import { hrefOf } from "../language/writtenAddress.ts";
import type { CourseFiles } from "../ports.ts";
import type { Finding } from "./finding.ts";

/**
 * Gives findings about an address the place of that address: rendering knows only its line. It reads a file once
 * more, and only when something in it is wrong. An address that stands several times in a line is found each time.
 */
export async function exactPlaces(
  findings: readonly Finding[],
  files: CourseFiles,
): Promise<readonly Finding[]> {
  const addressed = findings.filter((finding) => finding.address !== undefined);
  const texts = new Map<string, AddressedText>();
  for (const file of new Set(addressed.map((finding) => finding.file))) {
    const result = await files.read(file);
    if (result.ok) texts.set(file, new AddressedText(result.text));
  }
  return findings.flatMap((finding) => {
    const { file, line, address } = finding;
    const text = address === undefined ? undefined : texts.get(file);
    const found = text?.find(line, address ?? "") ?? [];
    return found.length === 0
      ? [finding]
      : found.map((range) => ({ ...finding, ...range }));
  });
}

class AddressedText {
  readonly #lines: TextLines;
  readonly #prose: string;
  readonly #targets = new Map<number, Target[]>();
  readonly #definitions: readonly Target[];

  constructor(text: string) {
    const parts = markdownParts(text);
    this.#lines = parts.lines;
    this.#prose = parts.prose;
    const targets = targetsIn(parts);
    this.#definitions = targets.filter(({ label }) => label !== undefined);
    for (const target of targets) {
      const line = this.#lines.lineAt(target.span.start);
      this.#targets.set(line, [...(this.#targets.get(line) ?? []), target]);
    }
  }

  /** Where an address stands in a line, from 1, or in the text that begins there; failing that, its words. */
  find(line: number, address: string) {
    const found = this.#inText(line, address) ?? this.#words(line, address);
    return found.map((span) => {
      const { file: _, ...range } = this.#lines.range("", span);
      return range;
    });
  }

  /** A link whose words go over several lines is known by the first, and its address stands in the last. */
  #inText(first: number, address: string): readonly Span[] | undefined {
    for (
      let line = first;
      line <= this.#lines.count && this.#lines.line(line - 1).trim() !== "";
      line++
    ) {
      const found = this.#inLine(line, address);
      if (found.length > 0) return found;
    }
    return undefined;
  }

  /** Failing the address itself, where its label is used. */
  #inLine(line: number, address: string): readonly Span[] {
    const spans = (this.#targets.get(line - 1) ?? [])
      .filter((target) => sameAddress(target, address))
      .map(({ span }) => span);
    return spans.length > 0 ? spans : this.#uses(line, address);
  }

  #uses(line: number, address: string): Span[] {
    const labels = new Set(
      this.#definitions
        .filter((target) => sameAddress(target, address))
        .map(({ label }) => label),
    );
    if (labels.size === 0) return [];
    const start = this.#lines.startOf(line - 1);
    const text = this.#prose.slice(start, this.#lines.endOf(line - 1));
    return [...text.matchAll(/\[([^[\]]{1,200})\](?!\()/g)]
      .filter((match) => labels.has(labelKey(match[1] ?? "")))
      .map((match) => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
      }));
  }

  /** Not an address of Markdown: the words themselves. */
  #words(line: number, words: string): Span[] {
    const at = words === "" ? -1 : this.#lines.line(line - 1).indexOf(words);
    if (at < 0) return [];
    const start = this.#lines.startOf(line - 1) + at;
    return [{ start, end: start + words.length }];
  }
}

/** The parser encodes what an author wrote plainly. */
function sameAddress({ written, quotes }: Target, other: string): boolean {
  return (
    written === other || decoded(hrefOf(written, quotes)) === decoded(other)
  );
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // A lone `%` is part of the name.
    return address;
  }
}
