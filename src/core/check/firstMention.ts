import type { CourseFiles } from "../ports.ts";
import type { Position } from "./finding.ts";

/**
 * Where a file first names a path, as it is or percent-encoded. For findings whose place was not kept: it costs one
 * more reading, and only when something is wrong.
 */
export async function firstMention(
  files: CourseFiles,
  file: string,
  path: string,
): Promise<Position | undefined> {
  const result = await files.read(file);
  if (!result.ok) return undefined;
  const names = [path, encodeURI(path)];
  const lines = result.text.split("\n");
  for (const [index, line] of lines.entries())
    for (const name of names) {
      const column = line.indexOf(name);
      if (column >= 0) return { file, line: index + 1, column: column + 1 };
    }
  return undefined;
}
