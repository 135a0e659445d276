import { walkChoice } from "../../../core/diagram/walk/walkChoice.ts";
import { withGaps } from "../../../protocol/strings.ts";
import type { LessonContext } from "../../context.ts";
import { element } from "../../dom.ts";
import { sourceOf } from "../figure.ts";
import { drawingOf } from "../textAlternative.ts";
import { svgPartsOf } from "./svgParts.ts";
import { walkButton } from "./walkButton.ts";
import { walks } from "./walks.ts";

/** What a diagram offers besides its picture: a button below it, and the walk in its place once it is open. */
export interface OfferedWalk {
  readonly element: HTMLElement;
  /** What the toolbar calls opening it, or closing it. */
  label(): string;
  toggle(): void;
}

/**
 * The walk of a diagram that is in place, or undefined when there is none for it or its author wants none. With the
 * author's word it is open. `changed` is called when the reader opened or closed it.
 */
export function offerWalk(
  figure: HTMLElement,
  svg: SVGSVGElement,
  { strings, signal }: LessonContext,
  changed: () => void,
): OfferedWalk | undefined {
  const { structure } = drawingOf(figure);
  const choice = walkChoice(structure, sourceOf(figure));
  const kind = choice && walks[choice.name];
  if (structure === undefined || !choice || !kind) return undefined;
  const words = kind.words(strings);
  const place =
    figure.querySelector<HTMLElement>(".walk") ??
    element("div", { class: "walk" });
  const opener = walkButton(words.open, {
    icon: "walk",
    signal,
    run: () => open(true),
  });
  let current: AbortController | undefined;
  if (choice.open) open(false);
  else place.replaceChildren(opener);
  signal.addEventListener("abort", () => current?.abort());
  stayInReach(place, signal);
  return {
    element: place,
    label: () => (current ? words.end : words.open),
    toggle() {
      if (current) close();
      else open(true);
    },
  };

  function open(byReader: boolean): void {
    if (structure === undefined || !kind) return;
    const walk = (current = new AbortController());
    const id = `gl-walk-${figure.dataset["diagram"] ?? ""}`;
    const said = element("p", { class: "walk-said", role: "status", id });
    const parts = svgPartsOf(svg, kind.partsOf?.(svg));
    const controls =
      kind.create(structure, {
        figure,
        svg,
        parts,
        strings,
        id,
        signal: walk.signal,
        say: (main, more = "") => {
          said.replaceChildren(
            element("span", { class: "walk-main" }, main),
            ...(more === "" ? [] : [" ", element("span", {}, more)]),
          );
        },
      }) ?? [];
    walk.signal.addEventListener("abort", () => {
      parts.paint(() => undefined);
      for (const part of [svg, place]) delete part.dataset["walking"];
    });
    const end = walkButton(strings.walkClose, {
      signal: walk.signal,
      run: close,
    });
    end.classList.add("walk-end");
    const name = svg.getAttribute("aria-label") ?? strings.diagram;
    const panel = element(
      "div",
      {
        class: "walk-panel",
        role: "group",
        "aria-label": withGaps(strings.walkPanel, words.open, name),
      },
      ...controls.filter((part) => !isBelow(part)),
      end,
      said,
      ...controls.filter(isBelow),
    );
    for (const part of [svg, place]) part.dataset["walking"] = kind.name;
    place.replaceChildren(panel);
    if (!byReader) return;
    changed();
    const first =
      svg.querySelector<SVGElement>("[data-walk-first]") ??
      panel.querySelector<HTMLElement>("[data-walk-first]") ??
      panel.querySelector<HTMLElement>("button");
    first?.focus({ preventScroll: true });
  }

  function close(): void {
    current?.abort();
    current = undefined;
    const hadFocus = place.contains(document.activeElement);
    place.replaceChildren(opener);
    if (hadFocus) opener.focus({ preventScroll: true });
    changed();
  }
}

function isBelow(part: HTMLElement): boolean {
  return part.classList.contains("walk-below");
}

/** Marks controls as in use from the first click on them until the focus leaves them. */
function stayInReach(place: HTMLElement, signal: AbortSignal): void {
  place.addEventListener("click", () => (place.dataset["inUse"] = ""), {
    signal,
  });
  place.addEventListener(
    "focusout",
    ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && place.contains(relatedTarget)))
        delete place.dataset["inUse"];
    },
    { signal },
  );
}
