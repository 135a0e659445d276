import * as vscode from "vscode";
import { contributedPaths } from "../../core/course/contribution.ts";
import { DrawingStore } from "../../core/diagram/drawingStore.ts";
import type { Log } from "../../core/ports.ts";
import type { Timer } from "../../core/timing/timer.ts";
import { parseDrawing } from "../../protocol/parseDrawing.ts";
import { isRecord } from "../../protocol/shape.ts";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";
import { readText, storageFolder } from "./storageFolder.ts";

/** The drawings that came with courses, our own and those of other extensions, and those that were made here. */
export function openDrawings(
  context: Pick<vscode.ExtensionContext, "extension" | "globalStorageUri">,
  ids: PublicIds,
  timer: Timer,
  log: Log,
): DrawingStore {
  return new DrawingStore({
    folder: storageFolder(
      vscode.Uri.joinPath(context.globalStorageUri, "diagrams"),
    ),
    packaged: () => packagedDrawings(filesOf(context.extension, ids), log),
    parse: parseDrawing,
    timer,
    log,
  });
}

/** Where extensions say that their drawings lie, our own first: of two drawings of one source the first is taken. */
function filesOf(
  own: vscode.Extension<unknown>,
  ids: PublicIds,
): readonly vscode.Uri[] {
  const others = ids.standalone
    ? []
    : vscode.extensions.all
        .filter(({ id }) => id !== own.id)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [own, ...others].flatMap(({ packageJSON, extensionUri }) =>
    contributedPaths(packageJSON, ids.of(names.contribution)).drawings.map(
      (path) => vscode.Uri.joinPath(extensionUri, path),
    ),
  );
}

async function packagedDrawings(
  files: readonly vscode.Uri[],
  log: Log,
): Promise<Readonly<Record<string, unknown>>> {
  const read = await Promise.all(files.map((file) => drawingsIn(file, log)));
  return Object.assign({}, ...read.toReversed()) as Record<string, unknown>;
}

/** What a file holds is checked drawing by drawing, when one is shown. */
async function drawingsIn(file: vscode.Uri, log: Log): Promise<object> {
  const text = await readText(file);
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch (error) {
    log.warn(
      `${file.toString()} holds no drawings that can be read: ${String(error)}`,
    );
    return {};
  }
}
