import type { Finding, Position, Severity } from "../../check/finding.ts";
import type { TomlDocument } from "../../formats/toml.ts";
import { say, type Text } from "../../text.ts";

type Path = readonly (string | number)[];

/**
 * Reads the fields of one question. A field that is missing or of the wrong type is noted with its place, and a
 * harmless value stands in for it; after reading, `broken` says whether the question can be used.
 */
export class Fields {
  readonly findings: Finding[] = [];
  readonly #document: TomlDocument;
  readonly #file: string;
  readonly #base: Path;
  /** Every path that somebody asked for: the others have no effect. */
  readonly #asked: Path[] = [];
  #broken: Finding | undefined;

  constructor(document: TomlDocument, file: string, base: Path) {
    this.#document = document;
    this.#file = file;
    this.#base = base;
  }

  /** The first finding that makes the question unusable. */
  get broken(): Finding | undefined {
    return this.#broken;
  }

  at(path: Path = []): Position {
    const { line, column } = this.#document.positionOf([
      ...this.#base,
      ...path,
    ]);
    return { file: this.#file, line, column };
  }

  note(path: Path, severity: Severity, rule: string, message: Text): Finding {
    const finding = { ...this.at(path), rule, severity, message };
    this.findings.push(finding);
    return finding;
  }

  /** Notes what makes the question unusable. */
  refuse(path: Path, rule: string, message: Text): void {
    const finding = this.note(path, "error", rule, message);
    this.#broken ??= finding;
  }

  text(path: Path): string {
    return this.optionalText(path) ?? this.#missing(path, "");
  }

  optionalText(path: Path): string | undefined {
    return this.#typed(
      path,
      say`a string`,
      (value) => typeof value === "string",
    );
  }

  truth(path: Path): boolean {
    return this.optionalTruth(path) ?? this.#missing(path, false);
  }

  optionalTruth(path: Path): boolean | undefined {
    return this.#typed(
      path,
      say`a boolean`,
      (value) => typeof value === "boolean",
    );
  }

  /** A whole number from 0. */
  optionalCount(path: Path): number | undefined {
    return this.#typed(
      path,
      say`a whole number`,
      (value) => Number.isSafeInteger(value) && Number(value) >= 0,
    );
  }

  number(path: Path): number {
    return this.optionalNumber(path) ?? this.#missing(path, 0);
  }

  optionalNumber(path: Path): number | undefined {
    return this.#typed(path, say`a number`, (value) => Number.isFinite(value));
  }

  /** What something is called: a string, or a number. */
  optionalName(path: Path): string | undefined {
    const value = this.#typed<string | number>(
      path,
      say`a string or a number`,
      (found) => typeof found === "string" || Number.isFinite(found),
    );
    return value === undefined ? undefined : String(value).trim();
  }

  /** A list of lists of strings, such as pairs. */
  rows(path: Path): readonly (readonly string[])[] {
    const value = this.#typed<readonly (readonly string[])[]>(
      path,
      say`a list of lists of strings`,
      (found) => Array.isArray(found) && found.every(isTextList),
    );
    return value ?? this.#missing(path, []);
  }

  /** A table whose values all pass; the others are refused. */
  optionalTable<Value>(
    path: Path,
    wanted: Text,
    fits: (value: unknown) => value is Value,
  ): Readonly<Record<string, Value>> | undefined {
    return this.#typed(
      path,
      say`a table of ${wanted}`,
      (value) =>
        typeof value === "object" &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every(fits),
    );
  }

  texts(path: Path): readonly string[] {
    return this.optionalTexts(path) ?? this.#missing(path, []);
  }

  optionalTexts(path: Path): readonly string[] | undefined {
    return this.#typed(path, say`a list of strings`, isTextList);
  }

  /** One string, or a list of them. */
  textOrTexts(path: Path): string | readonly string[] {
    const value = this.#typed<string | readonly string[]>(
      path,
      say`a string or a list of strings`,
      (found) => typeof found === "string" || isTextList(found),
    );
    return value ?? this.#missing(path, "");
  }

  /** What stands at a path, `undefined` when nothing does. */
  value(path: Path): unknown {
    this.#asked.push(path);
    return this.#at(path);
  }

  #at(path: Path): unknown {
    let here: unknown = this.#document.value;
    for (const key of [...this.#base, ...path]) {
      if (typeof here !== "object" || here === null) return undefined;
      if (!Object.hasOwn(here, key)) return undefined;
      here = (here as Record<string | number, unknown>)[key];
    }
    return here;
  }

  /** The keys of the question, of its prompt and of its answer that nobody has asked for. */
  unused(): readonly Path[] {
    return [[], ["prompt"], ["answer"]].flatMap((table) =>
      keysOf(this.#at(table))
        .map((key) => [...table, key])
        .filter((path) => !this.#asked.some((asked) => begins(asked, path))),
    );
  }

  #typed<Value>(
    path: Path,
    wanted: Text,
    fits: (value: unknown) => boolean,
  ): Value | undefined {
    const value = this.value(path);
    if (value === undefined || fits(value)) return value as Value | undefined;
    this.refuse(
      path,
      "quiz-field",
      say`“${path.join(".")}” must be ${wanted}.`,
    );
    return undefined;
  }

  #missing<Value>(path: Path, standIn: Value): Value {
    // A value of the wrong type was refused already.
    if (this.value(path) === undefined)
      this.refuse(
        path,
        "quiz-field",
        say`This question has no “${path.join(".")}”. Add it.`,
      );
    return standIn;
  }
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.keys(value)
    : [];
}

function begins(path: Path, start: Path): boolean {
  return start.every((key, index) => path[index] === key);
}

function isTextList(value: unknown): boolean {
  return (
    Array.isArray(value) && value.every((entry) => typeof entry === "string")
  );
}
