import { element } from "../dom.ts";
import type { Palette } from "./palette.ts";
import { sanitiseSvg } from "./sanitise.ts";
import { themeVariables } from "./themeVariables.ts";

/** Draws one diagram. Loading mermaid is its first step, so that a lesson without diagrams never does. */
export interface Renderer {
  render(source: string, id: string): Promise<SVGSVGElement>;
}

/** mermaid could not even be loaded; the diagram itself may be fine. */
export class RendererMissing extends Error {}

export async function loadRenderer(palette: Palette): Promise<Renderer> {
  const { default: mermaid } = await import("mermaid").catch(
    (cause: unknown) => {
      throw new RendererMissing("mermaid was not loaded", { cause });
    },
  );
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    // ELK, the default since 12, is 1.5 MB more to load and never returns on some state diagrams.
    layout: "dagre",
    // The new look, "neo", pads boxes without moving SVG labels, and draws groups in the colour of nodes.
    look: "classic",
    // Labels as SVG text: nothing foreign to sanitise, and a copy of the diagram shows everywhere.
    htmlLabels: false,
    flowchart: {
      htmlLabels: false,
      padding: 12,
      // Room between a group's title and what is in it; arrows that enter from above would cross it.
      subGraphTitleMargin: { top: 4, bottom: 10 },
    },
    sequence: {
      diagramMarginX: 8,
      diagramMarginY: 4,
      actorFontSize: 14,
      messageFontSize: 14,
      noteFontSize: 14,
      height: 48,
    },
    class: { htmlLabels: false },
    theme: "base",
    themeVariables: themeVariables(palette),
    fontFamily: palette.font,
    maxTextSize: 100_000,
    deterministicIds: true,
  });
  return {
    async render(source, id) {
      // Text is measured here. In a page that is read from right to left it would be measured the other way round.
      const bench = element("div", { dir: "ltr" });
      document.body.append(bench);
      try {
        const { svg } = await mermaid.render(id, source, bench);
        return sanitiseSvg(svg, id);
      } finally {
        bench.remove();
      }
    },
  };
}
