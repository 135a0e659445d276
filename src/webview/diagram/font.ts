/** The family of media/diagramFont.css: it ships, so a label is as wide here as where it was measured. */
export const diagramFont =
  '"Guided Lessons Diagram", "Segoe UI Emoji", "Apple Color Emoji", "Noto Color Emoji", system-ui, sans-serif';

/** Labels must not be measured in a stand-in. A font that does not come is no reason to draw nothing. */
export async function loadDiagramFont(): Promise<void> {
  await Promise.allSettled(
    ["400", "700"].map((weight) =>
      document.fonts.load(`${weight} 14px "Guided Lessons Diagram"`, "Abc"),
    ),
  );
}
