import type { Severity } from "../../check/finding.ts";
import { say, type Text } from "../../text.ts";
import type { AcceptedText, Gap } from "../model.ts";
import { patternsProblem } from "../patternsProblem.ts";
import { textIds } from "../questionHash.ts";
import type { Block, GapToken, QuizBody } from "./body.ts";
import { readNumbers } from "./gapNumber.ts";
import { gapKind, gapParts, type GapPart } from "./gapSyntax.ts";

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

/** Where the reading of a gap notes what is wrong, and what the question says about all of its texts. */
export interface GapReading {
  readonly textOptions: TextOptions;
  note(
    line: number,
    severity: Severity,
    rule: string,
    message: Text,
    column?: number,
  ): unknown;
  refuse(line: number, rule: string, message: Text, column?: number): undefined;
}

/** How strictly written answers are compared. */
export type TextOptions = Pick<AcceptedText, "caseSensitive" | "strictAccents">;

/** What a gap's inside means; `undefined` after a finding. */
export function readGap(
  gap: SourceGap,
  id: string,
  reading: GapReading,
): Gap | undefined {
  const kind = gapKind(gap.inner);
  if (kind === "number") {
    const answer = readNumbers(gap, reading);
    return answer && { kind, id, ...answer };
  }
  const parts = gapParts(gap.inner);
  if (parts.some((part) => part.kind !== "pattern" && part.text === ""))
    return reading.refuse(
      gap.line,
      "quiz-empty-blank",
      say`This gap has an empty answer: “${gap.raw}”. Write what belongs there.`,
      gap.column + 1,
    );
  return kind === "select"
    ? readSelect(id, parts)
    : readText(gap, id, parts, reading);
}

function readText(
  gap: SourceGap,
  id: string,
  parts: readonly GapPart[],
  reading: GapReading,
): Gap | undefined {
  const accepted = parts.flatMap((part) =>
    part.kind === "text"
      ? [part.text]
      : part.kind === "chosen"
        ? [`(${part.text})`]
        : [],
  );
  const patterns = parts.flatMap((part) =>
    part.kind === "pattern" ? [part.pattern] : [],
  );
  const problem = patternsProblem(accepted, patterns);
  if (problem !== undefined)
    return reading.refuse(gap.line, "quiz-pattern", problem, gap.column + 1);
  return {
    kind: "text",
    id,
    accepted,
    ...(patterns.length > 0 && { patterns }),
    ...reading.textOptions,
  };
}

function readSelect(id: string, parts: readonly GapPart[]): Gap {
  const texts = parts.map((part) =>
    part.kind === "pattern" ? part.pattern : part.text,
  );
  const ids = textIds(texts);
  return {
    kind: "select",
    id,
    options: texts.map((text, index) => ({ id: ids[index] ?? "", text })),
    right: ids.filter((_, index) => parts[index]?.kind === "chosen"),
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
