import { say } from "../../text.ts";
import { orderingParts, orderProblem } from "../orderingParts.ts";
import type { OrderingQuestion } from "../model.ts";
import { questionHash } from "../questionHash.ts";
import type { TomlType } from "./types.ts";

/** `answer.order = ["first", "second", …]`. */
export const ordering: TomlType<OrderingQuestion> = {
  name: "Ordering",
  read(fields, base) {
    const prompt = fields.text(["prompt", "prompt"]);
    const path = ["answer", "order"];
    const order = fields.texts(path);
    if (fields.broken === undefined && order.length < 2)
      fields.refuse(
        path,
        "quiz-single-item",
        say`There must be at least two items to put in order.`,
      );
    order.forEach((_, index) => {
      const problem = orderProblem(order, index);
      if (problem !== undefined)
        fields.refuse([...path, index], problem.rule, problem.message);
    });
    return {
      ...base,
      kind: "ordering",
      prompt,
      items: orderingParts(order),
      hash: questionHash("ordering", prompt, order),
    };
  },
};
