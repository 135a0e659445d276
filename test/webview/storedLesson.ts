import { placeDrawings } from "../../src/core/diagram/drawingMarkup.ts";
import type { Drawing } from "../../src/core/diagram/drawing.ts";
import type { LessonPage } from "../../src/protocol/page.ts";
import { lessonOf } from "./diagramKinds.ts";
import type { OpenLesson, OpenOptions } from "./openLesson.ts";

/** A lesson of diagrams that come drawn, as the host sends it at a second opening: mermaid drew them in a page before. */
export async function storedLesson(
  open: (options: OpenOptions) => Promise<OpenLesson>,
  sources: Readonly<Record<string, string>>,
): Promise<LessonPage> {
  const lesson = lessonOf(sources);
  const { page, host } = await open({ lesson, diagrams: true });
  const drawings = new Map<string, Drawing>();
  for (const message of host.messages)
    if (message.type === "diagramDrawn")
      drawings.set(sources[message.diagram] ?? "", message.drawing);
  await page.close();
  const html = placeDrawings(
    lesson.html,
    Object.entries(sources).map(([id, source]) => ({ id, source })),
    (source) => drawings.get(source),
  );
  return { ...lesson, html };
}
