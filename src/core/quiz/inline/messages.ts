import { say } from "../../text.ts";
import { questionHash } from "../questionHash.ts";
import type { InlineShape } from "./shape.ts";

/** Put the messages of a sequence diagram in order. The attribute `diagram` says which, as for `point`. */
export const messages: InlineShape = {
  names: ["messages"],
  needs: say`a question`,
  fits: (body, named) => named && body.blocks.length > 0,
  read(body, reading) {
    const diagram = reading.attribute("diagram");
    const prompt = body.all;
    return {
      ...reading.base(body, prompt, body.after),
      kind: "messages",
      ...(diagram && { diagram }),
      hash: questionHash("messages", prompt, diagram),
    };
  },
};
