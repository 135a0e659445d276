import { say } from "../../text.ts";
import { reflection } from "./reflection.ts";
import type { InlineShape } from "./shape.ts";

/** A reflection that expects a text of several paragraphs: the same, with a larger field. */
export const longAnswer: InlineShape = {
  names: ["long", "longAnswer", "long-answer"],
  needs: say`a question`,
  fits: (body, named) => named && body.blocks.length > 0,
  read(body, reading) {
    const question = reflection.read(body, reading);
    return question?.kind === "reflection"
      ? { ...question, long: true }
      : question;
  },
};
