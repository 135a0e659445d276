import * as vscode from "vscode";
import type { Course, Lesson } from "../../core/course/model.ts";
import { lessonsOf } from "../../core/course/model.ts";
import { HumanError } from "../../core/humanError.ts";
import type { CourseFiles } from "../../core/ports.ts";
import type { ChapterPlace } from "../../core/starting/chapterEdit.ts";
import { outlineFile } from "../../core/starting/newLesson.ts";
import { say } from "../../core/text.ts";
import { own } from "../../protocol/shape.ts";
import { editedCourse } from "../authoring/editedCourse.ts";
import { OverlayFiles } from "../authoring/overlayFiles.ts";
import { courseAround } from "../authoring/previewLesson.ts";
import type { Services } from "../commands/command.ts";
import { ownCourse, ownCourses } from "../commands/ownCourse.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import { WorkspaceFiles } from "../workspaceFiles.ts";

/** The course that gets a lesson, as it is now: with what editors hold and did not save. */
export interface LessonScene {
  readonly owner: LibraryCourse;
  readonly course: Course;
  readonly files: CourseFiles;
  /** The path of its SUMMARY.md; a plain folder has none. */
  readonly outline: string | undefined;
}

/** What the arguments of *New Lesson…* say already; what is missing is asked for. */
export interface LessonWish {
  readonly scene: LessonScene;
  readonly title?: string;
  readonly place?: ChapterPlace;
  /** The lesson that the author had in mind when asking; where exactly the new one goes is still to be said. */
  readonly beside?: Lesson;
}

/** Reads them; undefined when the author would rather not say which course. */
export async function lessonWish(
  services: Services,
  where: unknown,
  options: unknown,
): Promise<LessonWish | undefined> {
  await services.library.loaded();
  const uri =
    where instanceof vscode.Uri
      ? where
      : where === undefined
        ? vscode.window.activeTextEditor?.document.uri
        : undefined;
  const around = uri && courseOf(uri, services);
  if (where instanceof vscode.Uri && around === undefined)
    throw new HumanError(
      say`${where.path} is in no course of yours. Make a course with New Course, or open its folder with Open Course.`,
    );
  const owner =
    around?.owner ??
    (await ownCourse(services, where, vscode.l10n.t("New Lesson")));
  if (owner === undefined) return undefined;
  const scene = await sceneOf(owner);
  const title = own(options, "title");
  const place = givenPlace(scene, options) ?? sectionOf(where);
  const beside = lessonBeside(scene, where, around?.path);
  return {
    scene,
    ...(typeof title === "string" &&
      title.trim() !== "" && { title: title.trim() }),
    ...(place && { place }),
    ...(beside && { beside }),
  };
}

async function sceneOf(owner: LibraryCourse): Promise<LessonScene> {
  // Not the library's files: they may remember which folders are links.
  const files = new OverlayFiles(owner.root, new WorkspaceFiles(owner.root));
  const course = await editedCourse(owner, files);
  return { owner, course, files, outline: await outlineFile(course, files) };
}

/** The own course whose folder this is, or holds it. */
function courseOf(
  uri: vscode.Uri,
  { library }: Services,
): { readonly owner: LibraryCourse; readonly path: string } | undefined {
  const own = ownCourses(library);
  const root = own.find((owner) => owner.root.toString() === uri.toString());
  return root === undefined
    ? courseAround(uri, own)
    : { owner: root, path: "" };
}

function givenPlace(
  scene: LessonScene,
  options: unknown,
): ChapterPlace | undefined {
  const part = own(options, "part");
  if (typeof part === "string") return { kind: "part", title: part };
  for (const kind of ["after", "under"] as const) {
    const name = own(options, kind);
    if (typeof name === "string")
      return { kind, path: lessonCalled(scene, name).path };
  }
  return undefined;
}

function lessonCalled({ course }: LessonScene, name: string): Lesson {
  const lesson = [...lessonsOf(course.nodes)].find(
    ({ id, path }) => id === name || path === name,
  );
  if (lesson !== undefined) return lesson;
  throw new HumanError(
    say`There is no lesson ${name} in ${course.title}. Name one by its path or its id.`,
  );
}

/** A section of the tree is a place already: behind its last lesson. */
function sectionOf(where: unknown): ChapterPlace | undefined {
  if (own(where, "kind") !== "section") return undefined;
  const title = own(own(where, "section"), "title");
  return typeof title === "string" ? { kind: "part", title } : undefined;
}

/** The lesson of the tree's element, or the one whose file was named or is open. */
function lessonBeside(
  { course }: LessonScene,
  where: unknown,
  path: string | undefined,
): Lesson | undefined {
  const wanted =
    own(where, "kind") === "lesson" ? own(own(where, "lesson"), "path") : path;
  return [...lessonsOf(course.nodes)].find((lesson) => lesson.path === wanted);
}
