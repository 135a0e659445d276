import { say } from "../../text.ts";
import { numberIn } from "../kinds/number.ts";
import type { Gap } from "../model.ts";
import { textIds } from "../questionHash.ts";
import type { Block, GapToken, QuizBody } from "./body.ts";
import type { InlineReading } from "./reading.ts";

/** A gap as it stands in the source. */
export interface SourceGap {
  readonly raw: string;
  readonly inner: string;
  /** Line of the body and column in it, both from 0. */
  readonly line: number;
  readonly column: number;
}

/** The gaps of some blocks in source order. Code and escaped brackets hold none. */
export function findGaps(
  body: QuizBody,
  blocks: readonly Block[],
): SourceGap[] {
  const gaps: SourceGap[] = [];
  for (const token of blocks.flatMap((block) => block.tokens))
    for (const child of token.children ?? []) {
      if (child.type !== "gap") continue;
      const gap = child.meta as unknown as GapToken;
      const before = token.content.slice(0, gap.at).split("\n");
      const line = (token.map?.[0] ?? 0) + before.length - 1;
      const contentLine = token.content.split("\n")[before.length - 1] ?? "";
      // The source line holds the content line after what its containers need: indentation, markers, bars.
      const offset = body.line(line).lastIndexOf(contentLine);
      const column = Math.max(0, offset) + (before.at(-1)?.length ?? 0);
      gaps.push({ raw: gap.raw, inner: gap.inner, line, column });
    }
  return gaps;
}

/** What a gap's inside means; `undefined` after a finding. */
export function readGap(
  gap: SourceGap,
  id: string,
  reading: InlineReading,
): Gap | undefined {
  const inner = gap.inner.trim();
  if (inner.startsWith("=")) return readNumber(gap, id, inner, reading);
  const alternatives = inner
    .split(/(?<!\\)\|/)
    .map((text) => text.replaceAll("\\|", "|").trim());
  if (alternatives.some((text) => text === "" || text === "()"))
    return reading.refuse(
      gap.line,
      "quiz-empty-blank",
      say`This gap has an empty answer: “${gap.raw}”. Write what belongs there.`,
      gap.column + 1,
    );
  const chosen = alternatives.map((text) => /^\((.*)\)$/.exec(text)?.[1]);
  if (alternatives.length > 1 && chosen.some((text) => text !== undefined))
    return readSelect(id, alternatives, chosen);
  return { kind: "text", id, accepted: alternatives };
}

function readSelect(
  id: string,
  alternatives: readonly string[],
  chosen: readonly (string | undefined)[],
): Gap {
  const texts = alternatives.map((text, index) =>
    (chosen[index] ?? text).trim(),
  );
  const ids = textIds(texts);
  return {
    kind: "select",
    id,
    options: texts.map((text, index) => ({ id: ids[index] ?? "", text })),
    right: ids.filter((_, index) => chosen[index] !== undefined),
  };
}

/** `=3.14`, `=3.14±0.01`, `=100±5%`, `=9.81±0.01 m/s²`; `+-` stands for `±`. */
function readNumber(
  gap: SourceGap,
  id: string,
  inner: string,
  reading: InlineReading,
): Gap | undefined {
  const number = "[+\\-−]?[\\d.,\\s']*\\d(?:e[+-]?\\d+)?";
  const match = new RegExp(
    `^=\\s*(${number})\\s*(?:(?:±|\\+/?-)\\s*(${number})\\s*(%)?)?\\s*(.*)$`,
    "iu",
  ).exec(inner);
  const value = numberIn(match?.[1] ?? "");
  const off = match?.[2] === undefined ? 0 : numberIn(match[2]);
  if (value === undefined || off === undefined || off < 0)
    return reading.refuse(
      gap.line,
      "quiz-blank-number",
      say`“${gap.raw}” is not a number with a tolerance. Write it like “[[=3.14±0.01]]”.`,
      gap.column + 1,
    );
  const unit = match?.[4]?.trim();
  return {
    kind: "number",
    id,
    value,
    tolerance: match?.[3] === "%" ? (Math.abs(value) * off) / 100 : off,
    ...(unit && { unit }),
  };
}

/** Ids of gaps are their numbers, from 1: a gap is asked for by where it stands in its sentence. */
export function gapIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

/** A name for a text with gaps that stays when an answer in it is corrected. */
export function textWithoutAnswers(
  text: string,
  gaps: readonly SourceGap[],
): string {
  return gaps.reduce((rest, gap) => rest.replace(gap.raw, "[[]]"), text);
}
