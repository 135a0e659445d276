import type { Token } from "markdown-it";
import { stableHash } from "../hash.ts";
import { Conventions } from "./conventions.ts";
import { headingId } from "./headingId.ts";
import type { RenderEnv } from "./lessonScope.ts";
import { plainText, wordsIn } from "./plainText.ts";
import type { TaskMark } from "./syntax/taskLists.ts";

/**
 * Goes over the tokens of a text once and gathers what the lesson says about itself, giving lines to blocks, ids
 * to headings and checklist items, and places to links.
 */
export function annotate(tokens: readonly Token[], env: RenderEnv): void {
  const conventions = new Conventions(env.scope);
  // A table's cells do not say where they are, its rows do.
  let row = 0;
  tokens.forEach((token, index) => {
    if (token.type === "tr_open") row = token.map?.[0] ?? row;
    if (token.map && token.nesting >= 0 && token.type !== "inline")
      token.attrSet("data-gl-line", env.source.own(token.map[0]));
    if (token.type === "heading_open")
      annotateHeading(token, tokens[index + 1], env);
    if (token.type === "inline") {
      placeChildren(token, token.map?.[0] ?? row);
      if (token.meta?.["task"]) annotateTask(token, env);
      if (env.main) env.scope.words += wordsIn(token);
    }
    if (token.tag === "td" || token.tag === "th") alignCell(token);
    if (env.main) conventions.see(tokens, index);
  });
}

function annotateHeading(
  heading: Token,
  inline: Token | undefined,
  { scope, source, main }: RenderEnv,
): void {
  const text = inline ? plainText(inline) : "";
  const wanted = heading.attrGet("id");
  const id = scope.anchors.take(
    wanted === null ? headingId(text) : String(wanted),
  );
  heading.attrSet("data-gl-id", id);
  if (!main) return;
  const level = Number(heading.tag.slice(1));
  const line = source.own(heading.map?.[0] ?? 0);
  scope.headings.push({ level, id, text, line });
}

/** The item's text becomes the label of its box. */
function annotateTask(inline: Token, { scope }: RenderEnv): void {
  const open = tokenLike(inline, "tick_open");
  const task = inline.meta?.["task"] as TaskMark;
  open.info = scope.tickIds.take(`t${stableHash(plainText(inline))}`);
  open.meta = { task };
  scope.ticks.push(open.info);
  inline.children = [
    open,
    ...(inline.children ?? []),
    tokenLike(inline, "tick_close"),
  ];
}

function tokenLike(like: Token, type: string): Token {
  const TokenClass = like.constructor as new (
    type: string,
    tag: string,
    nesting: -1 | 0 | 1,
  ) => Token;
  return new TokenClass(type, "", 0);
}

/** Links, images and raw HTML learn the line of the text that they stand in; `first` is the line it begins in. */
function placeChildren(inline: Token, first: number): void {
  let line = first;
  for (const child of inline.children ?? []) {
    if (child.type === "softbreak" || child.type === "hardbreak") line++;
    else if (child.type === "link_open" || child.type === "image")
      child.attrSet("data-gl-at", line);
    else if (child.type === "html_inline" || child.type === "directive")
      child.meta = { ...child.meta, line };
  }
}

/** markdown-it aligns cells by a style, which no author may write and so none is let through. */
function alignCell(cell: Token): void {
  const style = cell.attrGet("style");
  const align = /^text-align:(\w+)$/.exec(String(style ?? ""))?.[1];
  if (align) cell.attrSet("align", align);
}
