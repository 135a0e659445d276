import type { Page } from "playwright-core";
import type { Drawing } from "../../src/core/diagram/drawing.ts";
import { placeDrawings } from "../../src/core/diagram/drawingMarkup.ts";
import type { LessonPage } from "../../src/protocol/page.ts";
import { lessonOf } from "./diagramKinds.ts";
import type { OpenLesson, OpenOptions } from "./openLesson.ts";

type Open = (options?: OpenOptions) => Promise<OpenLesson>;

/** A lesson that holds these diagrams as drawings that were made and stored before: opening it needs no mermaid. */
export async function drawnLesson(
  open: Open,
  sources: Readonly<Record<string, string>>,
): Promise<LessonPage> {
  const lesson = lessonOf(sources);
  const { page, host } = await open({ lesson, diagrams: true });
  const drawings = new Map<string, Drawing>();
  for (const message of host.messages)
    if (message.type === "diagramDrawn")
      drawings.set(sources[message.diagram] ?? "", message.drawing);
  await page.close();
  const diagrams = Object.entries(sources).map(([id, source]) => ({
    id,
    source,
  }));
  return {
    ...lesson,
    html: placeDrawings(lesson.html, diagrams, (source) =>
      drawings.get(source),
    ),
  };
}

/** The files of mermaid that a page has loaded. */
export function mermaidFiles(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => /chunks\//.test(name) && /mermaid|diagram/i.test(name)),
  );
}
