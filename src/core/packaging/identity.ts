import type { Course } from "../course/model.ts";
import { SettingsFile } from "../formats/settingsFile.ts";
import { parseToml } from "../formats/toml.ts";
import { setTomlTexts, type TomlEntry } from "../formats/tomlEdit.ts";
import type { CourseFiles } from "../ports.ts";
import { say, type Text } from "../text.ts";

/** What VS Code knows an installed extension by: `publisher.name`, at a version. */
export interface PackageIdentity {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
}

export type IdentityField = keyof PackageIdentity;

/** In the order in which a person is asked. */
export const identityFields: readonly IdentityField[] = [
  "publisher",
  "name",
  "version",
];

/** Where `guided-lessons.toml` keeps them: the version is the course's own, the others are about the package. */
const identityPlaces: Readonly<
  Record<IdentityField, readonly [string, ...string[]]>
> = {
  publisher: ["package", "publisher"],
  name: ["package", "name"],
  version: ["version"],
};

/** What the author has decided already. */
export async function readIdentity(
  files: CourseFiles,
): Promise<Partial<PackageIdentity>> {
  const settings = await SettingsFile.read(files, "guided-lessons.toml");
  const kept: Partial<Record<IdentityField, string>> = {};
  for (const field of identityFields) {
    const value = settings.text(...identityPlaces[field]);
    if (value !== undefined && value !== "") kept[field] = value;
  }
  return kept;
}

/** What to suggest where nothing was decided. */
export function suggestedIdentity(course: Course): PackageIdentity {
  const version = course.version ?? "";
  return {
    publisher: asciiName(course.authors[0] ?? "") ?? "my-courses",
    name: asciiName(course.id) ?? asciiName(course.title) ?? "course",
    version:
      identityProblem("version", version) === undefined ? version : "1.0.0",
  };
}

/** Why VS Code would refuse this, in one sentence; undefined when it would not. */
export function identityProblem(
  field: IdentityField,
  value: string,
): Text | undefined {
  if (field === "version")
    return /^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}$/.test(value)
      ? undefined
      : say`The version "${value}" is not three numbers with dots between, such as 1.0.0.`;
  if (!/^[a-z0-9][a-z0-9-]*$/i.test(value))
    return field === "publisher"
      ? say`The publisher "${value}" may hold letters from a to z, digits and "-" only, and may not begin with "-".`
      : say`The name "${value}" may hold letters from a to z, digits and "-" only, and may not begin with "-".`;
  if (value.length > longest)
    return field === "publisher"
      ? say`The publisher "${value}" is longer than ${longest} characters.`
      : say`The name "${value}" is longer than ${longest} characters.`;
  return undefined;
}

/** The whole of it: what single fields cannot tell is whether it would replace the engine. */
export function packageProblem(identity: PackageIdentity): Text | undefined {
  for (const field of identityFields) {
    const problem = identityProblem(field, identity[field]);
    if (problem !== undefined) return problem;
  }
  return packageId(identity) === engineId
    ? say`${engineId} is Guided Lessons itself. Give the course another publisher or name.`
    : undefined;
}

/** The extension that shows courses. */
export const engineId = "guided-lessons.guided-lessons";

/** `publisher.name`, as VS Code compares them: without capitals. */
export function packageId({ publisher, name }: PackageIdentity): string {
  return `${publisher}.${name}`.toLowerCase();
}

/** It becomes part of folder names, which end somewhere on every system. */
const longest = 100;

/** The part of a text that can stand in a name: `Zoë Smith` becomes `zoe-smith`. */
function asciiName(text: string): string | undefined {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join("-")
    .slice(0, longest)
    .replace(/-$/, "");
}

/**
 * The text of `guided-lessons.toml` with these fields in it, and the id that progress is kept under. Undefined when the
 * text is no TOML, or holds something else in their places.
 */
export function withIdentity(
  text: string,
  courseId: string,
  identity: Partial<PackageIdentity>,
): string | undefined {
  const entries: TomlEntry[] = [{ path: ["id"], value: courseId }];
  for (const field of identityFields) {
    const value = identity[field];
    if (value !== undefined)
      entries.push({ path: identityPlaces[field], value });
  }
  const changed = tryToSet(text, entries);
  return changed !== undefined && entries.every((one) => says(changed, one))
    ? changed
    : undefined;
}

function tryToSet(
  text: string,
  entries: readonly TomlEntry[],
): string | undefined {
  if (!parseToml(text).ok) return undefined;
  try {
    return setTomlTexts(text, entries);
  } catch (error) {
    // One of them cannot stand where the file has something else.
    void error;
    return undefined;
  }
}

/** Whether a TOML text can be read and has a value in its place. */
function says(text: string, { path, value }: TomlEntry): boolean {
  const parsed = parseToml(text);
  const found = path.reduce<unknown>(
    (here, key) =>
      typeof here === "object" && here !== null
        ? (here as Readonly<Record<string, unknown>>)[key]
        : undefined,
    parsed.ok ? parsed.value : undefined,
  );
  return found === value;
}
