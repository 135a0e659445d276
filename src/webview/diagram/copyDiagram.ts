import { parseColour, toHex } from "./colour.ts";

/** The picture as a file of its own: colours of the theme of now, and its font, instead of variables. */
export function standaloneSvg(svg: SVGSVGElement, font?: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.removeAttribute("style");
  withoutWalk(copy);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const ground = document.createElementNS(copy.namespaceURI ?? "", "rect");
  const { x, y, width, height } = svg.viewBox.baseVal;
  for (const [name, value] of Object.entries({ x, y, width, height }))
    ground.setAttribute(name, String(value));
  ground.setAttribute("fill", "var(--gl-d-ground)");
  copy.prepend(ground);
  if (font !== undefined) {
    const style = document.createElementNS(copy.namespaceURI ?? "", "style");
    style.textContent = `@font-face{font-family:"Guided Lessons Diagram";src:url(${font})}`;
    copy.prepend(style);
  }
  return withColours(new XMLSerializer().serializeToString(copy), svg);
}

/** Without what belongs to its page: its name, and what walking through it has put on its parts. */
function withoutWalk(copy: SVGSVGElement): void {
  for (const sign of copy.querySelectorAll(".walk-sign")) sign.remove();
  for (const part of [copy, ...copy.querySelectorAll("*")])
    for (const { name } of Array.from(part.attributes))
      if (/^(?:role|tabindex|aria-.*|data-walk.*)$/.test(name))
        part.removeAttribute(name);
}

/** Draws the picture at twice its size. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const { inlineFont } = await import("./inlineFont.ts");
  const image = new Image();
  const { width, height } = svg.viewBox.baseVal;
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standaloneSvg(svg, inlineFont))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  const scale = Math.min(2, 8_000 / Math.max(width, height));
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error("the browser gave no picture")),
    );
  });
}

/** Every variable and mixture as the colour that it is now. */
function withColours(text: string, svg: SVGSVGElement): string {
  const probe = document.createElement("span");
  svg.parentElement?.append(probe);
  try {
    return text.replace(
      /color-mix\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|var\(--gl-d-[\w-]+\)/g,
      (expression) => {
        probe.style.color = expression;
        const colour = parseColour(getComputedStyle(probe).color);
        if (!colour) return expression;
        if (colour.alpha >= 1) return toHex(colour);
        const parts = [colour.red, colour.green, colour.blue].map(Math.round);
        return `rgba(${parts.join(", ")}, ${colour.alpha})`;
      },
    );
  } finally {
    probe.remove();
  }
}
