import { type IconName, icons } from "../../protocol/icons.ts";
import { element, withHtml } from "../dom.ts";

/** One tool: a picture in the row, or words in the list behind *More*. */
export interface Tool {
  readonly name: string;
  readonly label: string;
  readonly icon?: IconName;
  run(button: HTMLButtonElement): void;
}

export interface Toolbar {
  readonly element: HTMLElement;
  button(name: string): HTMLButtonElement | undefined;
  /** Says something beside the tools, to screen readers too. */
  say(words: string): void;
}

/** The tools of a diagram: one stop for the Tab key, arrow keys inside, shown on hover and on focus. */
export function createToolbar(
  label: string,
  more: string,
  tools: readonly Tool[],
  signal: AbortSignal,
): Toolbar {
  const buttons = tools.map(buttonOf);
  const inRow = buttons.filter((_, index) => tools[index]?.icon);
  const inList = buttons.filter((_, index) => !tools[index]?.icon);
  const opener = withHtml(
    element("button", {
      type: "button",
      "data-tool": "more",
      "aria-label": more,
      "aria-expanded": "false",
      title: more,
    }),
    icons.more,
  );
  const list = element(
    "div",
    { class: "diagram-more", hidden: true },
    ...inList,
  );
  const status = element("span", { class: "diagram-said", role: "status" });
  const bar = element(
    "div",
    { class: "diagram-tools", role: "toolbar", "aria-label": label },
    status,
    ...inRow,
    opener,
    list,
  );
  const stops = [...inRow, opener, ...inList];
  for (const stop of stops) stop.tabIndex = stop === stops[0] ? 0 : -1;

  const show = (shown: boolean): void => {
    list.hidden = !shown;
    opener.setAttribute("aria-expanded", String(shown));
  };
  opener.addEventListener("click", () => show(list.hidden !== false), {
    signal,
  });
  list.addEventListener("click", () => show(false), { signal });
  bar.addEventListener("keydown", onKey, { signal });
  bar.addEventListener(
    "focusout",
    ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && bar.contains(relatedTarget)))
        show(false);
    },
    { signal },
  );
  return {
    element: bar,
    button: (name) => stops.find((stop) => stop.dataset["tool"] === name),
    say: (words) => {
      status.textContent = words;
    },
  };

  function onKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && !list.hidden) {
      show(false);
      opener.focus();
      event.preventDefault();
      return;
    }
    const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[
      event.key
    ];
    if (way === undefined) return;
    const reachable = stops.filter(
      (stop) => !list.hidden || !list.contains(stop),
    );
    const at = reachable.findIndex((stop) => stop === document.activeElement);
    const next = reachable.at((at + way) % reachable.length);
    for (const stop of stops) stop.tabIndex = stop === next ? 0 : -1;
    next?.focus();
    event.preventDefault();
  }

  function buttonOf({
    name,
    label: words,
    icon,
    run,
  }: Tool): HTMLButtonElement {
    const made = element("button", { type: "button", "data-tool": name });
    if (icon) {
      made.setAttribute("aria-label", words);
      made.title = words;
      withHtml(made, icons[icon]);
    } else made.textContent = words;
    made.addEventListener("click", () => run(made), { signal });
    return made;
  }
}
