import type { Course, CourseNode, Lesson } from "../course/model.ts";
import { lessonsOf } from "../course/model.ts";
import { slug } from "../course/slug.ts";
import { folderOf, join, nameOf } from "../coursePath.ts";
import { compareNames } from "../formats/folder.ts";
import type { CourseFiles } from "../ports.ts";
import type { ChapterPlace } from "./chapterEdit.ts";

/** The text that a new lesson begins with. */
export function lessonText(title: string): string {
  return `# ${title.replace(/[\\`*_[\]<>#]/g, "\\$&")}\n\n`;
}

/** The outline's own file, if the course has one. */
export async function outlineFile(
  { textFolder = "" }: Course,
  files: CourseFiles,
): Promise<string | undefined> {
  const path = join(textFolder, "SUMMARY.md");
  return (await files.has(path)) ? path : undefined;
}

/** A path for a new chapter of an outline that no file has yet: beside its neighbours, named after its title. */
export async function chapterFile(
  course: Course,
  files: CourseFiles,
  title: string,
  place: ChapterPlace,
): Promise<string> {
  const folder = folderFor(course, place);
  return join(folder, await freeName(course, files, folder, slug(title)));
}

/**
 * The same for a plain folder, where names decide the order: behind the chapter as far as a name can say that.
 */
export async function numberedFile(
  course: Course,
  files: CourseFiles,
  title: string,
  place: ChapterPlace,
): Promise<string> {
  const folder = folderFor(course, place);
  const names = (await files.list(folder))
    .filter(({ kind }) => kind === "file")
    .map(({ name }) => name)
    .filter((name) => /^\d+.*\.(md|markdown)$/i.test(name))
    .sort(compareNames);
  const before =
    place.kind === "after" && names.includes(nameOf(place.path))
      ? nameOf(place.path)
      : names.at(-1);
  const after =
    before === undefined ? undefined : names[names.indexOf(before) + 1];
  const wanted =
    before === undefined
      ? slug(title)
      : nameBetween(before, after, slug(title));
  return join(folder, await freeName(course, files, folder, wanted));
}

/** `02-title` behind `01-…`; `01.1-title` where the next number is taken. */
function nameBetween(
  before: string,
  after: string | undefined,
  title: string,
): string {
  const digits = /^\d+/.exec(before)?.[0] ?? "1";
  const next = String(Number(digits) + 1).padStart(digits.length, "0");
  const isFree = after === undefined || parseInt(after, 10) !== Number(next);
  const candidates = [
    ...(isFree ? [`${next}-${title}`] : []),
    ...Array.from({ length: 99 }, (_, at) => `${digits}.${at + 1}-${title}`),
  ];
  return (
    candidates.find(
      (name) =>
        compareNames(before, `${name}.md`) < 0 &&
        (after === undefined || compareNames(`${name}.md`, after) < 0),
    ) ?? `${next}-${title}`
  );
}

/** Where the neighbours lie; of a chapter that is its folder's first page, in that folder. */
function folderFor(course: Course, place: ChapterPlace): string {
  const root = course.textFolder ?? "";
  const lessons = [...lessonsOf(course.nodes)];
  if (place.kind === "after") return folderOf(place.path);
  if (place.kind === "under") {
    const parent = lessons.find(({ path }) => path === place.path);
    return folderOf(firstLessonIn(parent?.children ?? [])?.path ?? place.path);
  }
  const nodes =
    place.kind === "part"
      ? course.nodes.flatMap((node) =>
          node.kind === "section" && node.title === place.title
            ? node.children
            : [],
        )
      : course.nodes;
  const last = nodes.findLast((node) => node.kind === "lesson");
  return last === undefined ? root : folderOf(last.path);
}

function firstLessonIn(nodes: readonly CourseNode[]): Lesson | undefined {
  return nodes.find((node) => node.kind === "lesson");
}

/** A file name with this stem that neither the folder nor the outline has. */
async function freeName(
  course: Course,
  files: CourseFiles,
  folder: string,
  stem: string,
): Promise<string> {
  // Some file systems take two names for one that differ in case only.
  const stemOf = (name: string) =>
    name.toLowerCase().replace(/\.(md|markdown)$/, "");
  const listed = (await files.list(folder)).map(({ name }) => stemOf(name));
  const announced = [...lessonsOf(course.nodes)]
    .filter(({ path }) => folderOf(path) === folder)
    .map(({ path }) => stemOf(nameOf(path)));
  const used = new Set([...listed, ...announced, "readme", "index", "summary"]);
  let name = stem;
  for (let count = 2; used.has(name); count++) name = `${stem}-${count}`;
  return `${name}.md`;
}
