import { say } from "../../text.ts";
import { gapMark, withoutGapMarks } from "../gap.ts";
import type { Gap } from "../model.ts";
import { questionHash } from "../questionHash.ts";
import type { Block, QuizBody } from "./body.ts";
import {
  findGaps,
  gapIds,
  readGap,
  textWithoutAnswers,
  type SourceGap,
} from "./gaps.ts";
import type { InlineShape } from "./shape.ts";

/**
 * `[[answer]]` inside text: write; `[[=3.14±0.01]]`: a number; `[[wrong|(right)|wrong]]`: choose.
 * The blocks before the first gap are the prompt, the others the text with the gaps.
 */
export const blanks: InlineShape = {
  names: ["blanks", "select"],
  needs: say`a text with “[[answer]]” in it`,
  fits: (body) => findGaps(body, body.blocks).length > 0,
  read(body, reading) {
    const found = findGaps(body, body.blocks);
    const ids = gapIds(found.length);
    const gaps = found.map((gap, index) =>
      readGap(gap, ids[index] ?? "", reading),
    );
    if (reading.broken !== undefined) return undefined;
    const start = firstWithGaps(body, found)?.start ?? 0;
    const prompt = body.text(0, start);
    const asked = textWithoutAnswers(body.all, found);
    return {
      ...reading.base(body, prompt, body.after, asked),
      kind: "blanks",
      text: markGaps(body, start, found, ids),
      gaps: gaps as Gap[],
      hash: questionHash("blanks", asked, gaps),
    };
  },
};

function firstWithGaps(
  body: QuizBody,
  gaps: readonly SourceGap[],
): Block | undefined {
  const line = gaps[0]?.line ?? 0;
  return body.blocks.find((block) => line >= block.start && line < block.end);
}

/** The text from a line on, each gap replaced by its mark where it stands. */
export function markGaps(
  body: QuizBody,
  start: number,
  gaps: readonly SourceGap[],
  ids: readonly string[],
): string {
  const lines = new Map<number, string>();
  // From the right, so that the columns of the others stay true.
  [...gaps.entries()].reverse().forEach(([index, gap]) => {
    const line = lines.get(gap.line) ?? body.line(gap.line);
    const at = line.startsWith(gap.raw, gap.column)
      ? gap.column
      : line.lastIndexOf(gap.raw);
    if (at < 0) return;
    const after = line.slice(at + gap.raw.length);
    lines.set(gap.line, line.slice(0, at) + gapMark(ids[index] ?? "") + after);
  });
  return body.rest(
    start,
    (text, number) => lines.get(number) ?? withoutGapMarks(text),
  );
}
