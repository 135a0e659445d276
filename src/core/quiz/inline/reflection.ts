import { say } from "../../text.ts";
import { questionHash } from "../questionHash.ts";
import type { InlineShape } from "./shape.ts";

/** No answer at all: something to write about. What follows `---` is the model answer. */
export const reflection: InlineShape = {
  names: ["reflection"],
  needs: say`a question`,
  fits: (body) => body.blocks.length > 0,
  read(body, reading) {
    const last = body.blocks.at(-1);
    // A list of bullets without boxes and without a model answer is a choice that lost its boxes.
    if (
      last?.type === "bullet_list" &&
      !body.hasAfter &&
      reading.attribute("kind") === undefined
    )
      return reading.refuse(
        last.start,
        "quiz-no-right-option",
        say`None of these options has a box. Begin each with “- [ ]” and the right ones with “- [x]”, or add kind="reflection" to the quiz.`,
      );
    const prompt = body.all;
    return {
      ...reading.base(body, prompt, body.after),
      kind: "reflection",
      hash: questionHash("reflection", prompt),
    };
  },
};
