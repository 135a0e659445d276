import type { Drawing } from "../../core/diagram/drawing.ts";
import { loadDiagramFont } from "./font.ts";

/** Draws diagrams, one after the other. */
export interface Renderer {
  /** Rejects with mermaid's own errors, which may be plain objects. */
  draw(source: string): Promise<Drawing>;
}

/** What draws could not even be loaded; the diagram itself may be fine. */
export class RendererMissing extends Error {}

/** Loads what draws: nothing of it is part of the page as long as every diagram came drawn. */
export async function loadRenderer(): Promise<Renderer> {
  try {
    const [{ mermaidRenderer }] = await Promise.all([
      import("./mermaidRenderer.ts"),
      loadDiagramFont(),
    ]);
    return await mermaidRenderer();
  } catch (cause) {
    throw new RendererMissing("mermaid was not loaded", { cause });
  }
}
