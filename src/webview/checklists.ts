import type { LessonContext } from "./context.ts";
import { around } from "./dom.ts";
import { sayNotSaved } from "./status.ts";

/**
 * Checklist items keep their ticks. What is kept is where the learner differs from the text: an item that the author
 * has ticked (`- [x]`) is ticked until the learner takes that back.
 */
export function wireChecklists(context: LessonContext): void {
  applyTicks(context);
  context.article.addEventListener(
    "change",
    (event) => {
      const box = around<HTMLInputElement>(event, "input[data-tick]");
      if (box) void keep(box, context);
    },
    { signal: context.signal },
  );
}

/** Sets every box as the lesson's progress says. */
export function applyTicks({ article, page, strings }: LessonContext): void {
  const ticks = new Set(page().ticks);
  for (const box of article.querySelectorAll<HTMLInputElement>(
    "input[data-tick]",
  )) {
    box.disabled = false;
    const differs = ticks.has(box.dataset["tick"] ?? "");
    // The default is what the text says.
    box.checked = box.defaultChecked !== differs;
    nameBox(box, strings.checklistItem);
  }
}

async function keep(
  box: HTMLInputElement,
  context: LessonContext,
): Promise<void> {
  const { checked } = box;
  try {
    const reply = await context.requests.ask({
      type: "tick",
      lessonId: context.page().lessonId,
      item: box.dataset["tick"] ?? "",
      done: checked !== box.defaultChecked,
    });
    if (!context.signal.aborted) context.statusChanged(reply.status);
  } catch (error) {
    // What is not kept must not look kept.
    box.checked = !checked;
    sayNotSaved(error, context);
  }
}

/** The rest of the item is the box's label, without the lists inside it. */
function nameBox(box: HTMLInputElement, fallback: string): void {
  if ((box.labels?.length ?? 0) > 0 || box.hasAttribute("aria-label")) return;
  const item = box.closest("li")?.cloneNode(true);
  if (item instanceof Element)
    for (const inner of item.querySelectorAll("ul, ol")) inner.remove();
  box.setAttribute("aria-label", item?.textContent?.trim() || fallback);
}
