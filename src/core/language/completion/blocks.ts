import { alertKinds } from "../../markdown/syntax/alerts.ts";
import { say } from "../../text.ts";
import type { Completer, Completion, CompletionPlace } from "./completion.ts";
import { mermaidSkeletons } from "./mermaidSkeletons.ts";
import { quizSnippets } from "./quizSnippets.ts";

/** What stands in lines of its own: quizzes, alerts, diagrams, directives. */
export const blocks: Completer = {
  complete(place) {
    const indent = /^[ \t]*/.exec(place.before)?.[0] ?? "";
    const word = place.before.slice(indent.length);
    const start = place.offset - word.length;
    const replace = { start, end: place.offset };
    if (/^>\s*(\[!?\w*)?$/.test(word)) return alerts(place, replace);
    if (/^`{3,}\s*\w*$/.test(word)) return diagrams(place, word, replace);
    if (!/^(<\w*|\w*)$/.test(word)) return undefined;
    // A word in the middle of a paragraph is no new block.
    if (word !== "" && !word.startsWith("<") && !follows(place))
      return undefined;
    return [
      ...quizSnippets.map(({ name, title, block }): Completion => ({
        label: `<quiz> ${name}`,
        kind: "snippet",
        insert: block,
        snippet: true,
        replace,
        detail: title,
      })),
      ...(word.startsWith("<")
        ? []
        : [...alerts(place, replace), fence(replace)]),
    ];
  },
};

/** Whether the line above is empty, so that a block may begin here. */
function follows({ parts, line }: CompletionPlace): boolean {
  return line === 0 || parts.lines.line(line - 1).trim() === "";
}

const alertNames = alertKinds.map((kind) => kind.toUpperCase());

function alerts(
  { after }: CompletionPlace,
  replace: Completion["replace"],
): Completion[] {
  // The editor closes brackets by itself.
  const closing = /^\]/.exec(after)?.[0].length ?? 0;
  return alertNames.map((name) => ({
    label: `> [!${name}]`,
    kind: "snippet",
    insert: `> [!${name}]\n> $0`,
    snippet: true,
    replace: { start: replace.start, end: replace.end + closing },
    detail: say`Alert`,
  }));
}

function fence(replace: Completion["replace"]): Completion {
  return {
    label: "```mermaid",
    kind: "snippet",
    insert: `\`\`\`mermaid\n\${1|${mermaidSkeletons.map(({ name }) => name).join(",")}|}\n  $0\n\`\`\``,
    snippet: true,
    replace,
    detail: say`Diagram`,
  };
}

/** Behind the backticks that begin a fence. */
function diagrams(
  { parts, line, after }: CompletionPlace,
  word: string,
  replace: Completion["replace"],
): Completion[] | undefined {
  const ticks = /^`+/.exec(word)?.[0] ?? "```";
  const open = parts.fences.find(
    (fence) => fence.line < line && line < fence.endLine,
  );
  if (open !== undefined || after.trim().replace(/`/g, "") !== "")
    return undefined;
  const closed = parts.fences.some(
    (fence) =>
      fence.line === line &&
      parts.lines.line(fence.endLine).trim().startsWith("`"),
  );
  const end = closed ? "" : `\n${ticks}`;
  return mermaidSkeletons.map(({ name, head, lines }) => ({
    label: `${ticks}mermaid ${name}`,
    kind: "snippet",
    insert:
      [
        `${ticks}mermaid`,
        [name, head].filter(Boolean).join(" "),
        ...lines,
      ].join("\n") + end,
    snippet: true,
    replace: {
      start: replace.start,
      end: replace.end + after.trimEnd().length,
    },
    detail: say`Diagram`,
  }));
}
