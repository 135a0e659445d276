import { diagramProblem } from "../../core/check/diagramError.ts";
import { type Drawing } from "../../core/diagram/drawing.ts";
import type { LessonContext } from "../context.ts";
import { messageOf } from "../dom.ts";
import { markDiagrams } from "../marks.ts";
import { askBeforeDrawing, isHuge } from "./hugeDiagram.ts";
import { equip } from "./equip.ts";
import { showDrawing, showError, showPending, sourceOf } from "./figure.ts";
import { createPace, giveUpAfter, nearest } from "./pacing.ts";
import { keepFaintReadable } from "./walk/faintness.ts";
import { loadRenderer, type Renderer, RendererMissing } from "./renderer.ts";

/** The diagrams of a lesson. Those that came drawn are only equipped; mermaid is loaded for the others alone. */
export interface Diagrams {
  /** Draws those that wait. `changed` is called after some, because the page's height has changed. */
  renderNew(changed: () => void): void;
}

/** A diagram that takes longer is given up, where it lets anything else run. */
const patience = 5_000;

export function createDiagrams(context: LessonContext): Diagrams {
  const { article, signal, strings } = context;
  /** Figures that are done: drawn, refused, or waiting for a click. */
  const done = new WeakSet<Element>();
  /** Two figures with one source are drawn once. */
  const drawings = new Map<string, Promise<Drawing>>();
  let renderer: Promise<Renderer> | undefined;
  let pass = 0;
  let isFaintKept = false;
  let heightsChanged: () => void = () => undefined;

  return {
    renderNew(changed) {
      heightsChanged = changed;
      for (const figure of all()) {
        if (done.has(figure)) continue;
        if (figure.dataset["state"] === "rendered") finish(figure);
        else showPending(figure, strings);
      }
      context.scrollBoxes.watchNew();
      void run();
    },
  };

  function all(): HTMLElement[] {
    return [...article.querySelectorAll<HTMLElement>("figure[data-diagram]")];
  }

  function finish(figure: HTMLElement): void {
    done.add(figure);
    if (!isFaintKept) keepFaintReadable(signal);
    isFaintKept = true;
    equip(figure, context);
  }

  /** Draws what waits, what is on screen first. A pass that is still under way stops: this one takes over. */
  async function run(): Promise<void> {
    const own = ++pass;
    const stale = () => own !== pass || signal.aborted;
    const rest = all().filter((figure) => !done.has(figure));
    const pace = createPace();
    while (rest.length > 0) {
      const { index, visible } = nearest(rest);
      const [figure] = rest.splice(index, 1);
      if (figure?.isConnected) await handle(figure, stale);
      if (stale()) return;
      if (rest.length > 0 && !pace.isTime(visible)) continue;
      // Once for all that were drawn in one go: it asks where things are, and has the page laid out for it.
      heightsChanged();
      await pace.rest();
      if (stale()) return;
    }
    markDiagrams();
  }

  async function handle(
    figure: HTMLElement,
    stale: () => boolean,
  ): Promise<void> {
    if (isHuge(sourceOf(figure))) {
      done.add(figure);
      askBeforeDrawing(
        figure,
        strings,
        () =>
          void draw(figure, () => signal.aborted).then(() => heightsChanged()),
      );
    } else await draw(figure, stale);
  }

  async function draw(
    figure: HTMLElement,
    stale: () => boolean,
  ): Promise<void> {
    const { lessonId } = context.page();
    const diagram = figure.dataset["diagram"] ?? "";
    const source = sourceOf(figure);
    try {
      const known = drawings.has(source);
      const drawing = await drawingOf(source);
      if (stale()) return;
      showDrawing(figure, drawing);
      finish(figure);
      // At once: until then the keyboard cannot reach what is cut off.
      context.scrollBoxes.watchNew();
      context.post({ type: "diagramRendered", lessonId, diagram });
      if (!known)
        context.post({ type: "diagramDrawn", lessonId, diagram, drawing });
    } catch (error) {
      if (stale()) return;
      done.add(figure);
      fail(figure, error);
    }
  }

  function drawingOf(source: string): Promise<Drawing> {
    const known = drawings.get(source);
    if (known) return known;
    renderer ??= loadRenderer();
    const drawing = renderer.then((ready) =>
      giveUpAfter(patience, ready.draw(source), strings.diagramTooSlow),
    );
    drawings.set(source, drawing);
    return drawing;
  }

  function fail(figure: HTMLElement, error: unknown): void {
    const missing = error instanceof RendererMissing;
    const found = missing
      ? { line: 1, message: strings.diagramLoadFailed }
      : diagramProblem(error, sourceOf(figure));
    showError(figure, found, strings);
    context.scrollBoxes.watchNew();
    if (missing) {
      context.post({ type: "failed", message: messageOf(error.cause) });
      return;
    }
    context.post({
      type: "diagramFailed",
      lessonId: context.page().lessonId,
      diagram: figure.dataset["diagram"] ?? "",
      line: found.line,
      message: found.message,
    });
  }
}
