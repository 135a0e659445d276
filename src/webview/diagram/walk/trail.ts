import { element } from "../../dom.ts";

/** The way that was taken, in words. Hidden while there is none. */
export interface Trail {
  readonly element: HTMLElement;
  /** The places from the first one on. */
  set(places: readonly string[]): void;
}

/** Of a way that goes round and round the last ones are enough. */
const longest = 24;

export function createTrail(label: string, id: string): Trail {
  const list = element("ol", { "aria-labelledby": id });
  const root = element(
    "div",
    { class: "walk-trail walk-below", hidden: true },
    element("span", { id }, label),
    list,
  );
  return {
    element: root,
    set(places) {
      root.hidden = places.length < 2;
      const shown = places.slice(-longest);
      const from = places.length - shown.length + 1;
      list.setAttribute("start", String(from));
      list.classList.toggle("cut", from > 1);
      list.replaceChildren(...shown.map((place) => element("li", {}, place)));
    },
  };
}
