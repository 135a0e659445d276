/** What is drawn over a part of the picture: crossed out, or with a frame around it. */
export type Sign = "cross" | "frame";

/**
 * Draws signs over parts of a picture, in the part's own coordinates: they move and shrink with it. Colour alone would
 * not say it. Takes away those that were there.
 */
export function drawSigns(
  parts: Iterable<readonly [element: SVGElement, sign: Sign | undefined]>,
): void {
  for (const [element, sign] of parts) {
    const drawn = element.querySelector<SVGElement>(":scope > .walk-sign");
    if (drawn?.dataset["sign"] === sign) continue;
    drawn?.remove();
    if (sign !== undefined && element instanceof SVGGraphicsElement)
      draw(element, sign);
  }
}

function draw(element: SVGGraphicsElement, sign: Sign): void {
  const { x, y, width, height } = element.getBBox();
  const far = 5;
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("class", "walk-sign");
  path.dataset["sign"] = sign;
  path.setAttribute(
    "d",
    sign === "cross"
      ? `M${x - far} ${y - far}l${width + 2 * far} ${height + 2 * far}m0 ${-height - 2 * far}l${-width - 2 * far} ${height + 2 * far}`
      : `M${x - far} ${y - far}h${width + 2 * far}v${height + 2 * far}h${-width - 2 * far}z`,
  );
  // Below the words, so that these stay readable.
  element.insertBefore(path, element.querySelector(":scope > .label"));
}
