import fs from "node:fs/promises";
import path from "node:path";
import type {
  CourseFiles,
  FolderEntry,
  ReadFailure,
  ReadResult,
} from "../core/ports.ts";

/** Larger than any text a person wrote. */
const maxBytes = 16 * 1024 * 1024;

/** The files of a course in a folder on disk. Links that lead out of the folder are not followed. */
export function folderFiles(root: string): CourseFiles {
  return new FolderFiles(path.resolve(root));
}

class FolderFiles implements CourseFiles {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async read(file: string): Promise<ReadResult> {
    try {
      const real = await this.#locate(file);
      if (real === undefined) return { ok: false, reason: "outside" };
      const { size } = await fs.stat(real);
      if (size > maxBytes) return { ok: false, reason: "tooLarge" };
      return asText(await fs.readFile(real));
    } catch (error) {
      return { ok: false, reason: failureOf(error) };
    }
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    try {
      const real = await this.#locate(folder);
      if (real === undefined) return [];
      const entries = await fs.readdir(real, { withFileTypes: true });
      return (
        await Promise.all(entries.map((entry) => entryOf(real, entry)))
      ).filter((entry) => entry !== undefined);
    } catch (error) {
      // A folder that cannot be listed has nothing to show; reading a file of it says why.
      void error;
      return [];
    }
  }

  async has(file: string): Promise<boolean> {
    try {
      const real = await this.#locate(file);
      return real !== undefined && (await fs.stat(real)).isFile();
    } catch (error) {
      // Not there, or not to be seen: the same to who asks.
      void error;
      return false;
    }
  }

  /** The path with all links resolved; undefined when it leaves the folder. */
  async #locate(inside: string): Promise<string | undefined> {
    const wanted = path.resolve(this.#root, inside);
    if (!isWithin(this.#root, wanted)) return undefined;
    const [root, real] = await Promise.all([
      fs.realpath(this.#root),
      fs.realpath(wanted),
    ]);
    return isWithin(root, real) ? real : undefined;
  }
}

function isWithin(root: string, wanted: string): boolean {
  const way = path.relative(root, wanted);
  return (
    way === "" ||
    !(way === ".." || way.startsWith(`..${path.sep}`) || path.isAbsolute(way))
  );
}

function asText(bytes: Uint8Array): ReadResult {
  if (bytes.includes(0)) return { ok: false, reason: "notText" };
  // The decoder takes the byte order mark off.
  return { ok: true, text: new TextDecoder().decode(bytes) };
}

async function entryOf(
  folder: string,
  entry: { name: string; isDirectory(): boolean; isSymbolicLink(): boolean },
): Promise<FolderEntry | undefined> {
  const { name } = entry;
  if (!entry.isSymbolicLink())
    return { name, kind: entry.isDirectory() ? "folder" : "file" };
  try {
    const target = await fs.stat(path.join(folder, name));
    return { name, kind: target.isDirectory() ? "folder" : "file" };
  } catch (error) {
    // A link to nothing is no entry.
    void error;
    return undefined;
  }
}

function failureOf(error: unknown): ReadFailure {
  const code =
    error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable";
}
