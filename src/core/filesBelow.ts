import { join } from "./coursePath.ts";
import type { CourseFiles } from "./ports.ts";

/** Deeper than any course. */
const maxDepth = 16;

/** The paths of all files below a folder whose names fit; hidden ones, dependencies and links are left out. */
export async function* filesBelow(
  files: CourseFiles,
  folder: string,
  fits: (name: string) => boolean,
  depth = 0,
): AsyncGenerator<string> {
  if (depth > maxDepth) return;
  for (const entry of await files.list(folder)) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.kind === "folder")
      yield* filesBelow(files, path, fits, depth + 1);
    else if (entry.kind === "file" && fits(entry.name)) yield path;
  }
}
