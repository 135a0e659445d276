import { say } from "../../text.ts";
import { questionHash } from "../questionHash.ts";
import { readGap } from "./gaps.ts";
import { lonelyGap } from "./lonelyGap.ts";
import type { InlineShape } from "./shape.ts";

/**
 * Point at a part of a diagram: `[[name|another]]` alone in the last paragraph, a name being a node's id or label, or
 * an arrow `A-->B`. The attribute `diagram` says which diagram: its number in the lesson or its `accTitle`; without
 * it, the nearest above.
 */
export const point: InlineShape = {
  names: ["point"],
  needs: say`the name of a part of the diagram, “[[name]]”, alone in the last paragraph`,
  fits: (body, named) => named && lonelyGap(body, "text") !== undefined,
  read(body, reading) {
    const found = lonelyGap(body, "text");
    const gap = found && readGap(found.gap, "1", reading);
    if (found === undefined || gap?.kind !== "text") return undefined;
    const { accepted } = gap;
    const diagram = reading.attribute("diagram");
    const prompt = body.text(0, found.block.start);
    return {
      ...reading.base(body, prompt, body.after),
      kind: "point",
      ...(diagram && { diagram }),
      accepted,
      hash: questionHash("point", prompt, diagram, [...accepted].sort()),
    };
  },
};
