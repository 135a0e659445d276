import type { Course } from "../course/model.ts";
import { engineId, type PackageIdentity } from "./identity.ts";

/** A `package.json`, as data. */
export type Manifest = Readonly<Record<string, unknown>>;

/** Where the parts of a packaged course lie in its extension's folder. */
export interface CoursePlaces {
  /** The course itself. */
  readonly folder: string;
  /** Its diagrams, drawn ahead; none when there are none. */
  readonly drawings?: string;
}

/** The VS Code that the engine itself asks for. */
const vscodeVersion = "^1.105.0";

/** The manifest of an extension that is data only: the engine shows what it brings. */
export function courseManifest(
  course: Course,
  identity: PackageIdentity,
  places: CoursePlaces,
): Manifest {
  return {
    ...aboutCourse(course, identity),
    engines: { vscode: vscodeVersion },
    categories: ["Education"],
    keywords: ["course", "guided-lessons"],
    icon: "icon.png",
    // The course must land where the engine runs, in a remote window as well.
    extensionKind: ["workspace"],
    extensionDependencies: [engineId],
    contributes: {
      guidedLessons: { courses: [contributedCourse(places)] },
    },
  };
}

/** The fields that say whose extension it is and what it is called. */
export function aboutCourse(
  course: Course,
  { publisher, name, version }: PackageIdentity,
): Manifest {
  return {
    name,
    displayName: course.title,
    description: course.description ?? course.title,
    version,
    publisher,
    ...(course.authors.length > 0 && {
      author: { name: course.authors.join(", ") },
    }),
    license: "SEE LICENSE IN LICENSE.txt",
  };
}

/** An entry of `contributes.guidedLessons.courses`. */
export function contributedCourse({
  folder,
  drawings,
}: CoursePlaces): Manifest {
  return { path: folder, ...(drawings !== undefined && { drawings }) };
}
