import fs from "node:fs/promises";
import type { Manifest } from "../../core/packaging/courseManifest.ts";
import {
  parseEngineList,
  type EngineParts,
} from "../../core/packaging/standalone/engineParts.ts";
import { packageFile } from "../packageRoot.ts";

/** The engine as this program's own package holds it. */
export async function engineFromDisk(): Promise<EngineParts> {
  const list = parseEngineList(
    await fs.readFile(packageFile("dist/engine.json"), "utf8"),
  );
  const files = await Promise.all(
    list.map(
      async (path) => [path, await fs.readFile(packageFile(path))] as const,
    ),
  );
  const manifest = JSON.parse(
    await fs.readFile(packageFile("package.json"), "utf8"),
  ) as Manifest;
  return { manifest, files: new Map(files) };
}
