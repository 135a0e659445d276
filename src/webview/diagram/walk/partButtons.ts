import { unnameLinks } from "../svgLinks.ts";
import type { SvgParts } from "./svgParts.ts";

/** A part of the picture that can be pressed. */
export interface PartButton {
  /** The target that it stands for, as `core/diagram/targets.ts` names it. */
  readonly target: string;
  readonly label: string;
}

/** The parts of a picture as buttons: one stop for the Tab key, arrow keys from one to the next. */
export interface PartButtons {
  /** Says of every part how it is called and whether it is pressed. */
  show(of: (part: PartButton) => { label: string; pressed: boolean }): void;
}

/**
 * Makes parts of a picture operable, by mouse and by keyboard: Left and Right go through them as one reads, Up and Down
 * to the nearest in that direction, Enter and the space bar press. The picture is no longer one image to screen readers
 * but a group of buttons, until `signal` ends.
 */
export function createPartButtons(
  svg: SVGSVGElement,
  picture: SvgParts,
  parts: readonly PartButton[],
  press: (target: string) => void,
  signal: AbortSignal,
): PartButtons {
  const buttons = parts.flatMap((part) => {
    const [element] = picture.elementsOf(part.target);
    // A group is pressed by its name: what lies in it, and the ground between, is not the group.
    const own = part.target.startsWith("group:")
      ? element?.querySelector<SVGElement>(".cluster-label")
      : element;
    return own ? [{ part, element: own }] : [];
  });
  const targets = new Map(
    buttons.map(({ part, element }) => [element, part.target]),
  );
  const role = svg.getAttribute("role") ?? "img";
  svg.setAttribute("role", "group");
  const nameAgain = unnameLinks(svg);
  for (const [index, { element }] of inReadingOrder().entries()) {
    element.setAttribute("role", "button");
    element.setAttribute("tabindex", index === 0 ? "0" : "-1");
    if (index === 0) element.dataset["walkFirst"] = "";
  }
  svg.addEventListener("click", onClick, { signal });
  svg.addEventListener("keydown", onKey, { signal });
  signal.addEventListener("abort", () => {
    svg.setAttribute("role", role);
    for (const { element } of buttons)
      for (const name of own) element.removeAttribute(name);
    nameAgain();
  });
  return {
    show(of) {
      for (const { part, element } of buttons) {
        const { label, pressed } = of(part);
        element.setAttribute("aria-label", label);
        element.setAttribute("aria-pressed", String(pressed));
      }
    },
  };

  function onClick(event: MouseEvent): void {
    const element = buttonAround(event);
    const target = element && targets.get(element);
    if (element === undefined || target === undefined) return;
    // A question about this picture would take the click as its answer.
    event.stopPropagation();
    stopAt(element);
    press(target);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const element = buttonAround(event);
    const target = element && targets.get(element);
    if (element === undefined || target === undefined) return;
    if (event.key === "Enter" || event.key === " ") press(target);
    else {
      const next = nextOf(element, event.key);
      if (next === undefined) return;
      stopAt(next);
      next.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function nextOf(element: SVGElement, key: string): SVGElement | undefined {
    const order = inReadingOrder().map((button) => button.element);
    const at = order.indexOf(element);
    switch (key) {
      case "ArrowRight":
        return order[at + 1] ?? element;
      case "ArrowLeft":
        return order[at - 1] ?? element;
      case "ArrowDown":
        return nearest(element, order, 1) ?? element;
      case "ArrowUp":
        return nearest(element, order, -1) ?? element;
      case "Home":
        return order[0];
      case "End":
        return order.at(-1);
      default:
        return undefined;
    }
  }

  function stopAt(element: SVGElement): void {
    for (const button of buttons)
      button.element.setAttribute(
        "tabindex",
        button.element === element ? "0" : "-1",
      );
  }

  function buttonAround({ target }: Event): SVGElement | undefined {
    let at = target instanceof Element ? target : null;
    for (; at && at !== svg; at = at.parentElement)
      if (targets.has(at as SVGElement)) return at as SVGElement;
    return undefined;
  }

  /** Row by row, from left to right: a diagram is drawn so, whatever way its page is read. */
  function inReadingOrder(): typeof buttons {
    const placed = buttons
      .map((button) => ({ button, ...middleOf(button.element) }))
      .sort((a, b) => a.y - b.y);
    const rows: (typeof placed)[] = [];
    for (const each of placed) {
      const row = rows.at(-1);
      const first = row?.[0];
      if (row && first && each.y - first.y < first.height / 2) row.push(each);
      else rows.push([each]);
    }
    return rows.flatMap((row) =>
      row.sort((a, b) => a.x - b.x).map(({ button }) => button),
    );
  }
}

/** What a part has as long as it is a button. */
const own = [
  "role",
  "tabindex",
  "aria-label",
  "aria-pressed",
  "data-walk-first",
];

/** The closest part that lies more below (or above, for -1) than beside. */
function nearest(
  from: SVGElement,
  others: readonly SVGElement[],
  way: 1 | -1,
): SVGElement | undefined {
  const start = middleOf(from);
  return others
    .map((element) => {
      const { x, y } = middleOf(element);
      return {
        element,
        along: (y - start.y) * way,
        aside: Math.abs(x - start.x),
      };
    })
    .filter(({ along }) => along > start.height / 2)
    .sort((a, b) => a.along + a.aside - (b.along + b.aside))[0]?.element;
}

function middleOf(element: Element): { x: number; y: number; height: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2, height };
}
