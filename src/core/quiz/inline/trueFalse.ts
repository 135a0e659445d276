import { say } from "../../text.ts";
import { truthChoice } from "../truth.ts";
import { choice } from "./choice.ts";
import type { InlineShape } from "./shape.ts";

/**
 * A statement that is true or false: the attribute `answer="true"`, or a list of two options in the author's own
 * words, with feedback where it helps. It is a choice whose order is fixed.
 */
export const trueFalse: InlineShape = {
  names: ["true-false", "trueFalse", "truefalse"],
  needs: say`a statement, and answer="true" or answer="false"`,
  fits: (body, named) => named && body.blocks.length > 0,
  read(body, reading) {
    if (choice.fits(body, true)) {
      const question = choice.read(body, reading);
      if (question?.kind !== "choice") return question;
      const right = question.options.filter((option) => option.right);
      if (question.options.length === 2 && right.length === 1)
        return { ...question, multiple: false, order: "fixed" };
      return reading.refuse(
        0,
        "quiz-option",
        say`A statement that is true or false has two options, one of them marked with “- [x]”.`,
      );
    }
    const answer = reading.attribute("answer")?.toLowerCase();
    if (answer !== "true" && answer !== "false")
      return reading.refuse(
        0,
        "quiz-no-right-option",
        say`Nothing says whether this is true. Add answer="true" or answer="false" to the quiz.`,
      );
    const prompt = body.all;
    return {
      ...reading.base(body, prompt, body.after),
      ...truthChoice(prompt, answer === "true"),
    };
  },
};
