import * as vscode from "vscode";
import { isExcluded } from "./excludedFolders.ts";

/** Each folder that is looked into may be a request over the network. */
const limits = { depth: 3, folders: 150 };

/**
 * Whether VS Code itself can search a file system. On any other a search waits for ever, unless whoever provides the
 * files provides a search as well.
 */
export function isSearched({ uri }: vscode.WorkspaceFolder): boolean {
  return uri.scheme === "file" || uri.scheme === "vscode-remote";
}

/** The files `book.toml` in workspace folders that cannot be searched, not too far from their root. */
export async function virtualBooks(
  folders: readonly vscode.WorkspaceFolder[],
): Promise<readonly vscode.Uri[]> {
  const virtual = folders.filter((folder) => !isSearched(folder));
  return (await Promise.all(virtual.map(({ uri }) => booksBelow(uri)))).flat();
}

/** Folder by folder, those nearest to the root first. */
async function booksBelow(root: vscode.Uri): Promise<vscode.Uri[]> {
  const books: vscode.Uri[] = [];
  const waiting = [{ folder: root, depth: 0 }];
  for (let looked = 0; looked < limits.folders; looked += 1) {
    const next = waiting.shift();
    if (next === undefined) break;
    for (const [name, type] of await entriesOf(next.folder)) {
      const uri = vscode.Uri.joinPath(next.folder, name);
      if (name === "book.toml" && type === vscode.FileType.File)
        books.push(uri);
      // A symbolic link has another type.
      if (type === vscode.FileType.Directory && mayHold(name, next.depth))
        waiting.push({ folder: uri, depth: next.depth + 1 });
    }
  }
  return books;
}

function mayHold(name: string, depth: number): boolean {
  return depth < limits.depth && !name.startsWith(".") && !isExcluded(name);
}

async function entriesOf(
  folder: vscode.Uri,
): Promise<readonly [string, vscode.FileType][]> {
  return vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries,
    // Not there, or its file system is not: then there is nothing to find in it.
    () => [],
  );
}
