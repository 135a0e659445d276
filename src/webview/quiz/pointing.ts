import type { PointView } from "../../core/quiz/view.ts";
import type { AnswerSetting } from "./answerView.ts";
import { hitTarget } from "../diagram/hitTarget.ts";
import { targetOfElement } from "../diagram/svgTargets.ts";

type Targets = NonNullable<PointView["targets"]>;

/** The diagram as a place to click, and to show what is chosen. The list beside it says the same in words. */
export interface Pointing {
  show(target: string | undefined): void;
  /** Several questions may be about one diagram: this one was looked at last, and a click in it is an answer here. */
  take(): void;
  lock(locked: boolean): void;
}

export function wirePointing(
  diagramId: string | undefined,
  targets: Targets,
  { article, signal, id }: AnswerSetting,
  choose: (target: string) => void,
): Pointing {
  const figure =
    diagramId === undefined
      ? null
      : article.querySelector<HTMLElement>(
          `figure[data-diagram="${CSS.escape(diagramId)}"]`,
        );
  const nothing = () => undefined;
  if (!figure) return { show: nothing, take: nothing, lock: nothing };
  const known = new Set(targets.map((target) => target.id));
  let shown: string | undefined;
  figure.addEventListener(
    "click",
    (event) => {
      if (asking(figure)[0] !== id) return;
      const hit = hitTarget(event, figure, (element) => {
        const target = targetOfElement(element);
        return target !== undefined && known.has(target) ? target : undefined;
      });
      if (hit !== undefined) choose(hit);
    },
    { signal },
  );
  // A diagram may be drawn after its question, and again when the theme changes.
  const observer = new MutationObserver(() => highlight(figure, id, shown));
  observer.observe(figure, { childList: true });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    setAsking(figure, without(figure, id));
  });
  return {
    show(target) {
      shown = target;
      highlight(figure, id, shown);
    },
    take() {
      if (asking(figure).includes(id))
        setAsking(figure, [id, ...without(figure, id)]);
      highlight(figure, id, shown, true);
    },
    lock(locked) {
      const others = without(figure, id);
      if (locked) setAsking(figure, others);
      else if (!asking(figure).includes(id)) setAsking(figure, [...others, id]);
    },
  };
}

/** The open questions about a diagram; the first gets the clicks. Kept at the figure, which they share. */
function asking(figure: HTMLElement): readonly string[] {
  return (figure.dataset["asking"] ?? "").split(" ").filter(Boolean);
}

function setAsking(figure: HTMLElement, ids: readonly string[]): void {
  if (ids.length > 0) figure.dataset["asking"] = ids.join(" ");
  else delete figure.dataset["asking"];
}

function without(figure: HTMLElement, id: string): readonly string[] {
  return asking(figure).filter((other) => other !== id);
}

/** Shows what the question has chosen, unless the diagram is another's by now. */
function highlight(
  figure: HTMLElement,
  id: string,
  shown: string | undefined,
  always = false,
): void {
  const [first = id] = asking(figure);
  if (first !== id && !always) return;
  for (const part of figure.querySelectorAll("svg .pointed-at"))
    part.classList.remove("pointed-at");
  if (shown === undefined) return;
  for (const part of figure.querySelectorAll(shapes))
    if (targetOfElement(part) === shown) part.classList.add("pointed-at");
}

/** What is drawn in another colour when it is chosen. */
const shapes =
  "svg :is(.node, .cluster) :is(rect, circle, ellipse, polygon, path), svg [data-et='edge'], svg [data-et='message'], svg rect.actor";
