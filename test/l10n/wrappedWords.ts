import type { Page } from "playwright-core";

/** A text that people see or hear on the page. */
export interface Said {
  readonly text: string;
  /** Where it was found, for the person who has to find it again. */
  readonly place: string;
  readonly language: string;
  readonly direction: string;
  /** From our strings: it holds one of their marks, or stands where the host has put its own words. */
  readonly ours: boolean;
}

/**
 * Every text with letters that is shown, and every name that is read out. Code and drawings are no words of ours, nor
 * is what mermaid says of an error, which is marked as English.
 */
export function wordsOf(page: Page): Promise<readonly Said[]> {
  return page.evaluate(() => {
    const said: Said[] = [];
    const spoken = ["aria-label", "title", "placeholder", "alt"];
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (
        element.closest("script, style, svg, pre, code, .katex, bdi[lang=en]")
      )
        continue;
      if (!element.checkVisibility()) continue;
      for (const node of element.childNodes)
        if (node instanceof Text) add(node.data, element);
      if (element.closest("[aria-hidden=true]")) continue;
      for (const name of spoken)
        add(element.getAttribute(name) ?? "", element, name);
    }
    return said;

    function add(text: string, element: HTMLElement, name?: string): void {
      if (!/\p{L}{2}/u.test(text)) return;
      said.push({
        text: text.trim(),
        place: `${element.tagName.toLowerCase()}.${element.className}${name === undefined ? "" : `[${name}]`}`,
        language:
          element.closest<HTMLElement>("[lang]")?.lang ?? "(no language)",
        direction: getComputedStyle(element).direction,
        ours:
          /[⟦⟧]/.test(text) ||
          element.closest(".alert-title, .problem") !== null,
      });
    }
  });
}
