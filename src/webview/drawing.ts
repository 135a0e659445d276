import type { Drawing } from "../core/diagram/drawing.ts";
import { mermaidRenderer } from "./diagram/mermaidRenderer.ts";

// Not part of the page: `npm run package` opens it in a headless browser to draw the bundled course's diagrams.
const scope = globalThis as unknown as {
  drawDiagram(source: string): Promise<Drawing>;
};
scope.drawDiagram = async (source) => (await mermaidRenderer()).draw(source);
