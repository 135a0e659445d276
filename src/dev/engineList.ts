import fs from "node:fs";
import path from "node:path";
import { root } from "./repository.ts";
import { vsixFiles } from "./vsix.ts";

/** Where a package with the engine in it looks what the engine consists of. */
export const engineList = "dist/engine.json";

/**
 * Writes down the files that the engine needs to run: what our own `.vsix` ships, without its manifest, its own
 * courses, and the pages about it. In a browser an extension cannot list its folder.
 */
export async function writeEngineList(): Promise<void> {
  const files = (await vsixFiles()).filter(
    (file) =>
      !/^(lessons\/|dist\/(diagrams|engine)\.json$|(package\.json|README\.md|CHANGELOG\.md|media\/courseIcon\.png)$)/.test(
        file,
      ),
  );
  fs.writeFileSync(path.join(root, engineList), JSON.stringify(files));
}
