import { withGaps } from "../protocol/strings.ts";
import { addCodeButtons } from "./codeBlocks.ts";
import type { LessonContext } from "./context.ts";
import { element } from "./dom.ts";

/** What a block of the text gets when it arrives: buttons on code, a box of its own for a wide table. */
export function enhanceBlocks(
  blocks: readonly Element[],
  context: LessonContext,
): void {
  const { strings } = context;
  for (const block of blocks) {
    for (const code of within<HTMLElement>(block, ".code")) {
      addCodeButtons(code, context);
      const language = code.dataset["language"] ?? "";
      labelBox(
        code.querySelector("pre"),
        language === ""
          ? strings.codeBlock
          : withGaps(strings.codeBlockIn, language),
      );
    }
    for (const table of within<HTMLTableElement>(block, "table"))
      labelBox(boxAround(table), table.caption?.textContent ?? strings.table);
  }
  context.scrollBoxes.watch();
}

function labelBox(box: HTMLElement | null, label: string): void {
  if (!box) return;
  box.classList.add("scroll-box");
  box.dataset["label"] = label;
}

/** A table at the top level is boxed by the morph's own wrapper, so the box is made inside it. */
function boxAround(table: HTMLTableElement): HTMLElement {
  const parent = table.parentElement;
  if (parent?.classList.contains("table-box")) return parent;
  const box = element("div", { class: "table-box" });
  table.replaceWith(box);
  box.append(table);
  return box;
}

function within<E extends Element>(block: Element, selector: string): E[] {
  const found = [...block.querySelectorAll<E>(selector)];
  return block.matches(selector) ? [block as E, ...found] : found;
}
