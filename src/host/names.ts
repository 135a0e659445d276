/** The public names that are not commands. `package.json` declares the same ones; a host test compares them. */
export const names = {
  extension: "guided-lessons.guided-lessons",
  view: "guidedLessons.lessons",
  lessonPanel: "guidedLessons.lesson",
  previewPanel: "guidedLessons.preview",
  reviewPanel: "guidedLessons.review",
  /** Draws diagrams while a course is packaged; it is never restored. */
  drawingPanel: "guidedLessons.drawing",
  /** Prefix of the settings. */
  settings: "guidedLessons",
  /** Set once the library has looked everywhere: the welcome text waits for it. */
  loadedContext: "guidedLessons.loaded",
  /** Whether a lesson panel is open: its commands are offered only then. */
  lessonOpenContext: "guidedLessons.lessonOpen",
  /** Whether the preview that is active shows the answers. */
  previewAnswersContext: "guidedLessons.previewAnswers",
  /** How many courses there are, and how many of them the learner opened. */
  courseCountContext: "guidedLessons.courseCount",
  openedCountContext: "guidedLessons.openedCount",
  /** The tree shows some lessons only. */
  filteredContext: "guidedLessons.filtered",
  /** A reset or an import can be taken back. */
  canUndoContext: "guidedLessons.canUndo",
  /** Something is due for review today: the view's title offers it. */
  reviewDueContext: "guidedLessons.reviewDue",
  /** What walkthroughs wait for; each is set when it was done, not when its command was run. */
  questionAnsweredContext: "guidedLessons.questionAnswered",
  lessonCompletedContext: "guidedLessons.lessonCompleted",
  courseMadeContext: "guidedLessons.courseMade",
  lessonMadeContext: "guidedLessons.lessonMade",
  coursePackagedContext: "guidedLessons.coursePackaged",
  editionPackagedContext: "guidedLessons.editionPackaged",
  /** What another extension's `contributes` calls its courses. */
  contribution: "guidedLessons",
} as const;

/** Keys of what is kept in VS Code's storage. */
export const storageKeys = {
  /** Workspace state. */
  progress: "guidedLessons.progress",
  /** Workspace state: taking this folder's progress along was offered. */
  offered: "guidedLessons.progress.offered",
  /** Workspace state: what the learner has seen of each course. */
  seenLessons: "guidedLessons.seenLessons",
  /** Workspace state: what is folded in the tree otherwise than it would be. */
  folding: "guidedLessons.folding",
  /** Global state: the folders that *Open Course…* was given. */
  openedCourses: "guidedLessons.openedCourses",
  /** Global state: in which version each course was packaged last, by its id. */
  packagedVersions: "guidedLessons.packagedVersions",
  /** Global state: whom reports are about. */
  student: "guidedLessons.student",
} as const;
