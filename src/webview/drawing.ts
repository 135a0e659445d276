import type { Drawing } from "../core/diagram/drawing.ts";
import type { DrawOrder, DrawingPageMessage } from "../protocol/drawingPage.ts";
import { mermaidRenderer } from "./diagram/mermaidRenderer.ts";

// The page that draws diagrams ahead, for a package: in a panel of the editor it is told what to draw by messages; a
// headless browser calls `drawDiagram`.
const renderer = mermaidRenderer();

async function drawDiagram(source: string): Promise<Drawing> {
  return (await renderer).draw(source);
}

if ("acquireVsCodeApi" in globalThis) listen();
else Object.assign(globalThis, { drawDiagram });

function listen(): void {
  const { postMessage } = acquireVsCodeApi() as unknown as {
    postMessage(message: DrawingPageMessage): void;
  };
  addEventListener("message", ({ data }: MessageEvent<DrawOrder>) => {
    const { number, source, caption } = data;
    const place = document.getElementById("caption");
    if (place !== null) place.textContent = caption;
    drawDiagram(source).then(
      (drawing) => {
        postMessage({ type: "drawn", number, drawing });
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        postMessage({ type: "failed", number, message });
      },
    );
  });
  postMessage({ type: "ready" });
}
