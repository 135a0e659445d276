import { parseTOML, type AST } from "toml-eslint-parser";
import type { Span } from "../place.ts";

/** A key with its value in a TOML text. */
export interface TomlEntry {
  /** As written, such as `prompt.distractors`; below a table, without the table's name. */
  readonly key: string;
  readonly keySpan: Span;
  readonly value: AST.TOMLContentNode;
  readonly span: Span;
  /** The table's name, with the number of a question: `questions.0.prompt`. */
  readonly table: string;
  /** Of an inline table: all of its keys with their values, this one too. */
  readonly inline?: readonly Span[];
}

/** Every key of a TOML text, those of inline tables too; none while it is not valid. */
export function tomlEntries(text: string): readonly TomlEntry[] {
  const entries: TomlEntry[] = [];
  const add = (
    entry: AST.TOMLKeyValue,
    table: string,
    inline?: readonly Span[],
  ): void => {
    const key = text.slice(...entry.key.range);
    entries.push({
      key,
      keySpan: spanOf(entry.key),
      value: entry.value,
      span: spanOf(entry),
      table,
      ...(inline && { inline }),
    });
    if (entry.value.type === "TOMLInlineTable")
      for (const inner of entry.value.body)
        add(
          inner,
          [table, key].filter(Boolean).join("."),
          entry.value.body.map(spanOf),
        );
  };
  try {
    for (const node of parseTOML(text).body[0].body)
      if (node.type === "TOMLKeyValue") add(node, "");
      else
        for (const entry of node.body) add(entry, node.resolvedKey.join("."));
  } catch {
    // It is being typed; the finding about that says so.
    return [];
  }
  return entries;
}

export function spanOf(node: AST.HasLocs): Span {
  const [start, end] = (
    node as unknown as { readonly range: readonly [number, number] }
  ).range;
  return { start, end };
}

/** One of several things with commas between them, with the comma that must go with it. */
export function listItem(items: readonly Span[], item: Span): Span {
  const at = items.findIndex(({ start }) => start === item.start);
  const next = items[at + 1];
  if (next !== undefined) return { start: item.start, end: next.start };
  const before = items[at - 1];
  return before === undefined ? item : { start: before.end, end: item.end };
}
