import { packageId, type PackageIdentity } from "../identity.ts";

/** What every public id of the engine begins with. */
export const enginePrefix = "guidedLessons";

/**
 * What every id of a course that carries the engine begins with, so that it lives beside the engine and others of its
 * kind. `_` is in neither publisher nor name: two packages never share one. Fit for ids of view containers, which may
 * hold letters, digits, `_` and `-` only.
 */
export function coursePrefix(identity: PackageIdentity): string {
  return packageId(identity).replace(".", "_");
}

/**
 * The id with the course's prefix in place of the engine's, where that is a whole part of it:
 * `guidedLessons.lesson`, `config.guidedLessons.x`, `workbench.view.extension.guidedLessons`.
 */
export function withPrefix(id: string, prefix: string): string {
  return id
    .split(".")
    .map((part) => (part === enginePrefix ? prefix : part))
    .join(".");
}
