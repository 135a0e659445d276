import type { CourseFiles } from "../ports.ts";
import { say } from "../text.ts";
import { attributes } from "./html.ts";
import type { LessonScope, PendingImage } from "./lessonScope.ts";
import { inlineProblem } from "./problemBox.ts";

/** Shows the images that are there; in place of the others stands what is missing. */
export async function showImages(
  scope: LessonScope,
  files: CourseFiles,
): Promise<void> {
  const paths = [...new Set(scope.images.map(({ path }) => path))];
  const there = new Map(
    await Promise.all(
      paths.map(async (path) => [path, await files.has(path)] as const),
    ),
  );
  for (const image of scope.images)
    scope.slots.put(
      image.slot,
      there.get(image.path) ? shown(image, scope) : missing(image, scope),
    );
}

/** For a fragment, which has no files at hand: a missing one shows its alternative text. */
export function assumeImages(scope: LessonScope): void {
  for (const image of scope.images)
    scope.slots.put(image.slot, shown(image, scope));
}

function shown(
  { path, attributes: given }: PendingImage,
  scope: LessonScope,
): string {
  const src = scope.environment.assetUrl(path);
  return `<img${attributes({ alt: "", ...given, src, loading: "lazy" })}>`;
}

/** `check` has a rule for missing images; here the reader is told, and nothing more. */
function missing(image: PendingImage, scope: LessonScope): string {
  const { path, attributes: given, at } = image;
  const alt = given["alt"]?.trim();
  const message = alt
    ? say`Image missing: ${alt} (${path}).`
    : say`Image missing: ${path}.`;
  return inlineProblem(
    { ...at, rule: "missing-image", severity: "warning", message },
    scope.environment.translate,
  );
}
