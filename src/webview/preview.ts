import type { LessonContext } from "./context.ts";
import { around } from "./dom.ts";
import { blocksAround, lineOf } from "./scrolling.ts";
import { scrollTogether } from "./scrollTogether.ts";

/** What a preview has besides a lesson: the ways between its text and the editor. */
export interface PreviewWays {
  /** The editor was scrolled. */
  scrollToLine(line: number): void;
  /** The cursor of the editor is in this line. */
  markLine(line: number): void;
  /** Blocks were replaced. */
  textChanged(): void;
}

/** In a preview a double click goes to the source, both scroll together, and the block of the cursor is marked. */
export function wirePreview(context: LessonContext): PreviewWays {
  const { article, page, post, signal } = context;
  let caret: number | undefined;
  article.addEventListener(
    "dblclick",
    (event) => {
      if (page().mode !== "preview") return;
      // Not on controls: two quick clicks on a button are two clicks.
      if (around(event, "button, input, textarea, select, a, summary")) return;
      const block = around(event, "[data-line]");
      if (block) post({ type: "revealLine", line: lineOf(block) });
    },
    { signal },
  );
  const scrolling = scrollTogether(context);
  return {
    scrollToLine: scrolling.follow,
    markLine(line) {
      caret = line;
      mark();
    },
    textChanged() {
      scrolling.textChanged();
      mark();
    },
  };

  function mark(): void {
    const block =
      caret === undefined ? undefined : blocksAround(article, caret).before;
    const marked = block && (questionAround(block) ?? block);
    for (const old of article.querySelectorAll(".at-caret"))
      if (old !== marked) old.classList.remove("at-caret");
    marked?.classList.add("at-caret");
  }
}

/** A question is marked as one: its parts are controls. */
function questionAround(block: Element): Element | null {
  return (
    block.closest("[data-question]") ??
    (block.matches("[data-quiz]")
      ? block.querySelector("[data-question]")
      : null)
  );
}
