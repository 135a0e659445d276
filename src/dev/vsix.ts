import path from "node:path";
import { createVSIX, listFiles, PackageManager } from "@vscode/vsce";
import { readManifest, root } from "./repository.ts";

/**
 * Packs what `dist/` holds now, with what `.vscodeignore` lets through, and returns the path of the file: in the
 * repository unless another is named.
 */
export async function makeVsix(file?: string): Promise<string> {
  const { name, version } = readManifest();
  const packagePath = file ?? path.join(root, `${name}-${version}.vsix`);
  await createVSIX({ cwd: root, packagePath, dependencies: false });
  return packagePath;
}

/** The files that a `.vsix` made now would hold, relative to the repository, with `/`. */
export async function vsixFiles(): Promise<readonly string[]> {
  const files = await listFiles({
    cwd: root,
    packageManager: PackageManager.None,
  });
  return files.map((file) => file.replaceAll("\\", "/")).sort();
}
