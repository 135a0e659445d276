import { join, nameOf } from "../coursePath.ts";
import { lessonsOf, type Course, type CourseNode } from "../course/model.ts";
import type { CourseFiles, FolderEntry } from "../ports.ts";
import { readCourseOptions } from "./courseOptions.ts";
import { chapterHead } from "./chapterHead.ts";
import type { CourseReader, FallbackNames } from "./reader.ts";

/** A plain folder of Markdown files: ordered by name, nested folders are sections. */
export const folderReader: CourseReader = { read };

/** Deeper than any course; what lies below is a loop of links or no course. */
const maxDepth = 16;

async function read(
  files: CourseFiles,
  names: FallbackNames,
): Promise<Course | undefined> {
  const nodes = await readFolder(files, "");
  if (nodes.length === 0) return undefined;
  const options = await readCourseOptions(files, names.fallbackId);
  return {
    id: options.id,
    title: names.fallbackTitle,
    authors: [],
    language: "en",
    direction: "ltr",
    ...(options.version === undefined ? {} : { version: options.version }),
    passMark: options.passMark,
    gating: options.gating,
    textFolder: "",
    lessonsByPath: new Map(
      [...lessonsOf(nodes)].map((lesson) => [lesson.path, lesson]),
    ),
    nodes,
    reading: { smartPunctuation: false, math: true, hideLines: {} },
    findings: options.findings,
  };
}

/** The Markdown files of a folder and below as nodes; folders without any are left out. */
export async function readFolder(
  files: CourseFiles,
  root: string,
): Promise<CourseNode[]> {
  return await readLevel(files, root, root, 0);
}

async function readLevel(
  files: CourseFiles,
  root: string,
  folder: string,
  depth: number,
): Promise<CourseNode[]> {
  if (depth > maxDepth) return [];
  const entries = (await files.list(folder)).filter(isContent).sort(inOrder);
  const nodes = await Promise.all(
    entries.map(async (entry): Promise<CourseNode | undefined> => {
      const path = join(folder, entry.name);
      if (entry.kind === "file") return await readFile(files, root, path);
      const children = await readLevel(files, root, path, depth + 1);
      if (children.length === 0) return undefined;
      const id = below(root, path);
      return { kind: "section", id, title: titleOf(entry.name), children };
    }),
  );
  return nodes.filter((node) => node !== undefined);
}

async function readFile(
  files: CourseFiles,
  root: string,
  path: string,
): Promise<CourseNode> {
  const text = await files.read(path);
  const title = text.ok ? chapterHead(text.text) : undefined;
  return {
    kind: "lesson",
    id: below(root, path).replace(/\.[^./]+$/, ""),
    title: title ?? titleOf(nameOf(path).replace(/\.[^.]+$/, "")),
    path,
    children: [],
  };
}

function isContent(entry: FolderEntry): boolean {
  if (entry.name.startsWith(".")) return false;
  if (entry.kind === "folder") return entry.name !== "node_modules";
  // An outline that could not be read is still no lesson.
  if (entry.name === "SUMMARY.md") return false;
  return /\.(md|markdown)$/i.test(entry.name);
}

/** README and index first, then by name, numbers by their value; the code point decides between equals. */
function inOrder(one: FolderEntry, other: FolderEntry): number {
  return (
    Number(isIndex(other.name)) - Number(isIndex(one.name)) ||
    compareNames(one.name, other.name)
  );
}

function isIndex(name: string): boolean {
  return /^(readme|index)\.(md|markdown)$/i.test(name);
}

function compareNames(one: string, other: string): number {
  const options = { numeric: true, sensitivity: "base" } as const;
  return (
    one.localeCompare(other, "en", options) ||
    (one < other ? -1 : Number(one > other))
  );
}

/** `02-message_passing` becomes `Message passing`. */
function titleOf(name: string): string {
  const bare = name.replace(/^\d+(?:[._-]\d+)*(?:[\s._)-]+)(?=\S)/, "");
  const words = bare.replace(/[_-]+/g, " ").trim();
  return words === "" ? name : words[0]?.toUpperCase() + words.slice(1);
}

function below(root: string, path: string): string {
  return root === "" ? path : path.slice(root.length + 1);
}
