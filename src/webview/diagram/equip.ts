import type { LessonContext } from "../context.ts";

/** placeholder */
export function equip(figure: HTMLElement, { strings }: LessonContext): void {
  const svg = figure.querySelector("svg");
  if (svg && !svg.getAttribute("aria-label"))
    svg.setAttribute("aria-label", strings.diagram);
}
