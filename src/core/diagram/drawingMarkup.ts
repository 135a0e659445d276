import { escapeHtml } from "../markdown/html.ts";
import type { Drawing } from "./drawing.ts";
import { drawingId } from "./svg/allowList.ts";
import { walkChoice } from "./walk/walkChoice.ts";

/**
 * What a figure holds once its diagram is drawn. `figure` is its `data-diagram`, unique on the page. Where the diagram
 * can be walked through there is room for it from the start, so that nothing below moves when the page's script runs.
 */
export function drawingMarkup(
  drawing: Drawing,
  figure: string,
  source: string,
): string {
  const { svg, ...words } = drawing;
  const [, across = 300, down = 150] =
    /^<svg[^>]* viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const width = /^<svg[^>]* width="(\d+(?:\.\d+)?)"/.exec(svg)?.[1] ?? "300";
  const ratio = (Number(down) / Number(across)).toFixed(4);
  const label = escapeHtml(drawing.title ?? "");
  const named = svg
    .replaceAll(drawingId, `gl-${figure.replace(/[^\w-]/g, "_")}`)
    // As a function: in a text, `$&` and its like would mean something.
    .replace("<svg ", () => `<svg role="img" aria-label="${label}" `);
  const walk = walkChoice(drawing.structure, source);
  const room =
    walk === undefined
      ? ""
      : `<div class="walk"${walk.open ? " data-open" : ""}></div>`;
  return `<div class="diagram-box scroll-box" style="--diagram-width:${width}px;--diagram-ratio:${ratio}" data-drawing="${escapeHtml(JSON.stringify(words))}">${named}</div>${room}`;
}

/**
 * Puts drawings into the HTML of a lesson, so that they are painted with its text. `drawn` gives the drawing of a
 * source; figures without one stay as they are and are drawn by the page.
 */
export function placeDrawings(
  html: string,
  diagrams: readonly { readonly id: string; readonly source: string }[],
  drawn: (source: string) => Drawing | undefined,
): string {
  const byId = new Map(diagrams.map(({ id, source }) => [id, source]));
  return html.replace(
    figurePattern,
    (whole, id: string, rest: string, source: string) => {
      const text = byId.get(id);
      const drawing = text === undefined ? undefined : drawn(text);
      return drawing === undefined
        ? whole
        : `<figure data-diagram="${id}" data-state="rendered"${rest}>${source}${drawingMarkup(drawing, id, text ?? "")}</figure>`;
    },
  );
}

/** As `lessonRules.ts` writes a diagram; an author's own figure has no such attributes. */
const figurePattern =
  /<figure data-diagram="([\w-]+)" data-state="pending"([^>]*)>(<pre><code>[^<]*<\/code><\/pre>)<\/figure>/g;
