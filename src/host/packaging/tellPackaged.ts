import { isNextEdition, parseEditions } from "../../core/packaging/editions.ts";
import type { Services } from "../commands/command.ts";
import { names, storageKeys } from "../names.ts";

/** Tells the walkthrough for instructors that a course was packaged, and whether it is the next edition of one. */
export function tellPackaged(
  { ids, packaging, errors }: Pick<Services, "ids" | "packaging" | "errors">,
  courseId: string,
  version: string,
): void {
  const { versions } = packaging;
  const editions = parseEditions(versions.get(storageKeys.packagedVersions));
  ids.tell(names.coursePackagedContext, true);
  if (isNextEdition(editions, courseId, version))
    ids.tell(names.editionPackagedContext, true);
  errors.catch(
    versions.set(storageKeys.packagedVersions, {
      ...editions,
      [courseId]: version,
    }),
    "remembering what was packaged",
  );
}
