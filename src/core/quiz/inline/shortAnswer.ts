import { say } from "../../text.ts";
import { questionHash } from "../questionHash.ts";
import { textContent } from "../textContent.ts";
import { readGap } from "./gaps.ts";
import { lonelyGap } from "./lonelyGap.ts";
import type { InlineShape } from "./shape.ts";

/** One `[[answer|other spelling|/pattern/]]` alone in the last paragraph: a line of text is asked. */
export const shortAnswer: InlineShape = {
  names: ["short", "shortAnswer", "short-answer"],
  needs: say`one “[[answer]]” alone in the last paragraph`,
  fits: (body) => lonelyGap(body, "text") !== undefined,
  read(body, reading) {
    const found = lonelyGap(body, "text");
    if (found === undefined) return undefined;
    const gap = readGap(found.gap, "1", reading);
    if (gap?.kind !== "text") return undefined;
    const { kind: _kind, id: _id, ...answer } = gap;
    const prompt = body.text(0, found.block.start);
    return {
      ...reading.base(body, prompt, body.after),
      kind: "shortAnswer",
      ...answer,
      field: "short",
      hash: questionHash("shortAnswer", prompt, ...textContent(answer)),
    };
  },
};
