import { checkCourse } from "./checkCourse.ts";
import type { Command } from "./command.ts";
import { clearFilter } from "./clearFilter.ts";
import { continueLesson } from "./continueLesson.ts";
import { dismissChanges } from "./dismissChanges.ts";
import { exportProgress } from "./exportProgress.ts";
import { exportReport } from "./exportReport.ts";
import { filterLessons } from "./filterLessons.ts";
import { forgetCourse } from "./forgetCourse.ts";
import { importProgress } from "./importProgress.ts";
import { markComplete } from "./markComplete.ts";
import { markIncomplete } from "./markIncomplete.ts";
import { newCourse } from "./newCourse.ts";
import { newLesson } from "./newLesson.ts";
import { nextLesson } from "./nextLesson.ts";
import { openCourse } from "./openCourse.ts";
import { openLesson } from "./openLesson.ts";
import { openPreview } from "./openPreview.ts";
import { openPreviewToSide } from "./openPreviewToSide.ts";
import { openSource } from "./openSource.ts";
import { packageCourse } from "./packageCourse.ts";
import { previewAsStudent } from "./previewAsStudent.ts";
import { previewWithAnswers } from "./previewWithAnswers.ts";
import { previousLesson } from "./previousLesson.ts";
import { refresh } from "./refresh.ts";
import { resetProgress } from "./resetProgress.ts";
import { review } from "./review.ts";
import { showAnswerKey } from "./showAnswerKey.ts";
import { showLog } from "./showLog.ts";
import { undoProgressChange } from "./undoProgressChange.ts";

/** Every command. */
export const commands: readonly Command[] = [
  openLesson,
  continueLesson,
  nextLesson,
  previousLesson,
  filterLessons,
  clearFilter,
  dismissChanges,
  markComplete,
  markIncomplete,
  resetProgress,
  undoProgressChange,
  exportProgress,
  importProgress,
  exportReport,
  review,
  openCourse,
  newCourse,
  newLesson,
  checkCourse,
  forgetCourse,
  openPreview,
  openPreviewToSide,
  previewWithAnswers,
  previewAsStudent,
  openSource,
  packageCourse,
  showAnswerKey,
  refresh,
  showLog,
];
