import { say, type Text } from "../../text.ts";
import type { Scene } from "../scene.ts";
import type { TomlTable } from "../tomlLines.ts";
import type { Completion } from "./completion.ts";

interface Key {
  readonly name: string;
  /** Of the table that it belongs to; empty for those above all tables. */
  readonly table: string;
  readonly title: Text;
  readonly insert: string;
  readonly values?: readonly string[];
}

/** The keys of `guided-lessons.toml`. */
export const courseKeys: readonly Key[] = [
  {
    name: "id",
    table: "",
    title: say`Progress is kept under it`,
    insert: '"$1"',
  },
  {
    name: "version",
    table: "",
    title: say`The version of the course`,
    insert: '"${1:1.0.0}"',
  },
  {
    name: "passMark",
    table: "",
    title: say`Share of the points that completes a lesson, 0 to 1`,
    insert: "${1:0.7}",
  },
  {
    name: "gating",
    table: "",
    title: say`Which lessons wait for which`,
    insert: "$1",
    values: ['"none"', '"sequential"', '"prerequisites"'],
  },
  {
    name: "gatingOverride",
    table: "",
    title: say`Whether a learner may open a locked lesson all the same`,
    insert: "$1",
    values: ["true", "false"],
  },
];

/** The keys of `book.toml` that are read here. */
export const bookKeys: readonly Key[] = [
  {
    name: "title",
    table: "book",
    title: say`The title of the course`,
    insert: '"$1"',
  },
  {
    name: "authors",
    table: "book",
    title: say`Who wrote it`,
    insert: '["$1"]',
  },
  {
    name: "description",
    table: "book",
    title: say`What it is about`,
    insert: '"$1"',
  },
  {
    name: "language",
    table: "book",
    title: say`Such as "en"`,
    insert: '"${1:en}"',
  },
  {
    name: "src",
    table: "book",
    title: say`The folder of the chapters`,
    insert: '"${1:src}"',
  },
  {
    name: "text-direction",
    table: "book",
    title: say`The direction of the text`,
    insert: "$1",
    values: ['"ltr"', '"rtl"'],
  },
  {
    name: "smart-punctuation",
    table: "output.html",
    title: say`Turns straight quotes and hyphens into signs`,
    insert: "$1",
    values: ["true", "false"],
  },
  {
    name: "mathjax-support",
    table: "output.html",
    title: say`Reads formulas`,
    insert: "$1",
    values: ["true", "false"],
  },
];

const bookTables = [
  "[book]",
  "[output.html]",
  "[output.html.code.hidelines]",
  "[preprocessor.quiz]",
  "[preprocessor.mermaid]",
  "[preprocessor.katex]",
];

/** Keys, tables and values of the two files of settings. */
export function settingsKeys(
  { file, text }: Scene,
  table: TomlTable,
  before: string,
  offset: number,
): readonly Completion[] {
  const isBook = file === "book.toml";
  const keys = (isBook ? bookKeys : courseKeys).filter(
    (key) => key.table === table.name,
  );
  const value = /^\s*([\w-]+)\s*=\s*("?\w*)$/.exec(before);
  if (value !== null) {
    const [, name = "", written = ""] = value;
    const closing = written.startsWith('"') && text[offset] === '"' ? 1 : 0;
    return (keys.find((key) => key.name === name)?.values ?? []).map(
      (label) => ({
        label,
        kind: "value",
        insert: label,
        replace: { start: offset - written.length, end: offset + closing },
      }),
    );
  }
  const word = /^[\w.[-]*$/.exec(before)?.[0];
  if (word === undefined) return [];
  const replace = { start: offset - word.length, end: offset };
  const tables = isBook
    ? bookTables.filter((label) => !text.includes(label))
    : [];
  return [
    ...keys
      .filter(({ name }) => !table.keys.has(name))
      .map(({ name, title, insert, values }): Completion => ({
        label: name,
        kind: "key",
        insert: `${name} = ${insert}`,
        snippet: true,
        replace,
        detail: title,
        ...(values && { goesOn: true as const }),
      })),
    ...tables.map((label): Completion => ({
      label,
      kind: "snippet",
      insert: `${label}\n`,
      replace,
    })),
  ];
}
