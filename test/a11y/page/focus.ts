import type { Page } from "playwright-core";

/** Where the Tab key has led, as the page looks then. */
export interface Stop {
  /** What it is: tag, classes, name. */
  readonly name: string;
  /** No element has the focus. */
  readonly lost: boolean;
  /** It had the focus before, since `stopsOf` began. */
  readonly visited: boolean;
  /** The ring around it and what lies behind it, as the browser computes colours; none when it has no ring. */
  readonly ring:
    { readonly colour: string; readonly ground: string } | undefined;
  /** Some of it can be seen: the bar or something else that stays on screen does not cover it whole. */
  readonly seen: boolean;
}

/** The element that has the focus now, also inside custom elements. */
export function focusStop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    let one = document.activeElement;
    const chain = [one];
    while (one?.shadowRoot?.activeElement) {
      one = one.shadowRoot.activeElement;
      chain.unshift(one);
    }
    if (!one || one === document.body)
      return {
        name: "body",
        lost: true,
        visited: false,
        ring: undefined,
        seen: false,
      };
    const host = chain.at(-1) ?? one;
    const visited = host.hasAttribute("data-visited");
    host.setAttribute("data-visited", "");
    // A field shows it around what it stands in, a choice around the whole option.
    const places = [...chain.flatMap(withParents), host.closest(".option")];
    const label =
      host.getAttribute("aria-label") ?? host.textContent?.trim() ?? "";
    return {
      name: `${host.tagName} ${host.getAttribute("class") ?? ""} "${label.slice(0, 40)}"`,
      lost: false,
      visited,
      ring: places
        .map((place) => place && ringOf(place))
        .find((ring) => ring !== undefined && ring !== null),
      seen: isSeen(host),
    };

    /** Up to the root of the shadow that it is in. */
    function withParents(place: Element | null): readonly Element[] {
      if (!place || place === host) return place ? [place] : [];
      return [place, ...withParents(place.parentElement)];
    }

    function ringOf(place: Element) {
      const style = getComputedStyle(place);
      if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1)
        return undefined;
      const offset = parseFloat(style.outlineOffset);
      return {
        colour: style.outlineColor,
        ground: groundOf(offset < 0 ? place : around(place, offset)),
      };
    }

    /** The nearest element on which a ring at that distance lies: a host is as large as the button inside it. */
    function around(place: Element, offset: number): Element | null {
      const least = place.getBoundingClientRect().width + 2 * offset;
      let at = parentOf(place);
      while (at && at.getBoundingClientRect().width < least) at = parentOf(at);
      return at;
    }

    function parentOf(place: Element): Element | null {
      const root = place.getRootNode();
      return (
        place.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
      );
    }

    function groundOf(place: Element | null): string {
      for (let at = place; at; at = parentOf(at)) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor))
          return backgroundColor;
      }
      return "rgb(255, 255, 255)";
    }

    function isSeen(element: Element): boolean {
      const label = element.closest(".option") ?? element;
      const { left, top, width, height } = label.getBoundingClientRect();
      for (const x of [0.1, 0.3, 0.5, 0.7, 0.9])
        for (const y of [0.1, 0.3, 0.5, 0.7, 0.9]) {
          const hit = document.elementFromPoint(
            left + width * x,
            top + height * y,
          );
          if (
            hit &&
            (label.contains(hit) || hit.contains(element)) &&
            hit !== document.body &&
            hit.tagName !== "MAIN" &&
            hit.tagName !== "HTML"
          )
            return true;
        }
      return false;
    }
  });
}

/** Presses a key until the focus is where it was before, or past the last stop, and returns every stop on the way. */
export async function stopsOf(
  page: Page,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    for (const visited of document.querySelectorAll("[data-visited]"))
      visited.removeAttribute("data-visited");
  });
  for (;;) {
    await page.keyboard.press(key);
    const stop = await focusStop(page);
    // Past the last stop the browser's own controls follow.
    if (stop.lost || stop.visited) return stops;
    stops.push(stop);
  }
}
