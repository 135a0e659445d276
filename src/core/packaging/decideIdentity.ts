import type { Course } from "../course/model.ts";
import type { CourseFiles } from "../ports.ts";
import {
  identityFields,
  identityProblem,
  readIdentity,
  suggestedIdentity,
  type IdentityField,
  type PackageIdentity,
} from "./identity.ts";

/** What a package is called, and how that came about. */
export interface DecidedIdentity {
  readonly identity: PackageIdentity;
  /** What a person decided and `guided-lessons.toml` does not say yet: to be kept there. */
  readonly decided: Partial<PackageIdentity>;
  /** Nobody decided these: what was suggested is taken. */
  readonly suggested: readonly IdentityField[];
}

/**
 * Asks for these fields, with what to suggest; an answer is one that `identityProblem` lets pass. What is missing in it
 * stays undecided; undefined when the person would rather not go on.
 */
export type AskIdentity = (
  missing: readonly IdentityField[],
  suggested: PackageIdentity,
) => Promise<Partial<PackageIdentity> | undefined>;

/**
 * Publisher, name and version: as given, else as `guided-lessons.toml` keeps them, else asked for, else suggested.
 * Undefined when the person would rather not go on.
 */
export async function decideIdentity(
  course: Course,
  files: CourseFiles,
  given: Partial<PackageIdentity>,
  ask: AskIdentity,
): Promise<DecidedIdentity | undefined> {
  const kept = await readIdentity(files);
  const suggested = suggestedIdentity(course);
  const missing = identityFields.filter(
    (field) => given[field] === undefined && kept[field] === undefined,
  );
  const asked = missing.length === 0 ? {} : await ask(missing, suggested);
  if (asked === undefined) return undefined;
  const told = { ...asked, ...given };
  const decided: Partial<Record<IdentityField, string>> = {};
  for (const field of identityFields) {
    const value = told[field];
    if (kept[field] !== undefined || value === undefined) continue;
    if (identityProblem(field, value) === undefined) decided[field] = value;
  }
  return {
    identity: { ...suggested, ...kept, ...told },
    decided,
    suggested: missing.filter((field) => asked[field] === undefined),
  };
}
