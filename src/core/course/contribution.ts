import { normalise } from "../coursePath.ts";

/** What an extension's manifest says about the courses it brings. */
export interface Contribution {
  /** Paths below the extension's folder; `""` is the folder itself. */
  readonly paths: readonly string[];
  /** Files of diagrams that were drawn ahead, in order. */
  readonly drawings: readonly string[];
  /** For the log: what is wrong with the manifest. */
  readonly problems: readonly string[];
}

/** Reads `contributes.<point>.courses[]`, its `path` and `drawings`, of a manifest that anyone may have written. */
export function contributedPaths(
  manifest: unknown,
  point: string,
): Contribution {
  const courses = field(
    field(field(manifest, "contributes"), point),
    "courses",
  );
  if (courses === undefined) return { paths: [], drawings: [], problems: [] };
  if (!Array.isArray(courses))
    return {
      paths: [],
      drawings: [],
      problems: [`contributes.${point}.courses is no list`],
    };
  const read = courses.map((entry: unknown) => field(entry, "path"));
  const resolved = read.map((path) =>
    typeof path === "string" && path !== "" ? normalise(path) : undefined,
  );
  return {
    paths: resolved.filter((path) => path !== undefined),
    drawings: courses.flatMap((entry: unknown) => {
      const path = field(entry, "drawings");
      const file = typeof path === "string" ? normalise(path) : undefined;
      return file === undefined || file === "" ? [] : [file];
    }),
    problems: resolved.flatMap((path, index) =>
      path === undefined
        ? [
            `contributes.${point}.courses[${index}].path is no folder of the extension: ${JSON.stringify(read[index])}`,
          ]
        : [],
    ),
  };
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value as unknown;
}
