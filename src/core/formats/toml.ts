import { say, type Text } from "../text.ts";
import { ParseError, parseTOML, type AST } from "toml-eslint-parser";

/** A TOML file read into plain values that remember where they stand. */
export type TomlResult = TomlDocument | TomlSyntaxError;

export interface TomlDocument {
  readonly ok: true;
  /** Objects without a prototype, arrays, strings, numbers, booleans; dates stay text as written. */
  readonly value: Readonly<Record<string, unknown>>;
  /** Where a value begins, or its nearest ancestor that is written down; line and column from 1. */
  positionOf(path: readonly (string | number)[]): TomlPosition;
}

export interface TomlSyntaxError {
  readonly ok: false;
  /** In English, as the parser says it. */
  /** What the parser says, in English, or a message of ours. */
  readonly message: string | Text;
  readonly at: TomlPosition;
}

export interface TomlPosition {
  readonly line: number;
  readonly column: number;
}

/** Parses TOML 1.0. Never throws. */
export function parseToml(text: string): TomlResult {
  try {
    const reader = new TomlReader();
    reader.readTop(parseTOML(text).body[0]);
    return {
      ok: true,
      value: reader.value,
      positionOf: (path) => reader.positionOf(path),
    };
  } catch (error) {
    if (error instanceof ParseError) {
      return { ok: false, message: error.message, at: placeOf(error, text) };
    }
    // The parser recurses: text nested thousands deep overflows the stack.
    return {
      ok: false,
      message: say`This file is nested too deeply to be read.`,
      at: { line: 1, column: 1 },
    };
  }
}

/** A value or bracket that is missing is missed only at the next line's start: its own line is the one to mend. */
function placeOf(error: ParseError, text: string): TomlPosition {
  const { lineNumber: line, column } = error;
  const before = column === 0 ? text.split("\n")[line - 2] : undefined;
  return before !== undefined && /(=|^\s*\[[^\]]*)\s*$/.test(before)
    ? { line: line - 1, column: before.trimEnd().length + 1 }
    : { line, column: column + 1 };
}

type Table = Record<string, unknown>;

class TomlReader {
  readonly value: Table = emptyTable();
  readonly #positions = new Map<string, TomlPosition>();

  readTop(top: AST.TOMLTopLevelTable): void {
    for (const entry of top.body) {
      if (entry.type === "TOMLKeyValue") this.#put(this.value, [], entry);
      else this.#table(entry);
    }
  }

  positionOf(path: readonly (string | number)[]): TomlPosition {
    for (let length = path.length; length > 0; length--) {
      const found = this.#positions.get(keyOf(path.slice(0, length)));
      if (found) return found;
    }
    return { line: 1, column: 1 };
  }

  #table(table: AST.TOMLTable): void {
    const path = table.resolvedKey;
    const target = this.#reach(path, table);
    for (const entry of table.body) this.#put(target, path, entry);
  }

  /** The table at a path; tables and array elements on the way are made. */
  #reach(path: readonly (string | number)[], node: AST.HasLocs): Table {
    let here: unknown = this.value;
    path.forEach((key, index) => {
      const holder = here as Record<string | number, unknown>;
      holder[key] ??= typeof path[index + 1] === "number" ? [] : emptyTable();
      this.#note(path.slice(0, index + 1), node);
      here = holder[key];
    });
    return here as Table;
  }

  #put(
    target: Table,
    base: readonly (string | number)[],
    entry: AST.TOMLKeyValue,
  ): void {
    const keys = entry.key.keys.map((key) =>
      key.type === "TOMLBare" ? key.name : key.value,
    );
    let here = target;
    keys.slice(0, -1).forEach((key, index) => {
      here[key] ??= emptyTable();
      this.#note([...base, ...keys.slice(0, index + 1)], entry);
      here = here[key] as Table;
    });
    const path = [...base, ...keys];
    this.#note(path, entry);
    here[keys.at(-1) ?? ""] = this.#content(entry.value, path);
  }

  #content(
    node: AST.TOMLContentNode,
    path: readonly (string | number)[],
  ): unknown {
    this.#note(path, node);
    if (node.type === "TOMLArray")
      return node.elements.map((element, index) =>
        this.#content(element, [...path, index]),
      );
    if (node.type === "TOMLInlineTable") {
      const table = emptyTable();
      for (const entry of node.body) this.#put(table, path, entry);
      return table;
    }
    return node.value instanceof Date ? dateText(node) : node.value;
  }

  #note(path: readonly (string | number)[], node: AST.HasLocs): void {
    const key = keyOf(path);
    const { line, column } = node.loc.start;
    if (!this.#positions.has(key))
      this.#positions.set(key, { line, column: column + 1 });
  }
}

/** No prototype: a key called `__proto__` is a key like any other. */
function emptyTable(): Table {
  return Object.create(null) as Table;
}

function keyOf(path: readonly (string | number)[]): string {
  return JSON.stringify(path);
}

function dateText(node: AST.TOMLValue): string {
  return "datetime" in node ? node.datetime : String(node.value);
}
