import * as vscode from "vscode";
import type { Course } from "../../core/course/model.ts";
import { nameOf } from "../../core/coursePath.ts";
import type { DrawingStore } from "../../core/diagram/drawingStore.ts";
import { writeStored } from "../../core/diagram/storedDrawing.ts";
import { readCourse } from "../../core/formats/readCourse.ts";
import { courseContent } from "../../core/packaging/courseContent.ts";
import type { PackageIdentity } from "../../core/packaging/identity.ts";
import { refuseUnpackable } from "../../core/packaging/packable.ts";
import {
  packageCourse,
  type CoursePackage,
} from "../../core/packaging/packageCourse.ts";
import type { Log } from "../../core/ports.ts";
import type { WorkspaceFiles } from "../workspaceFiles.ts";
import { drawInPanel } from "./drawInPanel.ts";
import { engineOfWindow } from "./engineOfWindow.ts";

export interface MakePackagePorts {
  readonly extension: Pick<vscode.Extension<unknown>, "extensionUri">;
  readonly drawings: DrawingStore;
  readonly log: Log;
  /** The kind of the panel that draws. */
  readonly drawingPanel: string;
}

/** A package, and how many of its diagrams a learner's window draws when it shows them first. */
export interface MadePackage extends CoursePackage {
  readonly drawnLater: number;
  /** The id that it was packed with. */
  readonly courseId: string;
}

/** Renders, draws and packs a course in this window. Rejects with a `CancellationError` when the author cancels. */
export async function makePackage(
  wanted: {
    readonly course: Course;
    readonly files: WorkspaceFiles;
    readonly identity: PackageIdentity;
    readonly standalone: boolean;
  },
  { extension, drawings, drawingPanel, log }: MakePackagePorts,
  progress: vscode.Progress<{ message: string }>,
  token: vscode.CancellationToken,
): Promise<MadePackage> {
  const { files } = wanted;
  const { id, title } = wanted.course;
  const names = { fallbackId: id, fallbackTitle: title };
  progress.report({ message: vscode.l10n.t("reading the lessons") });
  const content = await courseContent(
    files,
    (noted) => readCourse(noted, names),
    () => token.isCancellationRequested,
  );
  await refuseUnpackable(content.paths, files);
  const known = new Map(await drawings.find(content.diagrams));
  const missing = content.diagrams.filter((source) => !known.has(source));
  if (missing.length > 0)
    await drawInPanel(missing, {
      extensionUri: extension.extensionUri,
      viewType: drawingPanel,
      token,
      begin: (count) =>
        progress.report({
          message: vscode.l10n.t(
            "drawing diagrams, {0} of {1}",
            count + 1,
            missing.length,
          ),
        }),
      drawn: (source, drawing) => drawings.keep(source, drawing),
      left: (source, reason) =>
        log.warn(`a diagram is not drawn ahead: ${reason}\n${source}`),
    });
  // What was kept has been checked; a drawing that may not be stored is left to the learner's window.
  const drawn = await drawings.find(content.diagrams);
  if (token.isCancellationRequested) throw new vscode.CancellationError();
  progress.report({ message: vscode.l10n.t("writing the package") });
  const icon = vscode.Uri.joinPath(
    extension.extensionUri,
    "media/courseIcon.png",
  );
  const made = await packageCourse({
    files,
    folderName: nameOf(files.root.path.replace(/\/+$/, "")),
    identity: wanted.identity,
    content,
    drawings: new Map(
      [...drawn].map(([source, drawing]) => [
        source,
        writeStored(source, drawing),
      ]),
    ),
    defaultIcon: await vscode.workspace.fs.readFile(icon),
    ...(wanted.standalone && { engine: await engineOfWindow(extension) }),
  });
  return {
    ...made,
    courseId: content.course.id,
    drawnLater: content.diagrams.length - drawn.size,
  };
}
