import * as vscode from "vscode";
import {
  renameFiles,
  type FileMove,
} from "../../../core/language/renameFiles.ts";
import type { LibraryCourse } from "../../library/libraryCourse.ts";
import { courseAround } from "../previewLesson.ts";
import { workspaceEdit } from "./ranges.ts";
import type { Scenes } from "./scenes.ts";

/** Keeps SUMMARY.md, links, includes and quizzes right when files of a course get other names. */
export function followRenames(scenes: Scenes): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles((event) => {
    const moves = movesByCourse(event.files, scenes.library.courses);
    if (moves.size > 0) event.waitUntil(editFor(moves, scenes, event.token));
  });
}

type Moves = Map<LibraryCourse, FileMove[]>;

/** A file that leaves its course is no renaming: what led to it then leads nowhere, and is a finding. */
function movesByCourse(
  files: vscode.FileWillRenameEvent["files"],
  courses: readonly LibraryCourse[],
): Moves {
  const moves: Moves = new Map();
  for (const { oldUri, newUri } of files) {
    const from = courseAround(oldUri, courses);
    const to = from && courseAround(newUri, [from.owner]);
    if (from === undefined || to === undefined) continue;
    moves.set(from.owner, [
      ...(moves.get(from.owner) ?? []),
      { from: from.path, to: to.path },
    ]);
  }
  return moves;
}

async function editFor(
  moves: Moves,
  scenes: Scenes,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit> {
  const all = new vscode.WorkspaceEdit();
  for (const [owner, files] of moves) {
    const edit = await renameFiles(
      await scenes.course(owner),
      files,
      () => token.isCancellationRequested,
    );
    for (const [uri, changes] of workspaceEdit(owner, edit).entries())
      all.set(uri, changes);
  }
  return token.isCancellationRequested ? new vscode.WorkspaceEdit() : all;
}
