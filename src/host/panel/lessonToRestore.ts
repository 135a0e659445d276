import { lessonKey } from "../../core/course/model.ts";
import { lastOpened } from "../../core/progress/continueAt.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import type { LessonPanelPorts } from "./lessonPanelPorts.ts";
import { parsePanelState } from "./panelState.ts";

/** The lesson that a panel showed before the window was reloaded, and how far down; none when its course is gone. */
export async function lessonToRestore(
  state: unknown,
  { library, progress }: Pick<LessonPanelPorts, "library" | "progress">,
): Promise<
  | { readonly lesson: LibraryLesson; readonly position: number | undefined }
  | undefined
> {
  const parsed = parsePanelState(state);
  await Promise.all([library.loaded(), progress.load()]);
  // A page that nobody scrolled may have left no state; the learner's own tells as much.
  const lesson = parsed
    ? library.lesson(lessonKey(parsed.courseId, parsed.lessonId))
    : lastOpened(library.courses, progress.snapshot);
  return lesson && { lesson, position: parsed?.position };
}
