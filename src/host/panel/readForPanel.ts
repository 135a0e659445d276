import type { LibraryLesson } from "../library/libraryCourse.ts";
import { lockedLesson } from "../page/lockedLesson.ts";
import { renderForPage } from "../page/lessonReader.ts";
import type { LessonWebview } from "../page/lessonWebview.ts";
import type { ShownLesson } from "../page/shownLesson.ts";
import type { LessonPanelPorts } from "./lessonPanelPorts.ts";

/** Reads a lesson for the panel, which may be made when its text is there; in the place of one that is locked comes a page that says why. */
export async function readForPanel(
  lesson: LibraryLesson,
  webview: () => LessonWebview,
  ports: LessonPanelPorts,
  anyway: boolean,
): Promise<ShownLesson> {
  const { progress, files, gates, learner, drawings, details } = ports;
  await Promise.all([progress.load(), files.load()]);
  const lock = anyway ? undefined : await gates.lockNow(lesson);
  if (lock !== undefined) return lockedLesson(lesson, lock);
  const shown = await renderForPage(lesson, webview, learner, drawings);
  details.learn(lesson, shown.rendered);
  return shown;
}
