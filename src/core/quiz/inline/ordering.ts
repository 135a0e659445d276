import { say } from "../../text.ts";
import { sameText } from "../optionList.ts";
import { questionHash, textIds } from "../questionHash.ts";
import { joined, type Block, type QuizBody } from "./body.ts";
import { listItems } from "./listItems.ts";
import type { InlineShape } from "./shape.ts";

/** An ordered list, the last one of the body: the order of the source is the answer. */
export const ordering: InlineShape = {
  kind: "ordering",
  needs: "a numbered list",
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
    const seen = new Set<string>();
    for (const item of items) {
      const text = sameText(item.text);
      if (text === "")
        reading.refuse(
          item.line,
          "quiz-empty-option",
          say`This item is empty. Write something that can be put in order, or remove it.`,
        );
      else if (seen.has(text))
        reading.refuse(
          item.line,
          "quiz-repeated-option",
          say`This item is there twice, so nobody can tell which comes first. Word them differently.`,
        );
      seen.add(text);
    }
    const texts = items.map((item) => item.text);
    const ids = textIds(texts);
    const prompt = body.text(0, list.start);
    return {
      ...reading.base(body, prompt, joined(body.rest(list.end), body.after)),
      kind: "ordering",
      items: texts.map((text, index) => ({ id: ids[index] ?? "", text })),
      hash: questionHash("ordering", prompt, texts),
    };
  },
};

function lastOrderedList(body: QuizBody): Block | undefined {
  return body.blocks.findLast((block) => block.type === "ordered_list");
}
