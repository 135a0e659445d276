import * as vscode from "vscode";
import { folderOf, normalise } from "../core/coursePath.ts";
import type {
  CourseBytes,
  CourseFiles,
  FolderEntry,
  ReadResult,
} from "../core/ports.ts";

/** No lesson is that long; a file beyond it is not text that someone wrote. */
const largestText = 16 * 1024 * 1024;

/**
 * The files of a course in any file system that VS Code can reach. Symbolic links are refused wherever the file
 * system shows them: VS Code does not say where one leads, so it may lead out of the course.
 */
export class WorkspaceFiles implements CourseFiles, CourseBytes {
  readonly root: vscode.Uri;
  /** Folders that were found to be no links; a change on disk makes a new object. */
  readonly #plainFolders = new Map<string, Promise<boolean>>();

  constructor(root: vscode.Uri) {
    this.root = root;
  }

  async read(path: string): Promise<ReadResult> {
    if (normalise(path) !== path) return { ok: false, reason: "outside" };
    const stat = await this.#stat(path);
    if (stat === undefined) return { ok: false, reason: "missing" };
    if (isLink(stat) || !(await this.#isPlain(folderOf(path))))
      return { ok: false, reason: "link" };
    if (!isFile(stat)) return { ok: false, reason: "missing" };
    if (stat.size > largestText) return { ok: false, reason: "tooLarge" };
    return this.#text(path);
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    if (normalise(folder) !== folder || !(await this.#isPlain(folder)))
      return [];
    const entries = await settle(
      vscode.workspace.fs.readDirectory(this.#uri(folder)),
    );
    return (entries ?? [])
      .filter(([, type]) => type !== vscode.FileType.Unknown)
      .map(([name, type]) => ({
        name,
        kind: kindOf(type),
      }));
  }

  async has(path: string): Promise<boolean> {
    return (await this.size(path)) !== undefined;
  }

  async size(path: string): Promise<number | undefined> {
    if (normalise(path) !== path) return undefined;
    const stat = await this.#stat(path);
    return stat !== undefined &&
      isFile(stat) &&
      !isLink(stat) &&
      (await this.#isPlain(folderOf(path)))
      ? stat.size
      : undefined;
  }

  async bytes(path: string): Promise<Uint8Array | undefined> {
    return (await this.has(path))
      ? settle(vscode.workspace.fs.readFile(this.#uri(path)))
      : undefined;
  }

  async #text(path: string): Promise<ReadResult> {
    const bytes = await settle(vscode.workspace.fs.readFile(this.#uri(path)));
    if (bytes === undefined) return { ok: false, reason: "unreadable" };
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

  /** Whether no folder on the way from the root is a link. The root itself may be one. */
  async #isPlain(folder: string): Promise<boolean> {
    if (folder === "") return true;
    let known = this.#plainFolders.get(folder);
    if (known === undefined) {
      known = this.#stat(folder).then(
        (stat) =>
          (stat === undefined || !isLink(stat)) &&
          this.#isPlain(folderOf(folder)),
      );
      this.#plainFolders.set(folder, known);
    }
    return known;
  }

  #stat(path: string): Promise<vscode.FileStat | undefined> {
    return settle(vscode.workspace.fs.stat(this.#uri(path)));
  }

  #uri(path: string): vscode.Uri {
    return path === "" ? this.root : vscode.Uri.joinPath(this.root, path);
  }
}

function kindOf(type: vscode.FileType): FolderEntry["kind"] {
  if ((type & vscode.FileType.SymbolicLink) !== 0) return "link";
  return type === vscode.FileType.Directory ? "folder" : "file";
}

function isLink(stat: vscode.FileStat): boolean {
  return (stat.type & vscode.FileType.SymbolicLink) !== 0;
}

function isFile(stat: vscode.FileStat): boolean {
  return (stat.type & vscode.FileType.File) !== 0;
}

/** A file system says that something is not there by rejecting. */
async function settle<Value>(
  work: Thenable<Value>,
): Promise<Value | undefined> {
  return work.then(
    (value) => value,
    () => undefined,
  );
}
