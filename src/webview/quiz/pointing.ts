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
  const figure =
    diagramId === undefined
      ? null
      : article.querySelector<HTMLElement>(
          `figure[data-diagram="${CSS.escape(diagramId)}"]`,
        );
  if (!figure) return { show: () => undefined };
  const known = new Set(targets.map(({ id }) => id));
  figure.addEventListener(
    "click",
    ({ clientX, clientY }) => {
      const hit = targetAt(clientX, clientY, figure, known);
      if (hit !== undefined) choose(hit);
    },
    { signal },
  );
  // A diagram may be drawn after its question, and again when the theme changes.
  const observer = new MutationObserver(highlight);
  observer.observe(figure, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect());
  return {
    show(target) {
      shown = target;
      highlight();
    },
  };

  function highlight(): void {
    if (!figure) return;
    for (const part of figure.querySelectorAll("svg .pointed-at"))
      part.classList.remove("pointed-at");
    if (shown === undefined) return;
    for (const part of figure.querySelectorAll(shapes))
      if (targetOfElement(part) === shown) part.classList.add("pointed-at");
  }
}

/** What is drawn in another colour when it is chosen. */
const shapes =
  "svg :is(.node, .cluster) :is(rect, circle, ellipse, polygon, path), svg [data-et='edge'], svg [data-et='message'], svg rect.actor";

/** Lines are thin, so what lies a little beside a click counts as well. */
function targetAt(
  x: number,
  y: number,
  figure: Element,
  known: ReadonlySet<string>,
): string | undefined {
  for (const far of [0, 4, 8])
    for (const [across, down] of [
      [0, 0],
      [far, 0],
      [-far, 0],
      [0, far],
      [0, -far],
    ] as const) {
      const element = document.elementFromPoint(x + across, y + down);
      if (!element || !figure.contains(element)) continue;
      const target = targetOfElement(element);
      if (target !== undefined && known.has(target)) return target;
    }
  return undefined;
}
