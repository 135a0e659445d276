import fs from "node:fs/promises";
import path from "node:path";
import type {
  CourseBytes,
  CourseFiles,
  FolderEntry,
  ReadFailure,
  ReadResult,
} from "../core/ports.ts";

/** Larger than any text a person wrote. */
const maxBytes = 16 * 1024 * 1024;

/** The files of a course in a folder on disk. Symbolic links below the folder are not followed. */
export function folderFiles(root: string): CourseFiles & CourseBytes {
  return new FolderFiles(path.resolve(root));
}

class FolderFiles implements CourseFiles, CourseBytes {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async read(file: string): Promise<ReadResult> {
    try {
      const place = await this.#locate(file);
      if (typeof place === "string") return { ok: false, reason: place };
      const stat = await fs.stat(place.path);
      // Reading a pipe would wait for ever.
      if (!stat.isFile()) return { ok: false, reason: "unreadable" };
      if (stat.size > maxBytes) return { ok: false, reason: "tooLarge" };
      return asText(await fs.readFile(place.path));
    } catch (error) {
      return { ok: false, reason: failureOf(error) };
    }
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    try {
      const place = await this.#locate(folder);
      if (typeof place === "string") return [];
      const entries = await fs.readdir(place.path, { withFileTypes: true });
      return entries.map((entry) => ({
        name: entry.name,
        kind: entry.isSymbolicLink()
          ? "link"
          : entry.isDirectory()
            ? "folder"
            : "file",
      }));
    } catch (error) {
      // A folder that cannot be listed has nothing to show; reading a file of it says why.
      void error;
      return [];
    }
  }

  async has(file: string): Promise<boolean> {
    return (await this.#find(file)) !== undefined;
  }

  async size(file: string): Promise<number | undefined> {
    return (await this.#find(file))?.size;
  }

  async bytes(file: string): Promise<Uint8Array | undefined> {
    const found = await this.#find(file);
    return found && (await fs.readFile(found.path).catch(() => undefined));
  }

  /** A file that is there and may be read as one of the course; undefined for all else. */
  async #find(
    file: string,
  ): Promise<{ readonly path: string; readonly size: number } | undefined> {
    try {
      const place = await this.#locate(file);
      if (typeof place === "string") return undefined;
      const stat = await fs.stat(place.path);
      return stat.isFile() ? { path: place.path, size: stat.size } : undefined;
    } catch (error) {
      // Not there, or not to be seen: the same to who asks.
      void error;
      return undefined;
    }
  }

  /** Goes down part by part, so that no link is passed unseen. */
  async #locate(
    inside: string,
  ): Promise<{ readonly path: string } | "outside" | "link"> {
    const wanted = path.resolve(this.#root, inside);
    if (!isWithin(this.#root, wanted)) return "outside";
    let here = this.#root;
    for (const part of path.relative(this.#root, wanted).split(path.sep)) {
      if (part === "") continue;
      here = path.join(here, part);
      if ((await fs.lstat(here)).isSymbolicLink()) return "link";
    }
    return { path: here };
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
  try {
    // The decoder takes the byte order mark off.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { ok: true, text };
  } catch (error) {
    // It has only this to say.
    void error;
    return { ok: false, reason: "notUtf8" };
  }
}

function failureOf(error: unknown): ReadFailure {
  const code =
    error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable";
}
