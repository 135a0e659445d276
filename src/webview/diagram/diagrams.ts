import { diagramProblem } from "../../core/check/diagramError.ts";
import type { LessonContext } from "../context.ts";
import { messageOf } from "../dom.ts";
import { markDiagrams } from "../marks.ts";
import { watchScrollBoxes } from "../scrollBoxes.ts";
import { showError, showPending, showSvg, sourceOf } from "./figure.ts";
import {
  loadRenderer,
  type Renderer,
  RendererMissing,
} from "./mermaidRenderer.ts";
import { paletteKey, readPalette } from "./palette.ts";
import { watchTheme } from "./themeWatch.ts";

/** The diagrams of a lesson: what is on screen first, one after the other, none stops the others. */
export interface Diagrams {
  /** Draws those that wait. `drawn` is called after each, because the page's height has changed. */
  renderNew(drawn: () => void): void;
}

export function createDiagrams(context: LessonContext): Diagrams {
  const { article, signal, strings } = context;
  /** With which colours each figure was drawn; one that failed counts as drawn. */
  const drawnWith = new WeakMap<Element, string>();
  let pass = 0;
  let made = 0;
  let afterEach: () => void = () => undefined;

  watchTheme(signal, () => {
    if (all().length > 0) void run();
  });

  return {
    renderNew(drawn) {
      afterEach = drawn;
      for (const figure of all())
        if (!drawnWith.has(figure)) showPending(figure, strings);
      if (all().length > 0) void run();
      else markDiagrams();
    },
  };

  function all(): HTMLElement[] {
    return [...article.querySelectorAll<HTMLElement>("figure[data-diagram]")];
  }

  /** Draws what is not drawn in the colours of now. A pass that is still under way stops: this one takes over. */
  async function run(): Promise<void> {
    const palette = readPalette();
    const colours = paletteKey(palette);
    const rest = all().filter((figure) => drawnWith.get(figure) !== colours);
    if (rest.length === 0) return;
    const own = ++pass;
    const stale = () => own !== pass || signal.aborted;
    let renderer: Renderer;
    try {
      renderer = await loadRenderer(palette);
    } catch (error) {
      if (!stale()) for (const figure of rest) fail(figure, error);
      return;
    }
    while (rest.length > 0) {
      if (stale()) return;
      const [figure] = rest.splice(nearest(rest), 1);
      if (figure?.isConnected && (await draw(figure, renderer, stale)))
        drawnWith.set(figure, colours);
      // Between two diagrams the page answers clicks and keys.
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (!stale()) markDiagrams();
  }

  async function draw(
    figure: HTMLElement,
    renderer: Renderer,
    stale: () => boolean,
  ): Promise<boolean> {
    const { lessonId } = context.page();
    const diagram = figure.dataset["diagram"] ?? "";
    try {
      const svg = await renderer.render(sourceOf(figure), `diagram-${++made}`);
      if (stale()) return false;
      showSvg(figure, svg, strings);
      context.post({ type: "diagramRendered", lessonId, diagram });
    } catch (error) {
      if (stale()) return false;
      fail(figure, error);
    }
    watchScrollBoxes(context);
    afterEach();
    return true;
  }

  function fail(figure: HTMLElement, error: unknown): void {
    const missing = error instanceof RendererMissing;
    const found = missing
      ? { line: 1, message: strings.diagramLoadFailed }
      : diagramProblem(error, sourceOf(figure));
    showError(figure, found, strings);
    if (missing)
      context.post({ type: "failed", message: messageOf(error.cause) });
    else
      context.post({
        type: "diagramFailed",
        lessonId: context.page().lessonId,
        diagram: figure.dataset["diagram"] ?? "",
        line: found.line,
        message: found.message,
      });
  }
}

/** The index of the figure to draw next: the first one on screen, else the one closest below, else above. */
function nearest(figures: readonly HTMLElement[]): number {
  const distances = figures.map((figure) => {
    const { top, bottom } = figure.getBoundingClientRect();
    if (bottom < 0) return window.innerHeight * 10 - bottom;
    return Math.max(0, top);
  });
  return distances.indexOf(Math.min(...distances));
}
