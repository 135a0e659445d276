import { say } from "../../text.ts";
import type { Completer, Completion } from "./completion.ts";

/** What each attribute of a `<quiz>` may say; none for a free text. */
export const quizAttributes: Readonly<Record<string, readonly string[]>> = {
  id: [],
  title: [],
  points: ["1", "2", "3"],
  kind: [
    "choice",
    "true-false",
    "short",
    "numeric",
    "blanks",
    "select",
    "output",
    "tracing",
    "grid",
    "matching",
    "ordering",
    "point",
    "messages",
    "long",
    "reflection",
  ],
  answer: ["true", "false"],
  order: ["fixed"],
  shuffle: ["false"],
  multiple: ["true"],
  case: ["sensitive", "ignore"],
  accents: ["strict", "ignore"],
  compiles: ["true", "false"],
  line: [],
  diagram: [],
};

/** Attributes of a `<quiz>` and their values. */
export const quizTag: Completer = {
  complete({ before, after, offset, parts }) {
    const tag = /<quiz\s((?:[^<>"]|"[^"]*")*("[^"]*)?)$/i.exec(before);
    if (tag === null || parts.prose[offset - 1] === undefined) return undefined;
    const value = /([\w-]+)\s*=\s*"([^"]*)$/.exec(before);
    if (value !== null) {
      const [, name = "", written = ""] = value;
      const replace = {
        start: offset - written.length,
        end: offset + (/^[^"\s<>]*(?=")/.exec(after)?.[0].length ?? 0),
      };
      return (quizAttributes[name] ?? []).map((label) => ({
        label,
        kind: "value",
        insert: label,
        replace,
      }));
    }
    const word = /[\w-]*$/.exec(before)?.[0] ?? "";
    const used = new Set(
      Array.from(
        `${tag[1]} ${after}`.matchAll(/([\w-]+)\s*=/g),
        ([, name]) => name,
      ),
    );
    const replace = { start: offset - word.length, end: offset };
    return Object.keys(quizAttributes)
      .filter((name) => !used.has(name))
      .map((name) => attribute(name, replace));
  },
};

function attribute(name: string, replace: Completion["replace"]): Completion {
  const values = quizAttributes[name] ?? [];
  const choice =
    values.length > 1
      ? `\${1|${values.join(",")}|}`
      : `\${1:${values[0] ?? ""}}`;
  return {
    label: name,
    kind: "key",
    insert: `${name}="${choice}"`,
    snippet: true,
    replace,
    detail: say`Attribute of this quiz`,
  };
}
