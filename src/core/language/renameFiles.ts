import { folderOf, join, nameOf, resolveFrom } from "../coursePath.ts";
import { lessonsOf, type Course, type Lesson } from "../course/model.ts";
import type { CourseEdit, TextChange } from "./edit.ts";
import type { MarkdownParts } from "./markdownParts.ts";
import { mayName, textsOfCourse } from "./references.ts";
import { resolveTarget } from "./resolveTarget.ts";
import type { Scene } from "./scene.ts";
import { targetsIn, type Target } from "./targets.ts";
import { hrefOf } from "./writtenAddress.ts";
import { asAddress, relativePath } from "./writtenPath.ts";

/** A file or folder of the course that gets another path. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
}

/**
 * What must change so that files or folders can be moved: every link, include and quiz that leads to them, SUMMARY.md
 * among the files; those inside of them whose way changes; and the prerequisites that name a lesson by its path.
 * Ranges are those before the move.
 */
export async function renameFiles(
  scene: Pick<Scene, "course" | "files">,
  moves: readonly FileMove[],
  isCancelled: () => boolean = () => false,
): Promise<CourseEdit> {
  const renaming = new Renaming(scene.course, moves);
  const changes: TextChange[] = [];
  for await (const { file, parts } of textsOfCourse(
    scene,
    (path, text) => renaming.mayChange(path, text),
    isCancelled,
  )) {
    for (const target of targetsIn(parts)) {
      const text = renaming.address(file, target);
      if (text !== undefined)
        changes.push({ range: parts.lines.range(file, target.path), text });
    }
    changes.push(...renaming.prerequisites(file, parts));
  }
  return { changes };
}

class Renaming {
  readonly #course: Course;
  readonly #moves: readonly FileMove[];
  readonly #mayName: (text: string) => boolean;
  /** By the old id of a lesson that is known by its path. */
  readonly #ids = new Map<string, string>();
  /** By their new paths. */
  readonly #lessons = new Map<string, Lesson>();

  constructor(course: Course, moves: readonly FileMove[]) {
    this.#course = course;
    this.#moves = moves;
    this.#mayName = mayName(moves.map(({ from }) => from));
    for (const lesson of lessonsOf(course.nodes)) {
      const { id, path } = lesson;
      const to = this.#moved(path);
      this.#lessons.set(to, lesson);
      if (to !== path && id === this.#idOf(path))
        this.#ids.set(id, this.#idOf(to));
    }
  }

  mayChange(file: string, text: string): boolean {
    return this.#moved(file) !== file || this.#mayName(text);
  }

  /** The part of an address that names the file, as it must be written; `undefined` when it may stay. */
  address(file: string, target: Target): string | undefined {
    const { length } = pathOf(target);
    const path = resolveTarget(this.#course, file, target)?.path;
    if (path === undefined || length === 0) return undefined;
    const newFile = this.#moved(file);
    const newPath = this.#moved(path);
    if (newFile === file && newPath === path) return undefined;
    const root = this.#course.textFolder ?? "";
    const form = formOf(file, readPath(target), path, root);
    const plain = relativePath(newFile, newPath);
    const kept = form(newFile, newPath);
    const to = this.#leadsTo(newPath, newFile, target, kept) ? kept : plain;
    const before = to === kept ? form(file, path) : readPath(target);
    return to === before ? undefined : rewritten(target, to);
  }

  /** Not every form suits every name: a folder stands for its README alone. */
  #leadsTo(path: string, from: string, target: Target, to: string): boolean {
    const course = { ...this.#course, lessonsByPath: this.#lessons };
    const written = rewritten(target, to);
    return resolveTarget(course, from, { ...target, written })?.path === path;
  }

  prerequisites(
    file: string,
    { frontMatter, lines }: MarkdownParts,
  ): TextChange[] {
    if (frontMatter === undefined || this.#ids.size === 0) return [];
    const yaml = lines.text.slice(frontMatter.start, frontMatter.end);
    const block = /^prerequisites:.*(?:\r?\n[ \t]*-.*)*/m.exec(yaml);
    if (block === null) return [];
    return Array.from(
      block[0].slice(14).matchAll(/[\p{L}\p{N}._/-]*[\p{L}\p{N}]/gu),
      (word) => {
        const text = this.#ids.get(word[0]);
        const start = frontMatter.start + block.index + 14 + word.index;
        return text === undefined
          ? []
          : [
              {
                range: lines.range(file, {
                  start,
                  end: start + word[0].length,
                }),
                text,
              },
            ];
      },
    ).flat();
  }

  #moved(path: string): string {
    for (const { from, to } of this.#moves) {
      if (path === from) return to;
      if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
    }
    return path;
  }

  /** As SUMMARY.md makes ids of paths. */
  #idOf(path: string): string {
    const folder = this.#course.textFolder ?? "";
    const below =
      folder !== "" && path.startsWith(`${folder}/`)
        ? path.slice(folder.length + 1)
        : path;
    return below.replace(/\.[^./]+$/, "");
  }
}

/**
 * How an author wrote a path, to be used for another: from the file or from the root; the chapter itself, the address
 * of its page, a folder for its README, or no extension.
 */
function formOf(
  file: string,
  written: string,
  path: string,
  root: string,
): (from: string, to: string) => string {
  const rooted = written.startsWith("/");
  const raw = rooted
    ? resolveFrom("", join(root, written.slice(1)))
    : resolveFrom(file, written);
  return (from, to) => {
    const shown = raw === undefined ? to : shownAs(raw, path, to);
    const below = root === "" ? shown : shown.slice(root.length + 1);
    // A file that has left the folder of the chapters cannot be named from there.
    if (rooted && join(root, below) === shown) return `/${below}`;
    const way = relativePath(from, shown);
    const end = written.endsWith("/") && !way.endsWith("/") ? "/" : "";
    // Before a colon it had to be there.
    const dotted = /^\.\/(?![^/]*:)/.test(written);
    const dot = dotted && !/^\.\.?\//.test(way) ? "./" : "";
    return dot + way + end;
  };
}

/** `to` in the form that `raw` has to `path`. */
function shownAs(raw: string, path: string, to: string): string {
  if (raw === path) return to;
  if (raw === folderOf(path)) return folderOf(to);
  const isIndex = /(^|\/)(readme|index)\.(md|markdown)$/i.test(to);
  if (isIndex && /(^|\/)index\.html?$/i.test(raw))
    return join(folderOf(to), nameOf(raw));
  const ending = /\.html?$/i.exec(raw)?.[0] ?? "";
  return to.replace(/\.(md|markdown)$/i, "") + ending;
}

/** The part of an address that names the file, as it was written. */
function pathOf({ written, path }: Target): string {
  return written.slice(0, path.end - path.start);
}

/** The same as it is read. */
function readPath(target: Target): string {
  const written = pathOf(target);
  return isLink(target) ? decoded(hrefOf(written, target.quotes)) : written;
}

function isLink({ kind }: Target): boolean {
  return kind === "link" || kind === "image";
}

/** Another path, written as the author wrote this one; parts that are in both stay as they are. */
function rewritten(target: Target, to: string): string {
  if (!isLink(target)) return to;
  const { quotes } = target;
  const known = new Map(
    pathOf(target)
      .split("/")
      .map((part) => [decoded(hrefOf(part, quotes)), part]),
  );
  return to
    .split("/")
    .map((part) => known.get(part) ?? asAddress(part, quotes))
    .join("/");
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A lone `%` is part of the name.
    return address;
  }
}
