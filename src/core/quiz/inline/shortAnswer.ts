import { questionHash } from "../questionHash.ts";
import type { Block, QuizBody } from "./body.ts";
import { findGaps, readGap } from "./gaps.ts";
import type { InlineShape } from "./shape.ts";

/** One `[[answer|other spelling]]` alone in the last paragraph: a line of text is asked. */
export const shortAnswer: InlineShape = {
  kind: "shortAnswer",
  needs: "one “[[answer]]” alone in the last paragraph",
  fits: (body) => lonelyGap(body) !== undefined,
  read(body, reading) {
    const last = lonelyGap(body);
    const [source] = findGaps(body, body.blocks);
    if (last === undefined || source === undefined) return undefined;
    const gap = readGap(source, "1", reading);
    if (gap?.kind !== "text") return undefined;
    const prompt = body.text(0, last.start);
    return {
      ...reading.base(body, prompt, body.after),
      kind: "shortAnswer",
      accepted: gap.accepted,
      field: "short",
      hash: questionHash("shortAnswer", prompt, [...gap.accepted].sort()),
    };
  },
};

/** The last block, when it is a text gap and nothing else, and no other gap is there. */
function lonelyGap(body: QuizBody): Block | undefined {
  const gaps = findGaps(body, body.blocks);
  const last = body.blocks.at(-1);
  const [gap] = gaps;
  if (gaps.length !== 1 || gap === undefined || last === undefined)
    return undefined;
  const alone =
    body.blocks.length > 1 &&
    last.type === "paragraph" &&
    body.text(last.start, last.end).trim() === gap.raw;
  const isText =
    !gap.inner.trim().startsWith("=") && !/\|\s*\(|\)\s*\|/.test(gap.inner);
  return alone && isText ? last : undefined;
}
