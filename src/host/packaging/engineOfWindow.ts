import * as vscode from "vscode";
import {
  parseEngineList,
  type EngineParts,
} from "../../core/packaging/standalone/engineParts.ts";
import type { Manifest } from "../../core/packaging/courseManifest.ts";

/** The engine as it runs here: its files lie in the extension's own folder. */
export async function engineOfWindow(
  extension: Pick<vscode.Extension<unknown>, "extensionUri">,
): Promise<EngineParts> {
  const read = (path: string): Thenable<Uint8Array> =>
    vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(extension.extensionUri, path),
    );
  const text = async (path: string): Promise<string> =>
    new TextDecoder().decode(await read(path));
  const paths = parseEngineList(await text("dist/engine.json"));
  const files = await Promise.all(
    paths.map(async (path) => [path, await read(path)] as const),
  );
  // As it is in the file: VS Code puts words in the place of their keys in what it gives out.
  const manifest = JSON.parse(await text("package.json")) as Manifest;
  return { manifest, files: new Map(files) };
}
