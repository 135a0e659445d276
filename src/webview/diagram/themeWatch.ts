/** Calls back when VS Code may have changed its theme: it swaps classes on the body and variables on the document. */
export function watchTheme(signal: AbortSignal, changed: () => void): void {
  let scheduled = false;
  const observer = new MutationObserver(() => {
    if (scheduled) return;
    scheduled = true;
    // Class and variables arrive one after the other; look once, when both are there.
    requestAnimationFrame(() => {
      scheduled = false;
      if (!signal.aborted) changed();
    });
  });
  const options = { attributes: true, attributeFilter: ["class", "style"] };
  observer.observe(document.body, options);
  observer.observe(document.documentElement, options);
  signal.addEventListener("abort", () => observer.disconnect());
}
