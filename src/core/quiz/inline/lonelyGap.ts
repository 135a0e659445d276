import type { Block, QuizBody } from "./body.ts";
import { findGaps, type SourceGap } from "./gaps.ts";
import { gapKind } from "./gapSyntax.ts";

/** The last block, when it is one gap and nothing else, and no other gap is there: the answer to what stands above. */
export function lonelyGap(
  body: QuizBody,
  kind: ReturnType<typeof gapKind>,
): { readonly block: Block; readonly gap: SourceGap } | undefined {
  const gaps = findGaps(body, body.blocks);
  const block = body.blocks.at(-1);
  const [gap] = gaps;
  if (gaps.length !== 1 || gap === undefined || block === undefined)
    return undefined;
  const isAlone =
    body.blocks.length > 1 &&
    block.type === "paragraph" &&
    body.text(block.start, block.end).trim() === gap.raw;
  return isAlone && gapKind(gap.inner) === kind ? { block, gap } : undefined;
}
