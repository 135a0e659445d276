import type { Lesson } from "../course/model.ts";
import { readFrontMatter } from "../markdown/frontMatter.ts";
import type { CourseFiles } from "../ports.ts";

/** Front matter stands at the top; nothing beyond is read for it. */
const farEnough = 8_192;

/** So many files are asked for at once. */
const atOnce = 16;

/** By lesson id, the `prerequisites` of the front matter; lessons without are left out. Never rejects. */
export async function readPrerequisites(
  lessons: readonly Lesson[],
  files: CourseFiles,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const named = new Map<string, readonly string[]>();
  for (let at = 0; at < lessons.length; at += atOnce)
    await Promise.all(
      lessons.slice(at, at + atOnce).map(async ({ id, path }) => {
        const result = await files.read(path);
        if (!result.ok) return;
        const { meta } = readFrontMatter(result.text.slice(0, farEnough), path);
        if (meta.prerequisites.length > 0) named.set(id, meta.prerequisites);
      }),
    );
  return named;
}
