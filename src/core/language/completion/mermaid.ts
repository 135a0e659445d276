import { say } from "../../text.ts";
import type { Completer, Completion } from "./completion.ts";
import { lessonModes, mermaidSkeletons } from "./mermaidSkeletons.ts";

/** Inside a mermaid fence: the kind of diagram in its first line, and the lesson's comment. */
export const mermaid: Completer = {
  complete({ parts, line, before, after, offset }) {
    const fence = parts.fences.find(
      (part) => part.line < line && line < part.endLine,
    );
    if (fence === undefined) return undefined;
    if (!/^\{?\.?mermaid\b/i.test(fence.info)) return [];
    const comment = /%%\s*(?:l\w*)?:?\s*\w*$/.exec(before)?.[0];
    const word = comment ?? /[\w-]*$/.exec(before)?.[0] ?? "";
    const replace = { start: offset - word.length, end: offset };
    if (comment !== undefined) return modes(replace);
    if (before.trim() !== word || after.trim() !== "") return [];
    const empty = parts.lines.wholeLines(fence.line + 1, fence.endLine - 1);
    const source = parts.lines.text.slice(empty.start, empty.end);
    const others = source
      .split(/\r?\n/)
      .filter((text) => !/^\s*(%%.*)?$/.test(text));
    return others.length > (word === "" ? 0 : 1)
      ? modes(replace)
      : [...kinds(replace), ...modes(replace)];
  },
};

function kinds(replace: Completion["replace"]): Completion[] {
  return mermaidSkeletons.map(({ name, head, lines }) => ({
    label: name,
    kind: "snippet",
    insert: [[name, head].filter(Boolean).join(" "), ...lines].join("\n"),
    snippet: true,
    replace,
    detail: say`Diagram`,
  }));
}

function modes(replace: Completion["replace"]): Completion[] {
  return lessonModes.map((mode) => ({
    label: `%% lesson: ${mode}`,
    kind: "value",
    insert: `%% lesson: ${mode}`,
    replace,
    detail: titles[mode],
  }));
}

const titles = {
  step: say`Learners step through the diagram`,
  walk: say`Learners walk from part to part`,
  fail: say`Learners let parts fail`,
  static: say`Only the picture`,
};
