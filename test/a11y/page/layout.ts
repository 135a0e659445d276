import type { Page } from "playwright-core";

/** What a reader may set for all text (WCAG 1.4.12). Custom elements inherit it into their shadow. */
export const textSpacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** What makes the page scroll sideways, or lies where it cannot be scrolled to. Boxes of their own may scroll. */
export function outsideThePage(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = [...document.body.querySelectorAll<HTMLElement>("*")].filter(
      (one) => {
        const { left, right, width: own } = one.getBoundingClientRect();
        return (
          own > 0 &&
          (right > width + 1 || left < -1) &&
          one.checkVisibility({ visibilityProperty: true }) &&
          !isBoxed(one)
        );
      },
    );
    const names = found.map((one) => {
      const { left, right } = one.getBoundingClientRect();
      return `${one.tagName} ${one.className.toString()} "${one.textContent?.slice(0, 30)}" ${left} to ${right}`;
    });
    const scrolled = document.documentElement.scrollWidth;
    return scrolled > width ? [`page ${scrolled} > ${width}`, ...names] : names;

    /** Inside something that scrolls or cuts, or hidden from sight on purpose. */
    function isBoxed(element: Element): boolean {
      for (
        let box: Element | null = element;
        box && box !== document.body;
        box = box.parentElement
      ) {
        const style = getComputedStyle(box);
        if (style.clipPath !== "none") return true;
        if (box !== element && style.overflowX !== "visible") return true;
      }
      return false;
    }
  });
}

/** Texts of which something is cut off, in the shadow of custom elements too. */
export function clippedText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    visit(document.body);
    return found;

    function visit(root: Element | ShadowRoot): void {
      for (const one of root.querySelectorAll<HTMLElement>("*")) {
        if (one.shadowRoot) visit(one.shadowRoot);
        if (cuts(one))
          found.push(
            `${one.tagName} ${one.className.toString()} "${one.textContent?.trim().slice(0, 40)}" ${one.scrollWidth}x${one.scrollHeight} in ${one.clientWidth}x${one.clientHeight}`,
          );
      }
    }

    function cuts(one: HTMLElement): boolean {
      const { overflowX, overflowY, clipPath, display } = getComputedStyle(one);
      if (clipPath !== "none" || display === "inline") return false;
      if (!one.checkVisibility() || !one.textContent?.trim()) return false;
      const hides = (value: string) => value === "hidden" || value === "clip";
      return (
        (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
        (hides(overflowY) && one.scrollHeight > one.clientHeight + 1)
      );
    }
  });
}
