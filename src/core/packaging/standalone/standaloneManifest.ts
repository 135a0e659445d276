import type { Course } from "../../course/model.ts";
import {
  aboutCourse,
  contributedCourse,
  type CoursePlaces,
  type Manifest,
} from "../courseManifest.ts";
import type { PackageIdentity } from "../identity.ts";
import { forLearners } from "./forLearners.ts";
import type { EngineParts } from "./engineParts.ts";
import { engineWords } from "./engineWords.ts";
import { coursePrefix } from "./prefix.ts";
import { prefixedContributions } from "./prefixedContributions.ts";

/** Fields of the engine's manifest that a course with it has as they are. */
const kept = ["engines", "main", "browser", "extensionKind", "l10n"];

/**
 * The manifest of an extension that is the engine and one course: the engine's contributions under the course's own
 * prefix, without what only authors use, and under the course's name.
 */
export function standaloneManifest(
  engine: EngineParts,
  course: Course,
  identity: PackageIdentity,
  places: CoursePlaces,
): Manifest {
  const { manifest } = engine;
  const prefix = coursePrefix(identity);
  const learners = forLearners(manifest, engineWords(engine));
  const part = (field: string): unknown =>
    named(
      prefixedContributions(learners[field], prefix, field),
      manifest["displayName"],
      course.title,
    );
  return {
    ...aboutCourse(course, identity),
    categories: ["Education"],
    keywords: ["course"],
    icon: "icon.png",
    ...Object.fromEntries(
      kept.flatMap((field) =>
        manifest[field] === undefined ? [] : [[field, manifest[field]]],
      ),
    ),
    activationEvents: part("activationEvents"),
    capabilities: part("capabilities"),
    contributes: {
      ...(part("contributes") as Manifest),
      [prefix]: { courses: [contributedCourse(places)] },
    },
    // What the engine reads at its start; see `src/host/names.ts`.
    guidedLessons: { prefix },
  };
}

/** The same with the course's title wherever the engine's name stands alone. */
function named(value: unknown, engine: unknown, title: string): unknown {
  if (value === engine) return title;
  if (Array.isArray(value))
    return value.map((item) => named(item, engine, title));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      named(inner, engine, title),
    ]),
  );
}
