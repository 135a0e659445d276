import type { Rating } from "../core/progress/model.ts";
import type { LessonContext } from "./context.ts";
import { around } from "./dom.ts";
import { sayNotSaved } from "./status.ts";

/** The buttons of header and bar: one listener, by `data-action`. */
export function wireActions(context: LessonContext): void {
  const { root, post, signal } = context;
  root.addEventListener(
    "click",
    (event) => {
      const button = around(event, "[data-action]");
      switch (button?.dataset["action"]) {
        case "previous":
          return post({ type: "navigate", to: "previous" });
        case "next":
          return post({ type: "navigate", to: "next" });
        case "revealInTree":
          return post({ type: "revealInTree" });
        case "complete":
          return void complete(button?.dataset["done"] === "true", context);
        case "rate":
          return void rate(button?.dataset["rating"], context);
        default:
          return undefined;
      }
    },
    { signal },
  );
}

async function rate(
  rating: string | undefined,
  context: LessonContext,
): Promise<void> {
  const { lessonId, status } = context.page();
  const known = Object.keys(status.review?.days ?? {}) as Rating[];
  const chosen = known.find((name) => name === rating);
  if (chosen === undefined || chosen === status.review?.rating) return;
  try {
    const reply = await context.requests.ask({
      type: "rate",
      lessonId,
      rating: chosen,
    });
    if (!context.signal.aborted) context.statusChanged(reply.status);
  } catch (error) {
    sayNotSaved(error, context);
  }
}

async function complete(done: boolean, context: LessonContext): Promise<void> {
  try {
    const { lessonId } = context.page();
    const reply = await context.requests.ask({
      type: "complete",
      lessonId,
      done,
    });
    if (!context.signal.aborted) context.statusChanged(reply.status);
  } catch (error) {
    sayNotSaved(error, context);
  }
}
