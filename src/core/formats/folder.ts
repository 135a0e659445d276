import type { Finding } from "../check/finding.ts";
import { join, nameOf } from "../coursePath.ts";
import { lessonsOf, type Course, type CourseNode } from "../course/model.ts";
import type { CourseFiles, FolderEntry } from "../ports.ts";
import { say } from "../text.ts";
import { Slots } from "../timing/slots.ts";
import { readCourseOptions } from "./courseOptions.ts";
import { chapterHead } from "./chapterHead.ts";
import { LessonIds, type FoundNode } from "./lessonIds.ts";
import type { CourseReader, FallbackNames } from "./reader.ts";

/** A plain folder of Markdown files: ordered by name, nested folders are sections. */
export const folderReader: CourseReader = { read };

/** Deeper than any course. */
const maxDepth = 16;

/** Files that are read at once: a system lets a program open only so many, and refuses the others. */
const mostAtOnce = 64;

async function read(
  files: CourseFiles,
  names: FallbackNames,
): Promise<Course | undefined> {
  const { nodes, findings } = await readFolder(files, "");
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
    gatingOverride: options.gatingOverride,
    textFolder: "",
    lessonsByPath: new Map(
      [...lessonsOf(nodes)].map((lesson) => [lesson.path, lesson]),
    ),
    nodes,
    reading: { smartPunctuation: false, math: true, hideLines: {} },
    findings: [...options.findings, ...findings],
  };
}

/** The Markdown files of a folder and below as nodes; folders without any are left out. */
export async function readFolder(
  files: CourseFiles,
  root: string,
): Promise<FolderOutline> {
  const ids = new LessonIds();
  const findings: Finding[] = [];
  const slots = new Slots(mostAtOnce);
  const heads = await readLevel({ files, root, findings, slots }, root, 0);
  return { nodes: ids.nodes(heads), findings: [...findings, ...ids.findings] };
}

interface FolderOutline {
  readonly nodes: readonly CourseNode[];
  readonly findings: readonly Finding[];
}

interface Scan {
  readonly files: CourseFiles;
  readonly root: string;
  readonly findings: Finding[];
  readonly slots: Slots;
}

async function readLevel(
  scan: Scan,
  folder: string,
  depth: number,
): Promise<FoundNode[]> {
  if (depth > maxDepth) return [];
  const entries = await scan.files.list(folder);
  const nodes = await Promise.all(
    entries
      .filter(isContent)
      .sort(inOrder)
      .map(async (entry): Promise<FoundNode | undefined> => {
        const path = join(folder, entry.name);
        if (entry.kind === "file") return await readFile(scan, path);
        if (entry.kind === "link") return void scan.findings.push(linked(path));
        const children = await readLevel(scan, path, depth + 1);
        if (children.length === 0) return undefined;
        const id = below(scan.root, path);
        return { kind: "section", id, title: titleOf(entry.name), children };
      }),
  );
  return nodes.filter((node) => node !== undefined);
}

async function readFile(
  { files, root, slots }: Scan,
  path: string,
): Promise<FoundNode> {
  const text = await slots.run(() => files.read(path));
  const head = text.ok ? chapterHead(text.text) : {};
  return {
    kind: "lesson",
    fileId: below(root, path).replace(/\.[^./]+$/, ""),
    ...(head.id === undefined ? {} : { ownId: head.id }),
    title: head.title ?? titleOf(nameOf(path).replace(/\.[^.]+$/, "")),
    path,
  };
}

function linked(path: string): Finding {
  return {
    file: path,
    line: 1,
    column: 1,
    rule: "symbolic-link",
    severity: "warning",
    message: say`${path} is a symbolic link, which is not followed here, so it is no lesson. Put the file itself in its place.`,
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

/** The order of files by name: numbers by their value. */
export function compareNames(one: string, other: string): number {
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
