import * as vscode from "vscode";
import type { CourseEdit } from "../../../core/language/edit.ts";
import type { FileRange, Span } from "../../../core/language/place.ts";
import type { LibraryCourse } from "../../library/libraryCourse.ts";

/** A span of a document as VS Code names it. */
export function rangeOf(
  document: vscode.TextDocument,
  span: Span,
): vscode.Range {
  return new vscode.Range(
    document.positionAt(span.start),
    document.positionAt(span.end),
  );
}

/** A place in a file of a course as VS Code names it. */
export function locationOf(
  owner: LibraryCourse,
  range: FileRange,
): vscode.Location {
  return new vscode.Location(uriOf(owner, range.file), plainRange(range));
}

export function uriOf(owner: LibraryCourse, file: string): vscode.Uri {
  return vscode.Uri.joinPath(owner.root, file);
}

/** An edit of the core as one of the workspace. */
export function workspaceEdit(
  owner: LibraryCourse,
  { changes, created = [] }: CourseEdit,
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { file, text } of created) {
    edit.createFile(uriOf(owner, file), { ignoreIfExists: true });
    // Not as the file's contents: those are lost when an edit travels through VS Code's own commands.
    edit.insert(uriOf(owner, file), new vscode.Position(0, 0), text);
  }
  for (const { range, text } of changes)
    edit.replace(uriOf(owner, range.file), plainRange(range), text);
  return edit;
}

export function plainRange({
  line,
  column,
  endLine,
  endColumn,
}: Omit<FileRange, "file">): vscode.Range {
  return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}
