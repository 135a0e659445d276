import { folderOf, nameOf } from "../coursePath.ts";
import { HumanError } from "../humanError.ts";
import { lessonsOf, type Course } from "../course/model.ts";
import type { RenderEnvironment } from "../markdown/environment.ts";
import type { RenderedLesson } from "../markdown/lesson.ts";
import { renderLesson } from "../markdown/renderLesson.ts";
import type { CourseFiles } from "../ports.ts";
import { english, say } from "../text.ts";

/** What of a course's folder a learner needs, found by rendering every lesson as a learner's window would. */
export interface CourseContent {
  /** As it was when its files were looked at. */
  readonly course: Course;
  /** Paths inside the course, sorted: what was read, shown or linked. */
  readonly paths: readonly string[];
  /** Those of `paths` that hold questions. */
  readonly quizFiles: ReadonlySet<string>;
  /** The sources of all diagrams, each once, in reading order. */
  readonly diagrams: readonly string[];
  readonly lessons: readonly LessonRow[];
}

/** A lesson as a list of contents shows it. */
export interface LessonRow {
  readonly title: string;
  readonly number?: string;
  /** Minutes, when the author gives them. */
  readonly duration?: number;
  readonly questions: number;
}

/** Files that readers of every format look at beside the lessons; there or not. */
const settingsFiles = ["book.toml", "guided-lessons.toml"];

/**
 * Collects what the lessons use. `read` reads the course anew, with files that take note, so the outline's own files are
 * among them. A hidden file is taken only when a lesson shows its text; a link to one is not followed. Rejects with a
 * `HumanError` when there is no course any more.
 */
export async function courseContent(
  files: CourseFiles,
  read: (files: CourseFiles) => Promise<Course | undefined>,
  isCancelled: () => boolean = () => false,
): Promise<CourseContent> {
  const noted = new NotedFiles(files);
  const course = await read(noted);
  if (course === undefined)
    throw new HumanError(
      say`The course is gone: there is no book.toml, no SUMMARY.md and no Markdown file any more.`,
    );
  for (const path of settingsFiles) await noted.read(path);
  const diagrams = new Set<string>();
  const quizFiles = new Set<string>();
  const lessons: LessonRow[] = [];
  for (const lesson of lessonsOf(course.nodes)) {
    if (isCancelled()) break;
    const rendered = await renderLesson(course, lesson, noted, unseenPage);
    for (const { source } of rendered.diagrams) diagrams.add(source);
    for (const path of rendered.dependencies)
      if (/\.toml$/i.test(path)) quizFiles.add(path);
    for (const path of linkedFiles(rendered)) await noted.take(path);
    lessons.push({
      title: rendered.title,
      ...(lesson.number === undefined ? {} : { number: lesson.number }),
      ...(rendered.meta.duration === undefined
        ? {}
        : { duration: rendered.meta.duration }),
      questions: rendered.quizzes.reduce(
        (sum, quiz) => sum + quiz.questions.length,
        0,
      ),
    });
  }
  return {
    course,
    paths: [...noted.used].sort(),
    quizFiles,
    diagrams: [...diagrams],
    lessons,
  };
}

/** Nobody looks at the page, so addresses and language do not matter. */
const unseenPage: RenderEnvironment = {
  assetUrl: (path) => path,
  remoteImages: false,
  translate: english,
};

function linkedFiles({ links }: RenderedLesson): string[] {
  return links.flatMap(({ path, image }) =>
    path === undefined || (!image && isHidden(path)) ? [] : [path],
  );
}

/** Whether the file, or a folder it lies in, is one that listings hide. */
function isHidden(path: string): boolean {
  return (
    nameOf(path).startsWith(".") ||
    (folderOf(path) !== "" && isHidden(folderOf(path)))
  );
}

/** Passes everything on, and takes note of the files whose text was given out. */
class NotedFiles implements CourseFiles {
  readonly used = new Set<string>();
  readonly #files: CourseFiles;

  constructor(files: CourseFiles) {
    this.#files = files;
  }

  async read(path: string): ReturnType<CourseFiles["read"]> {
    const result = await this.#files.read(path);
    if (result.ok) this.used.add(path);
    return result;
  }

  list(folder: string): ReturnType<CourseFiles["list"]> {
    return this.#files.list(folder);
  }

  has(path: string): Promise<boolean> {
    return this.#files.has(path);
  }

  /** Notes a file that is there, whatever it holds. */
  async take(path: string): Promise<void> {
    if (await this.#files.has(path)) this.used.add(path);
  }
}
