import type { Finding } from "../../check/finding.ts";
import { join } from "../../coursePath.ts";
import { lessonsOf, type Course } from "../../course/model.ts";
import type { CourseFiles } from "../../ports.ts";
import { say } from "../../text.ts";
import { readCourseOptions } from "../courseOptions.ts";
import { readFolder } from "../folder.ts";
import type { CourseReader, FallbackNames } from "../reader.ts";
import { readBookToml, type BookToml } from "./bookToml.ts";
import { readSummary, type Outline } from "./summary.ts";

/** An mdBook: book.toml, SUMMARY.md, or both. */
export const mdbookReader: CourseReader = { read };

async function read(
  files: CourseFiles,
  names: FallbackNames,
): Promise<Course | undefined> {
  const declared = await readBookToml(files);
  const located = await locateOutline(files, declared);
  if (!located) return undefined;
  const { book, outline } = located;
  const options = await readCourseOptions(files, names.fallbackId);
  return {
    id: options.id,
    title: book.title ?? outline.title ?? names.fallbackTitle,
    ...(book.description === undefined
      ? {}
      : { description: book.description }),
    authors: book.authors,
    language: book.language,
    direction: book.direction,
    ...(options.version === undefined ? {} : { version: options.version }),
    passMark: options.passMark,
    gating: options.gating,
    gatingOverride: options.gatingOverride,
    textFolder: book.textFolder,
    lessonsByPath: new Map(
      [...lessonsOf(outline.nodes)].map((lesson) => [lesson.path, lesson]),
    ),
    nodes: outline.nodes,
    reading: book.reading,
    findings: [...book.findings, ...options.findings, ...outline.findings],
  };
}

async function locateOutline(
  files: CourseFiles,
  book: BookToml,
): Promise<{ book: BookToml; outline: Outline } | undefined> {
  const folders = book.found ? [book.textFolder] : [book.textFolder, ""];
  for (const textFolder of folders) {
    const path = join(textFolder, "SUMMARY.md");
    const result = await files.read(path);
    if (result.ok) {
      const outline = readSummary(result.text, path, textFolder);
      return { book: { ...book, textFolder }, outline };
    }
    if (result.reason !== "missing") {
      const finding = unreadable(path);
      return { book, outline: await outlineOfFolder(files, book, finding) };
    }
  }
  if (!book.found) return undefined;
  const finding = missing(join(book.textFolder, "SUMMARY.md"));
  return { book, outline: await outlineOfFolder(files, book, finding) };
}

async function outlineOfFolder(
  files: CourseFiles,
  book: BookToml,
  finding: Finding,
): Promise<Outline> {
  const { nodes, findings } = await readFolder(files, book.textFolder);
  return { nodes, findings: [finding, ...findings] };
}

function missing(path: string): Finding {
  return {
    file: "book.toml",
    line: 1,
    column: 1,
    rule: "missing-summary",
    severity: "warning",
    message: say`There is no ${path}, so the chapters are shown in the order of their file names. Add it to set their order and titles.`,
  };
}

function unreadable(path: string): Finding {
  return {
    file: path,
    line: 1,
    column: 1,
    rule: "unreadable-file",
    severity: "error",
    message: say`${path} cannot be read as text, so the chapters are shown in the order of their file names.`,
  };
}
