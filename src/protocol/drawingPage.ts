import type { Drawing } from "../core/diagram/drawing.ts";
import { contentSecurityPolicy } from "./document.ts";
import { escapeHtml } from "./escape.ts";
import type { PageAssets } from "./document.ts";
import { parseDrawing } from "./parseDrawing.ts";
import { own, text, whole } from "./shape.ts";

/** To the page that draws diagrams ahead: draw this one, and say under its number what came of it. */
export interface DrawOrder {
  readonly type: "draw";
  readonly number: number;
  readonly source: string;
  /** What the page shows: how far the work is. */
  readonly caption: string;
}

export type DrawingPageMessage =
  /** It listens. */
  | { readonly type: "ready" }
  | {
      readonly type: "drawn";
      readonly number: number;
      readonly drawing: Drawing;
    }
  /** mermaid cannot draw it. */
  | {
      readonly type: "failed";
      readonly number: number;
      readonly message: string;
    };

/** What that page sent, or undefined for anything else. */
export function parseDrawingPageMessage(
  value: unknown,
): DrawingPageMessage | undefined {
  const type = own(value, "type");
  if (type === "ready") return { type };
  const number = whole(own(value, "number"), 0, Number.MAX_SAFE_INTEGER);
  if (number === undefined) return undefined;
  if (type === "drawn") {
    const drawing = parseDrawing(own(value, "drawing"));
    return drawing && { type, number, drawing };
  }
  const message = text(own(value, "message"), 5_000);
  return type === "failed" && message !== undefined
    ? { type, number, message }
    : undefined;
}

/** The document of that page. */
export function drawingDocument(title: string, assets: PageAssets): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy(assets))}">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(assets.style.href)}">
<style>.drawing { padding: 3rem; }</style>
</head>
<body>
<main class="drawing"><h1>${escapeHtml(title)}</h1><p id="caption" role="status"></p></main>
<script type="module" nonce="${escapeHtml(assets.nonce)}" src="${escapeHtml(assets.script)}"></script>
</body>
</html>`;
}
