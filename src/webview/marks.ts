/** `lesson:content`: when the text was painted. At boot that was the document's first paint, before any script. */
export function markContent(how: "boot" | "show"): void {
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  if (how === "boot" && paint) {
    performance.mark("lesson:content", { startTime: paint.startTime });
    return;
  }
  // The frame after the next one begins when this content has been painted.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => performance.mark("lesson:content")),
  );
}

/** `lesson:diagrams`: the last diagram is in place, or there is none. */
export function markDiagrams(): void {
  performance.mark("lesson:diagrams");
}
