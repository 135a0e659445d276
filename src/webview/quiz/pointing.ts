import type { PointView } from "../../core/quiz/view.ts";
import type { AnswerSetting } from "./answerView.ts";
import { targetOfElement } from "./svgTargets.ts";

type Targets = NonNullable<PointView["targets"]>;

/** The diagram as a place to click, and to show what is chosen. The list beside it says the same in words. */
export interface Pointing {
  show(target: string | undefined): void;
}

export function wirePointing(
  diagramId: string | undefined,
  targets: Targets,
  { article, signal }: AnswerSetting,
  choose: (target: string) => void,
): Pointing {
  let shown: string | undefined;
  if (diagramId === undefined) return { show: () => undefined };
  article.addEventListener(
    "click",
    ({ target }) => {
      const figure = figureOf();
      if (!(target instanceof Element) || !figure?.contains(target)) return;
      const hit = targetOfElement(target, targets);
      if (hit !== undefined) choose(hit);
    },
    { signal },
  );
  // A diagram may be drawn after its question, and again when the theme changes.
  const observer = new MutationObserver(() => highlight());
  const figure = figureOf();
  if (figure) observer.observe(figure, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect());
  return {
    show(target) {
      shown = target;
      highlight();
    },
  };

  function figureOf(): HTMLElement | null {
    return article.querySelector<HTMLElement>(
      `figure[data-diagram="${CSS.escape(diagramId ?? "")}"]`,
    );
  }

  function highlight(): void {
    const place = figureOf();
    if (!place) return;
    for (const part of place.querySelectorAll("svg .pointed-at"))
      part.classList.remove("pointed-at");
    if (shown === undefined) return;
    for (const part of place.querySelectorAll("svg *"))
      if (targetOfElement(part, targets, true) === shown)
        part.classList.add("pointed-at");
  }
}
