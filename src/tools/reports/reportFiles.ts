import fs from "node:fs/promises";
import path from "node:path";
import { HumanError } from "../../core/humanError.ts";
import { say } from "../../core/text.ts";

/** Bytes of a report that is read: 10,000 answered questions are a tenth of it. */
const largestFile = 32 * 1024 * 1024;
/** A class lies close to the top; a search through a whole disk helps nobody. */
const maxDepth = 8;

export interface FoundFile {
  /** From the folder, separated by `/`. */
  readonly file: string;
  /** Absent when it is too large or cannot be read. */
  readonly content?: string;
  readonly problem?: string;
}

/**
 * The JSON files of a folder and those below it, one at a time, by name. Follows no links. Rejects with a `HumanError`
 * when the folder is not there.
 */
export async function* reportFiles(folder: string): AsyncGenerator<FoundFile> {
  const isFolder = await fs.stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new HumanError(
      say`There is no folder ${folder}. Give the folder that holds the reports.`,
    );
  yield* below(folder, "", 0);
}

async function* below(
  folder: string,
  inner: string,
  depth: number,
): AsyncGenerator<FoundFile> {
  const entries = await fs
    .readdir(path.join(folder, inner), { withFileTypes: true })
    .catch((error: unknown) => problemOf(error));
  if (!Array.isArray(entries)) {
    yield { file: inner, ...entries };
    return;
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const file = path.posix.join(inner, entry.name);
    if (entry.isDirectory()) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      if (depth < maxDepth) yield* below(folder, file, depth + 1);
      else yield { file, problem: "This folder lies too deep: move it up." };
    } else if (entry.isFile() && entry.name.toLowerCase().endsWith(".json"))
      yield { file, ...(await contentOf(path.join(folder, file))) };
  }
}

async function contentOf(place: string): Promise<Omit<FoundFile, "file">> {
  try {
    const { size } = await fs.stat(place);
    if (size > largestFile)
      return { problem: "It is larger than 32 MB, which no report is." };
    return { content: await fs.readFile(place, "utf8") };
  } catch (error) {
    return problemOf(error);
  }
}

function problemOf(error: unknown): { readonly problem: string } {
  const reason = error instanceof Error ? error.message : String(error);
  return { problem: `It cannot be read: ${reason}.` };
}
