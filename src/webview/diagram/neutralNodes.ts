import {
  colourProperties,
  neutralColours,
} from "../../core/diagram/colours/neutral.ts";

/** Gives a drawing colours that follow the theme: a switch of the theme draws nothing again. */
export function neutralNodes(svg: SVGSVGElement, source: string): void {
  const neutral = neutralColours(source);
  for (const element of [svg, ...svg.querySelectorAll("*")]) {
    for (const name of colourProperties) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      const replaced = neutral.value(name, value);
      if (replaced === value) continue;
      // An attribute takes no variables; a style of the element itself would win over the drawing's own sheet.
      element.setAttribute(name, replaced);
    }
    const style = element.getAttribute("style");
    if (style !== null) element.setAttribute("style", neutral.css(style));
  }
  for (const style of svg.querySelectorAll("style"))
    style.textContent = neutral.css(style.textContent ?? "");
}
