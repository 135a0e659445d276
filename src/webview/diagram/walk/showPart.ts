/**
 * Brings a part of a picture into view, in the picture's own box and on the page, when it is not there yet. Called
 * only for what the reader asked for.
 */
export function showPart(part: Element): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  part.scrollIntoView({
    block: "nearest",
    inline: "nearest",
    behavior: still ? "instant" : "smooth",
  });
}
