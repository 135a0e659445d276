/**
 * Makes the links of a picture (`click A href "…"`) links for the keyboard and for screen readers. What opens them is
 * `links.ts`, as for every link of the page.
 */
export function nameLinks(svg: SVGSVGElement, signal: AbortSignal): void {
  const links = linksIn(svg);
  if (links.length === 0) return;
  // One image would hide the links in it.
  svg.setAttribute("role", "group");
  for (const link of links) name(link);
  svg.addEventListener(
    "keydown",
    (event) => {
      const link = links.find((each) => each === event.target);
      if (event.key !== "Enter" || link?.getAttribute("role") !== "link")
        return;
      event.preventDefault();
      link.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    },
    { signal },
  );
}

/** Takes the links out of the keyboard's way while the parts of the picture do something else; returns what undoes it. */
export function unnameLinks(svg: SVGSVGElement): () => void {
  const links = linksIn(svg).filter((link) => link.hasAttribute("role"));
  for (const link of links)
    for (const attribute of ["role", "tabindex", "aria-label"])
      link.removeAttribute(attribute);
  return () => links.forEach(name);
}

function linksIn(svg: SVGSVGElement): readonly SVGElement[] {
  return [...svg.querySelectorAll<SVGElement>("[data-link]")];
}

function name(link: SVGElement): void {
  const words = [...link.querySelectorAll("text")].map(
    ({ textContent }) => textContent?.trim() ?? "",
  );
  link.setAttribute("role", "link");
  link.setAttribute("tabindex", "0");
  link.setAttribute(
    "aria-label",
    words.join(" ") || (link.dataset["link"] ?? ""),
  );
}
