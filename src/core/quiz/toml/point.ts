import { say } from "../../text.ts";
import type { PointQuestion } from "../model.ts";
import { questionHash } from "../questionHash.ts";
import type { TomlType } from "./types.ts";

/**
 * `answer.answer`: one name of a part of the diagram or a list of them, any of which is right: a node's id or label,
 * or an arrow `A-->B`. `prompt.diagram` is the diagram's number in the lesson or its `accTitle`; without it, the
 * nearest above the question.
 */
export const point: TomlType<PointQuestion> = {
  name: "Point",
  read(fields, base) {
    const prompt = fields.text(["prompt", "prompt"]);
    const diagram = fields.optionalName(["prompt", "diagram"]);
    const answer = fields.textOrTexts(["answer", "answer"]);
    const accepted = typeof answer === "string" ? [answer] : answer;
    if (
      fields.broken === undefined &&
      (accepted.length === 0 || accepted.some((name) => name.trim() === ""))
    )
      fields.refuse(
        ["answer", "answer"],
        "quiz-no-right-option",
        say`Nothing says what to point at. Write the name of a part of the diagram into “answer.answer”.`,
      );
    return {
      ...base,
      kind: "point",
      prompt,
      ...(diagram && { diagram }),
      accepted,
      hash: questionHash("point", prompt, diagram, [...accepted].sort()),
    };
  },
};
