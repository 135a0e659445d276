import { say } from "../../text.ts";
import { questionHash } from "../questionHash.ts";
import { readNumbers } from "./gapNumber.ts";
import { lonelyGap } from "./lonelyGap.ts";
import type { InlineShape } from "./shape.ts";

/** One `[[=3.14±0.01 km]]` alone in the last paragraph: a number is asked. */
export const numeric: InlineShape = {
  names: ["numeric", "number"],
  needs: say`one number such as “[[=3.14±0.01]]” alone in the last paragraph`,
  fits: (body) => lonelyGap(body, "number") !== undefined,
  read(body, reading) {
    const found = lonelyGap(body, "number");
    const answer = found && readNumbers(found.gap, reading);
    if (found === undefined || answer === undefined) return undefined;
    const prompt = body.text(0, found.block.start);
    return {
      ...reading.base(body, prompt, body.after),
      kind: "numeric",
      ...answer,
      hash: questionHash("numeric", prompt, answer),
    };
  },
};
