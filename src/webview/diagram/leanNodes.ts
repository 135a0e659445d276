import { shortNumbers } from "../../core/diagram/svg/shortNumbers.ts";

/**
 * Takes out what does not show: mermaid puts every symbol and arrow head of a kind into each of its pictures, and the
 * way of a line twice. A drawing is stored, sent, checked and parsed many times, so each byte of it counts.
 */
export function leanNodes(svg: SVGSVGElement): void {
  removeUnused(svg);
  for (const element of svg.querySelectorAll("*")) {
    delete (element as SVGElement).dataset["points"];
    if (element.getAttribute("style") === "") element.removeAttribute("style");
    for (const name of geometry) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      const short = shortNumbers(value);
      if (short !== value) element.setAttribute(name, short);
    }
  }
}

const geometry =
  "d points transform x y x1 y1 x2 y2 cx cy r rx ry width height".split(" ");

/** What is never drawn by itself, only where something refers to it. */
const definitions =
  "symbol, marker, filter, linearGradient, radialGradient, clipPath, mask, pattern";

/** Without the definitions that nothing refers to; those may have been all that referred to others. */
function removeUnused(svg: SVGSVGElement): void {
  for (;;) {
    const referred = referredIds(svg);
    const unused = [...svg.querySelectorAll(definitions)].filter(
      ({ id }) => !referred.has(id),
    );
    if (unused.length === 0) break;
    for (const element of unused) element.remove();
  }
  for (const defs of svg.querySelectorAll("defs"))
    if (defs.childElementCount === 0) defs.remove();
}

function referredIds(svg: SVGSVGElement): ReadonlySet<string> {
  const texts = [...svg.querySelectorAll("*")].flatMap((element) =>
    element.localName === "style"
      ? [element.textContent ?? ""]
      : Array.from(element.attributes)
          .map(({ value }) => value)
          .filter((value) => value.includes("#")),
  );
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/(?:url\(\s*["']?|^)#([^"')\s]+)/g)].map(
        ([, id = ""]) => id,
      ),
    ),
  );
}
