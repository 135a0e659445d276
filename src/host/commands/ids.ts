/**
 * Every command and what it may be called with. `package.json` declares the same ids; a host test compares them.
 * Menus of the tree call with the tree's own element, editors with the address of their file.
 */
export const commandIds = {
  /** `[key?: string]`: a lesson key `<courseId>/<lessonId>`, and `#anchor` behind it; none: pick from a list. */
  openLesson: "guidedLessons.openLesson",
  /** `[course?: tree element]`: in that course; in the one read last unless it is given. */
  continue: "guidedLessons.continue",
  nextLesson: "guidedLessons.nextLesson",
  previousLesson: "guidedLessons.previousLesson",
  filterLessons: "guidedLessons.filterLessons",
  clearFilter: "guidedLessons.clearFilter",
  /** `[course?: tree element]`: takes the marks of an update off that course, or off all. */
  dismissChanges: "guidedLessons.dismissChanges",
  /** `[lesson?: string | tree element, selection?: tree elements]`: the open lesson unless another is named. */
  markComplete: "guidedLessons.markComplete",
  /** As `markComplete`. */
  markIncomplete: "guidedLessons.markIncomplete",
  /** `[what?: tree element | string, options?: { ask: false }]`: a lesson, a course (by its id), or picks; asks first. */
  resetProgress: "guidedLessons.resetProgress",
  /** Takes the last reset or import back. */
  undoProgressChange: "guidedLessons.undoProgressChange",
  /** `[file?: Uri, options?: { course: string }]`: asks for a place unless one is given; all courses without one. */
  exportProgress: "guidedLessons.exportProgress",
  /** `[file?: Uri, options?: { mode: "merge" | "replace" }]`: asks for what is not given. */
  importProgress: "guidedLessons.importProgress",
  /**
   * `[course?: tree element, options?: { courses?: ids, name?: string, formats?: ("json" | "csv" | "xapi")[], out?: Uri }]`:
   * asks for what is missing. The first format is written to `out`, the others beside it.
   */
  exportReport: "guidedLessons.exportReport",
  /** Asks what is due, and shows what is to come. */
  review: "guidedLessons.review",
  /** `[folder?: Uri]`: asks for a folder unless one is given. */
  openCourse: "guidedLessons.openCourse",
  /**
   * `[options?: { title?, language?: string, folder?: Uri, workflow?: boolean }]`: asks for what is missing. The folder
   * is the course's own.
   */
  newCourse: "guidedLessons.newCourse",
  /**
   * `[where?: tree element | Uri of a file or folder, options?: { title?, after?, under?, part?: string }]`: asks for
   * what is missing. `after` and `under` name a lesson by its path or id, `part` a section by its title.
   */
  newLesson: "guidedLessons.newLesson",
  /** `[course?: tree element | id | folder's Uri]`: asks which, or all, when there are several. */
  checkCourse: "guidedLessons.checkCourse",
  /** `[course?: tree element]` */
  forgetCourse: "guidedLessons.forgetCourse",
  /** `[document?: Uri]`: the active editor's unless one is given. */
  openPreview: "guidedLessons.openPreview",
  /** As `openPreview`. */
  openPreviewToSide: "guidedLessons.openPreviewToSide",
  /** The preview in the active editor, or else the one of the active editor's document. */
  previewWithAnswers: "guidedLessons.previewWithAnswers",
  /** As `previewWithAnswers`. */
  previewAsStudent: "guidedLessons.previewAsStudent",
  /** `[lesson?: string | tree element]`: the open lesson's file unless another is named. */
  openSource: "guidedLessons.openSource",
  /**
   * `[course?: tree element | id | folder's Uri, options?: { out?: Uri, publisher?, name?, version?: string,
   * standalone?, force?, replace?: boolean }]`: asks for what is missing. `force` goes on over errors, `replace` over
   * a file at `out`.
   */
  packageCourse: "guidedLessons.packageCourse",
  /** `[document?: Uri, line?: number]`: the active editor's; only the quiz in that line, from 1. */
  showAnswerKey: "guidedLessons.showAnswerKey",
  refresh: "guidedLessons.refresh",
  showLog: "guidedLessons.showLog",
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];
