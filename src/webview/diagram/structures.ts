import { structureOf } from "../../core/diagram/fromMermaid.ts";
import type { DiagramStructure } from "../../core/diagram/structure.ts";
import type { LessonContext } from "../context.ts";
import { messageOf } from "../dom.ts";
import { sourceOf } from "./figure.ts";
import { drawingOf } from "./textAlternative.ts";

/** Tells the host what the diagrams of a lesson hold, where questions are about them. */
export interface Structures {
  /** Reads diagrams that are new or changed. A lesson without such questions loads nothing. */
  readNew(): void;
}

export function createStructures(context: LessonContext): Structures {
  const { article, signal } = context;
  const sent = new WeakMap<Element, string>();
  let last: Promise<void> = Promise.resolve();
  return {
    readNew() {
      const { questions } = context.page();
      if (
        !questions.some(({ kind }) => kind === "point" || kind === "messages")
      )
        return;
      last = last.then(readAll);
    },
  };

  async function readAll(): Promise<void> {
    for (const figure of article.querySelectorAll<HTMLElement>(
      "figure[data-diagram]",
    )) {
      const source = sourceOf(figure);
      if (signal.aborted) return;
      if (sent.get(figure) === source) continue;
      sent.set(figure, source);
      await read(figure, source);
    }
  }

  async function read(figure: HTMLElement, source: string): Promise<void> {
    const { lessonId } = context.page();
    const diagram = figure.dataset["diagram"] ?? "";
    try {
      const structure = await structureIn(figure, source);
      if (structure !== undefined && !signal.aborted)
        context.post({
          type: "diagramStructure",
          lessonId,
          diagram,
          structure,
        });
    } catch (error) {
      if (!signal.aborted)
        context.post({
          type: "failed",
          message: `reading the diagram ${diagram}: ${messageOf(error)}`,
        });
    }
  }
}

/** What a diagram holds; `undefined` for one that mermaid refuses: the pass that draws it tells of that. */
async function structureIn(
  figure: HTMLElement,
  source: string,
): Promise<DiagramStructure | "none" | undefined> {
  // A stored drawing brings what it says along: mermaid is not needed for it.
  if (figure.dataset["state"] === "rendered")
    return drawingOf(figure).structure ?? "none";
  const { default: mermaid } = await import("mermaid");
  // Parsing also makes the kinds of diagram known that reading the data needs.
  if ((await mermaid.parse(source, { suppressErrors: true })) === false)
    return undefined;
  const { db, type } = await mermaid.mermaidAPI.getDiagramFromText(source);
  return structureOf(db, type) ?? "none";
}
