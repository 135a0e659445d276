import { element } from "./dom.ts";

/**
 * A diagram that is being edited shows what it showed until the new one is drawn: nothing flickers or jumps while its
 * author types. Takes the old drawings over into the new figures, out of reach of the keyboard.
 */
export function holdDrawings(
  removed: readonly Element[],
  fresh: readonly Element[],
): void {
  const before = new Map(
    figuresIn(removed).map((figure) => [figure.dataset["diagram"], figure]),
  );
  for (const figure of figuresIn(fresh)) {
    const old = before.get(figure.dataset["diagram"]);
    if (old === undefined || figure.dataset["state"] === "rendered") continue;
    const shown = [...old.children].filter((part) => !part.matches("pre"));
    if (shown.length === 0) continue;
    const held = element("div", { class: "diagram-pending diagram-held" });
    held.inert = true;
    held.append(...shown);
    figure.append(held);
  }
}

function figuresIn(blocks: readonly Element[]): HTMLElement[] {
  const figure = "figure[data-diagram]";
  return blocks.flatMap((block) => [
    ...(block.matches(figure) ? [block as HTMLElement] : []),
    ...block.querySelectorAll<HTMLElement>(figure),
  ]);
}
