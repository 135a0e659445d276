import * as vscode from "vscode";

/** A file system that is on no disk, which nobody can write to or search: as that of a repository in a browser. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files: Readonly<Record<string, string>>;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
    .event;

  /** Texts by their path, such as `/course/book.toml`. */
  constructor(files: Readonly<Record<string, string>>) {
    this.#files = files;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const text = this.#files[uri.path];
    const times = { ctime: 0, mtime: 0 };
    if (text !== undefined)
      return { type: vscode.FileType.File, ...times, size: bytes(text).length };
    if (this.readDirectory(uri).length > 0)
      return { type: vscode.FileType.Directory, ...times, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const prefix = `${uri.path.replace(/\/$/, "")}/`;
    const names = new Map<string, vscode.FileType>();
    for (const file of Object.keys(this.#files)) {
      if (!file.startsWith(prefix)) continue;
      const [name = "", ...below] = file.slice(prefix.length).split("/");
      const isFolder = below.length > 0;
      names.set(
        name,
        isFolder ? vscode.FileType.Directory : vscode.FileType.File,
      );
    }
    return [...names];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const text = this.#files[uri.path];
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes(text);
  }

  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(uri: vscode.Uri): never {
  throw vscode.FileSystemError.NoPermissions(uri);
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
