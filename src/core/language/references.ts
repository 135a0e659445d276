import { lessonsOf, type Course } from "../course/model.ts";
import type { CourseFiles } from "../ports.ts";
import { nameOf } from "../coursePath.ts";
import { filesBelow } from "../filesBelow.ts";
import { targetAt } from "./at.ts";
import { lessonHeadings } from "./lessonHeadings.ts";
import { markdownParts, type MarkdownParts } from "./markdownParts.ts";
import { TextLines, type FileRange } from "./place.ts";
import { resolveTarget } from "./resolveTarget.ts";
import { isMarkdown, type Scene } from "./scene.ts";
import { targetsIn, type Target } from "./targets.ts";

/** What references are looked for: a file, or a heading of it, or a named part. */
interface Sought {
  readonly path: string;
  readonly anchor?: string;
  readonly part?: string;
}

/**
 * Where the thing at an offset is named in the whole course: what an address leads to, the heading that the caret
 * stands in, the anchor of an included file, else the file itself.
 */
export async function referencesAt(
  scene: Scene,
  offset: number,
  isCancelled: () => boolean = () => false,
): Promise<readonly FileRange[]> {
  const sought = await soughtAt(scene, offset);
  const found: FileRange[] = [];
  const isNamedIn = mayName([sought.path]);
  for await (const { file, parts } of textsOfCourse(
    scene,
    (file, text) => file === sought.path || isNamedIn(text),
    isCancelled,
  ))
    for (const target of targetsIn(parts))
      if (isNamed(scene, file, target, sought))
        found.push(parts.lines.range(file, target.span));
  return found;
}

async function soughtAt(scene: Scene, offset: number): Promise<Sought> {
  if (!isMarkdown(scene.file))
    return { path: scene.file, ...partAt(scene, offset) };
  const parts = markdownParts(scene.text);
  const target = targetAt(scene, offset, parts);
  const resolved = target && resolveTarget(scene.course, scene.file, target);
  if (resolved !== undefined)
    return {
      path: resolved.path,
      ...(resolved.anchor !== undefined && { anchor: resolved.anchor }),
    };
  const line = parts.lines.lineAt(offset);
  // The first heading is the lesson's title: whoever asks there asks about the lesson.
  const heading = parts.headings.slice(1).find((part) => part.line === line);
  const id =
    heading &&
    (await lessonHeadings(scene, scene.file)).find(
      (known) => known.line === line + 1,
    )?.id;
  return { path: scene.file, ...(id !== undefined && { anchor: id }) };
}

/** `ANCHOR: name` in the line of an included file. */
function partAt({ text }: Scene, offset: number): { readonly part?: string } {
  const lines = new TextLines(text);
  const part = /ANCHOR(?:_END)?:\s*([\w-]+)/.exec(
    lines.line(lines.lineAt(offset)),
  )?.[1];
  return part === undefined ? {} : { part };
}

function isNamed(
  scene: Scene,
  file: string,
  target: Target,
  sought: Sought,
): boolean {
  const resolved = resolveTarget(scene.course, file, target);
  if (resolved?.path !== sought.path) return false;
  if (sought.part !== undefined)
    return (
      target.kind === "include" && target.written.split(":")[1] === sought.part
    );
  if (sought.anchor === undefined)
    return file !== sought.path || resolved.anchor === undefined;
  return resolved.anchor === sought.anchor;
}

/** A Markdown file of the course, taken apart. */
export interface CourseText {
  readonly file: string;
  readonly parts: MarkdownParts;
}

/** The Markdown files of a course; those that cannot be of interest are read, but not taken apart. */
export async function* textsOfCourse(
  { course, files }: Pick<Scene, "course" | "files">,
  isWanted: (file: string, text: string) => boolean,
  isCancelled: () => boolean,
): AsyncGenerator<CourseText> {
  const searched = new Set<string>();
  for await (const file of markdownOf(course, files)) {
    if (isCancelled()) return;
    if (searched.has(file)) continue;
    searched.add(file);
    const result = await files.read(file);
    if (result.ok && isWanted(file, result.text))
      yield { file, parts: markdownParts(result.text) };
  }
}

/** The outline's chapters, and all that lie beside them. */
async function* markdownOf(
  course: Course,
  files: CourseFiles,
): AsyncGenerator<string> {
  for (const { path } of lessonsOf(course.nodes)) yield path;
  yield* filesBelow(files, "", isMarkdown);
}

/**
 * Whether a text may name one of the paths, so that it is worth to be taken apart: their names stand in it, plain or
 * without their extension as links to pages have them, or it has an address that hides its letters.
 */
export function mayName(paths: readonly string[]): (text: string) => boolean {
  const names = paths.map((path) =>
    nameOf(path).replace(/\.(md|markdown)$/i, ""),
  );
  // An index is named by its folder, so every link may be meant.
  if (names.some((name) => /^(readme|index)$/i.test(name))) return () => true;
  return (text) =>
    names.some((name) => text.includes(name)) ||
    /%[0-9a-f]{2}|\\[!-/:-@[-`{-~]|&#?\w{1,32};/i.test(text);
}
