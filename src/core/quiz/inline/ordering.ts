import { say } from "../../text.ts";
import { orderingParts, orderProblem } from "../orderingParts.ts";
import { questionHash } from "../questionHash.ts";
import { joined, type Block, type QuizBody } from "./body.ts";
import { listItems } from "./listItems.ts";
import type { InlineShape } from "./shape.ts";

/** An ordered list, the last one of the body: the order of the source is the answer. */
export const ordering: InlineShape = {
  names: ["ordering"],
  needs: say`a numbered list`,
  fits: (body) => lastOrderedList(body) !== undefined,
  read(body, reading) {
    const list = lastOrderedList(body);
    if (list === undefined) return undefined;
    const items = listItems(body, list);
    if (items.length < 2)
      reading.refuse(
        list.start,
        "quiz-single-item",
        say`A single item cannot be put in order. Add another one.`,
      );
    const texts = items.map((item) => item.text);
    items.forEach((item, index) => {
      const problem = orderProblem(texts, index);
      if (problem !== undefined)
        reading.refuse(item.line, problem.rule, problem.message);
    });
    const prompt = body.text(0, list.start);
    return {
      ...reading.base(body, prompt, joined(body.rest(list.end), body.after)),
      kind: "ordering",
      items: orderingParts(texts),
      hash: questionHash("ordering", prompt, texts),
    };
  },
};

function lastOrderedList(body: QuizBody): Block | undefined {
  return body.blocks.findLast((block) => block.type === "ordered_list");
}
