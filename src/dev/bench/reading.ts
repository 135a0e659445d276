import { checkCourse } from "../../core/check/checkCourse.ts";
import { lessonsOf, type Course } from "../../core/course/model.ts";
import { readCourse } from "../../core/formats/readCourse.ts";
import type { RenderEnvironment } from "../../core/markdown/environment.ts";
import { renderLesson } from "../../core/markdown/renderLesson.ts";
import type { CourseFiles } from "../../core/ports.ts";
import { english } from "../../core/text.ts";
import { mermaidParser } from "../../tools/diagramParser.ts";
import { folderFiles } from "../../tools/folderFiles.ts";
import { measure, timed, type Result, type Spread } from "./measure.ts";
import { chapter, syntheticCourse } from "./syntheticCourse.ts";

const environment: RenderEnvironment = {
  assetUrl: (path) => path,
  remoteImages: false,
  translate: english,
};

/** From a folder on disk to the outline that fills the tree. */
export async function benchTree(
  lessons: number,
  runs: number,
): Promise<Result> {
  const made = await syntheticCourse(lessons, 0);
  try {
    const ours = await measure(runs, () =>
      timed(async () => {
        const course = await open(folderFiles(made.folder));
        if ([...lessonsOf(course.nodes)].length !== lessons)
          throw new Error("the outline is not complete");
      }),
    );
    return row(`tree.${lessons}`, "ms", ours);
  } finally {
    await made.remove();
  }
}

/** Megabytes of chapters per second through `guided-lessons check`, its diagrams' parser included. */
export async function benchCheck(
  lessons: number,
  chapterBytes: number,
  runs: number,
): Promise<Result> {
  const made = await syntheticCourse(lessons, chapterBytes);
  try {
    const files = folderFiles(made.folder);
    const ours = await measure(runs, async () => {
      const course = await open(files);
      const ms = await timed(() =>
        checkCourse(course, files, { diagrams: mermaidParser() }),
      );
      return made.bytes / 1e6 / (ms / 1000);
    });
    return row("check.throughput", "MB/s", ours);
  } finally {
    await made.remove();
  }
}

/** From the bytes of one lesson of 1 MB to its HTML. */
export async function benchRender(runs: number): Promise<Result> {
  const files = oneChapter(chapter(0, 1, 1e6));
  const course = await open(files);
  const [lesson] = lessonsOf(course.nodes);
  if (lesson === undefined) throw new Error("the course has no lesson");
  const ours = await measure(runs, () =>
    timed(() => renderLesson(course, lesson, files, environment)),
  );
  return row("render.1mb", "ms", ours);
}

async function open(files: CourseFiles): Promise<Course> {
  const course = await readCourse(files, {
    fallbackId: "bench",
    fallbackTitle: "Bench",
  });
  if (course === undefined) throw new Error("the course does not open");
  return course;
}

function oneChapter(text: string): CourseFiles {
  return {
    read: (path) =>
      Promise.resolve(
        path === "lesson-0.md"
          ? { ok: true, text }
          : { ok: false, reason: "missing" },
      ),
    list: () => Promise.resolve([{ name: "lesson-0.md", kind: "file" }]),
    has: (path) => Promise.resolve(path === "lesson-0.md"),
  };
}

function row(name: string, unit: string, ours: Spread): Result {
  return { name, unit, ours, peer: null, ratio: null };
}
