import fs from "node:fs/promises";
import path from "node:path";
import { HumanError } from "../core/humanError.ts";
import { say } from "../core/text.ts";

/**
 * The folders of the courses that a folder stands for: itself when it holds a book, else the books below it, else
 * itself again as a plain folder of lessons.
 */
export async function courseFolders(folder: string): Promise<string[]> {
  if (!(await isFolder(folder)))
    throw new HumanError(
      (await isThere(folder))
        ? say`${folder} is no folder. Give the folder of a course, or one that holds courses.`
        : say`There is no folder ${folder}. Give the folder of a course, or one that holds courses.`,
    );
  if (await holdsBook(folder)) return [folder];
  const below = await booksBelow(folder, 0);
  return below.length > 0 ? below : [folder];
}

/** Courses lie close to the top; a search through a whole disk helps nobody. */
const maxDepth = 4;

const marks = [
  "book.toml",
  "guided-lessons.toml",
  "SUMMARY.md",
  "src/SUMMARY.md",
];

async function booksBelow(folder: string, depth: number): Promise<string[]> {
  if (depth > maxDepth) return [];
  // What may not be looked into holds no course that could be read.
  const entries = await fs
    .readdir(folder, { withFileTypes: true })
    .catch(() => []);
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => !name.startsWith(".") && name !== "node_modules")
    .sort();
  const books: string[] = [];
  for (const name of names) {
    const inner = path.join(folder, name);
    if (await holdsBook(inner)) books.push(inner);
    else books.push(...(await booksBelow(inner, depth + 1)));
  }
  return books;
}

async function holdsBook(folder: string): Promise<boolean> {
  const found = await Promise.all(
    marks.map((mark) => isThere(path.join(folder, mark))),
  );
  return found.includes(true);
}

async function isFolder(folder: string): Promise<boolean> {
  return (await isThere(folder)) && (await fs.stat(folder)).isDirectory();
}

async function isThere(file: string): Promise<boolean> {
  return await fs.access(file).then(
    () => true,
    () => false,
  );
}
