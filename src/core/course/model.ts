import type { Finding } from "../check/finding.ts";

/**
 * The one model that every reader maps to and that the rest of the program knows.
 *
 *   Course
 *     Section    a part title of SUMMARY.md, or a folder; it has no page
 *       Lesson   a chapter; it may hold further lessons
 *       Draft    a chapter announced but not written
 *       Separator
 *
 * It is read from the outline alone; a lesson's text is read when it is opened.
 */
export interface Course {
  /** Stable across moves and updates; progress is kept under it. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly authors: readonly string[];
  /** BCP 47, such as `en`. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly version?: string;
  /** Share of the points that completes a lesson, 0 to 1. */
  readonly passMark: number;
  /** What has to be complete before a lesson opens; nothing unless the author says otherwise. */
  readonly gating?: Gating;
  /** Whether a learner may open a locked lesson all the same; they may unless the author says otherwise. */
  readonly gatingOverride?: boolean;
  /** The folder that chapters lie in: mdBook's `src`; `""` is the root. */
  readonly textFolder?: string;
  /** The lessons by their path, for links; `lessonAt` does without it when a course was made by hand. */
  readonly lessonsByPath?: ReadonlyMap<string, Lesson>;
  readonly nodes: readonly CourseNode[];
  readonly reading: ReadingOptions;
  /** What is wrong with the outline itself. */
  readonly findings: readonly Finding[];
}

/**
 * `sequential`: the lesson before it, and the lessons that its front matter names. `prerequisites`: only those named.
 */
export type Gating = "none" | "sequential" | "prerequisites";

export type CourseNode = Section | Lesson | Draft | Separator;

export interface Section {
  readonly kind: "section";
  /** Stable, unique among the sections of the course. */
  readonly id: string;
  readonly title: string;
  readonly children: readonly CourseNode[];
}

export interface Lesson {
  readonly kind: "lesson";
  /** Stable, unique in the course: the chapter's path below the text folder, without its extension. */
  readonly id: string;
  readonly title: string;
  /** Path inside the course. */
  readonly path: string;
  /** As mdBook counts: `2.1`; none for prefix and suffix chapters and for folders. */
  readonly number?: string;
  readonly children: readonly CourseNode[];
}

export interface Draft {
  readonly kind: "draft";
  readonly title: string;
  readonly number?: string;
  readonly children: readonly CourseNode[];
}

export interface Separator {
  readonly kind: "separator";
}

/** What the course says about how its text is to be read. */
export interface ReadingOptions {
  readonly smartPunctuation: boolean;
  /** `$…$`, `$$…$$`, `\\(…\\)` and `\\[…\\]`. */
  readonly math: boolean;
  /** Per language, the prefix of lines that are hidden at first. */
  readonly hideLines: Readonly<Record<string, string>>;
}

/** The key that names a lesson everywhere: in commands, links and stored state. */
export function lessonKey(courseId: string, lessonId: string): string {
  return `${courseId}/${lessonId}`;
}

/** The lessons of a course in reading order. */
export function* lessonsOf(nodes: readonly CourseNode[]): Generator<Lesson> {
  for (const node of nodes) {
    if (node.kind === "lesson") yield node;
    if (node.kind !== "separator") yield* lessonsOf(node.children);
  }
}

/** The lesson whose text lies at a path inside the course. */
export function lessonAt(course: Course, path: string): Lesson | undefined {
  if (course.lessonsByPath) return course.lessonsByPath.get(path);
  for (const lesson of lessonsOf(course.nodes))
    if (lesson.path === path) return lesson;
  return undefined;
}
