import type { LessonContext } from "./context.ts";
import { around } from "./dom.ts";
import { lineOf } from "./scrolling.ts";

/** In a preview, a double click goes to the source. */
export function wirePreview({
  article,
  page,
  post,
  signal,
}: LessonContext): void {
  article.addEventListener(
    "dblclick",
    (event) => {
      if (page().mode !== "preview") return;
      // Not on controls: two quick clicks on a button are two clicks.
      if (around(event, "button, input, a, summary, [data-answer]")) return;
      const block = around(event, "[data-line]");
      if (block) post({ type: "revealLine", line: lineOf(block) });
    },
    { signal },
  );
}
