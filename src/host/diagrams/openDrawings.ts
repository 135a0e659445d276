import * as vscode from "vscode";
import { DrawingStore } from "../../core/diagram/drawingStore.ts";
import type { Log } from "../../core/ports.ts";
import type { Timer } from "../../core/timing/timer.ts";
import { parseDrawing } from "../../protocol/parseDrawing.ts";
import { isRecord } from "../../protocol/shape.ts";
import { readText, storageFolder } from "./storageFolder.ts";

/** The drawings that came with the extension (see `dev/drawDiagrams.ts`), and those that were made here. */
export function openDrawings(
  context: Pick<vscode.ExtensionContext, "extensionUri" | "globalStorageUri">,
  timer: Timer,
  log: Log,
): DrawingStore {
  return new DrawingStore({
    folder: storageFolder(
      vscode.Uri.joinPath(context.globalStorageUri, "diagrams"),
    ),
    packaged: () =>
      packagedDrawings(
        vscode.Uri.joinPath(context.extensionUri, "dist/diagrams.json"),
        log,
      ),
    parse: parseDrawing,
    timer,
    log,
  });
}

async function packagedDrawings(
  file: vscode.Uri,
  log: Log,
): Promise<Readonly<Record<string, unknown>>> {
  const text = await readText(file);
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? (value as Record<string, unknown>) : {};
  } catch (error) {
    log.error("reading the drawings that came with the extension", error);
    return {};
  }
}
