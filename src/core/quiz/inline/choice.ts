import { say } from "../../text.ts";
import type { ChoiceQuestion } from "../model.ts";
import { optionContent, optionList, sameText } from "../optionList.ts";
import { questionHash } from "../questionHash.ts";
import { joined, type Block, type QuizBody } from "./body.ts";
import { listItems, quotedText, type ListItem } from "./listItems.ts";
import type { InlineReading } from "./reading.ts";
import type { InlineShape } from "./shape.ts";

/**
 * `- [x]` / `- [ ]` items. Text before is the prompt, text after the explanation. A block quote under an option,
 * or right below it, is its feedback.
 */
export const choice: InlineShape = {
  names: ["choice"],
  needs: say`a list of “- [ ]” and “- [x]” items`,
  fits: (body) => body.blocks.some((block) => isOptionList(body, block)),
  read(body, reading) {
    const first = body.blocks.findIndex((block) => isOptionList(body, block));
    const last = body.blocks.findLastIndex((block) =>
      isOptionList(body, block),
    );
    const { items, between, end } = collect(body, first, last, reading);
    check(items, reading);
    const right = items.filter((item) => item.checked).length;
    const prompt = body.text(0, body.blocks[first]?.start ?? 0);
    const options = optionList(
      items.map((item) => ({
        text: item.text,
        right: item.checked === true,
        ...(item.feedback !== "" && { feedback: item.feedback }),
      })),
    );
    return {
      ...reading.base(
        body,
        prompt,
        joined(between, body.rest(end), body.after),
      ),
      kind: "choice",
      multiple: right > 1 || reading.attribute("multiple") === "true",
      options,
      order: order(body, first, items, reading),
      hash: questionHash("choice", prompt, optionContent(options)),
    };
  },
};

function isOptionList(body: QuizBody, block: Block): boolean {
  return (
    isList(block) &&
    listItems(body, block).some((item) => item.checked !== undefined)
  );
}

function isList(block: Block): boolean {
  return block.type === "bullet_list" || block.type === "ordered_list";
}

/** The options of all lists with the feedback that stands between them. */
function collect(
  body: QuizBody,
  first: number,
  last: number,
  reading: InlineReading,
): { items: ListItem[]; between: string; end: number } {
  const items: ListItem[] = [];
  const between: string[] = [];
  let end = 0;
  for (const [index, block] of body.blocks.entries()) {
    if (index < first) continue;
    if (index > last && !isFeedbackAfter(body, block, end)) break;
    if (isList(block)) items.push(...listItems(body, block));
    else if (block.type === "blockquote") {
      const option = items.pop();
      const feedback = quotedText(body, [block.start, block.end]);
      if (option)
        items.push({ ...option, feedback: joined(option.feedback, feedback) });
    } else {
      between.push(body.text(block.start, block.end));
      reading.note(
        block.start,
        "warning",
        "quiz-text-between-options",
        say`This text stands between two options. It is shown with the explanation; indent it to make it part of the option above.`,
      );
    }
    end = block.end;
  }
  return { items, between: joined(...between), end };
}

/** A block quote right below the last option, with no empty line between, as mkdocs-quiz asks for. */
function isFeedbackAfter(body: QuizBody, block: Block, end: number): boolean {
  return (
    block.type === "blockquote" &&
    block.start <= end &&
    body.line(block.start - 1).trim() !== ""
  );
}

function check(items: readonly ListItem[], reading: InlineReading): void {
  const firstLine = items[0]?.line ?? 0;
  for (const item of items) {
    if (item.checked === undefined)
      reading.refuse(
        item.line,
        "quiz-option",
        say`This option has no box. Begin it with “- [ ]”, or with “- [x]” when it is right.`,
      );
    else if (item.text === "")
      reading.refuse(
        item.line,
        "quiz-empty-option",
        say`This option is empty. Write something that can be chosen, or remove it.`,
      );
  }
  if (items.length === 1)
    reading.refuse(
      firstLine,
      "quiz-single-option",
      say`This question offers a single option. Add another one.`,
    );
  if (!items.some((item) => item.checked))
    reading.refuse(
      firstLine,
      "quiz-no-right-option",
      say`No option is marked as right. Mark at least one with “- [x]”.`,
    );
  const seen = new Set<string>();
  for (const item of items) {
    const text = sameText(item.text);
    if (text !== "" && seen.has(text))
      reading.note(
        item.line,
        "warning",
        "quiz-repeated-option",
        say`This option is there twice. Remove one of the two.`,
      );
    seen.add(text);
  }
}

/** Numbered options keep their order, and so do “true” and “false”, which nobody reads the other way round. */
function order(
  body: QuizBody,
  first: number,
  items: readonly ListItem[],
  reading: InlineReading,
): ChoiceQuestion["order"] {
  const fixed =
    reading.attribute("order") === "fixed" ||
    reading.attribute("shuffle") === "false" ||
    body.blocks[first]?.type === "ordered_list" ||
    items.every((item) => /^(true|false|yes|no)\W*$/i.test(item.text));
  return fixed ? "fixed" : "shuffled";
}
