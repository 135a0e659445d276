import type { QuestionView } from "../../core/quiz/view.ts";

/** The places of the questions that are asked. Of a pool only those drawn are shown, each context once in a row; with
 * its answers all of them are. */
export function showDrawn(
  section: HTMLElement,
  views: readonly QuestionView[],
  pool: boolean,
): readonly HTMLElement[] {
  const places = [...section.querySelectorAll<HTMLElement>("[data-question]")];
  const wasPool = places.some(({ hidden }) => hidden);
  if (!pool && !wasPool) return places;
  const drawn = new Set(views.map(({ id }) => id));
  let before: string | undefined;
  for (const place of places) {
    place.hidden = !drawn.has(place.dataset["question"] ?? "");
    const context = place.querySelector<HTMLElement>(".question-context");
    if (place.hidden) {
      empty(place);
      continue;
    }
    const name = context?.dataset["context"];
    if (context) context.hidden = name === before;
    before = name;
  }
  return places.filter(({ hidden }) => !hidden);
}

/** What a question showed while it was asked. */
function empty(place: HTMLElement): void {
  place.dataset["state"] = "unanswered";
  place.querySelector("[data-answer]")?.replaceChildren();
  for (const part of place.querySelectorAll(
    ":scope > .question-head, :scope > .question-foot",
  ))
    part.remove();
}
