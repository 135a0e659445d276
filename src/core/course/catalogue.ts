import type { Finding } from "../check/finding.ts";
import { say } from "../text.ts";
import type { Course } from "./model.ts";

/** A course and the place it was read from, in words a person knows: a folder, or an extension's name. */
export interface SourcedCourse {
  readonly course: Course;
  readonly place: string;
}

export interface Catalogue<Sourced extends SourcedCourse> {
  /** One per id, in the order of the sources. */
  readonly courses: readonly Sourced[];
  /** Those whose id was taken, each with the finding to show in its place. */
  readonly refused: readonly {
    readonly entry: Sourced;
    readonly finding: Finding;
  }[];
}

/**
 * Merges courses, given in the order of their sources. The first with an id wins; a later one is reported, and
 * never mixed with the first, because progress is kept under the id.
 */
export function mergeCourses<Sourced extends SourcedCourse>(
  entries: Iterable<Sourced>,
): Catalogue<Sourced> {
  const byId = new Map<string, Sourced>();
  const refused: { entry: Sourced; finding: Finding }[] = [];
  for (const entry of entries) {
    const first = byId.get(entry.course.id);
    if (first) refused.push({ entry, finding: duplicate(entry, first) });
    else byId.set(entry.course.id, entry);
  }
  return { courses: [...byId.values()], refused };
}

function duplicate(entry: SourcedCourse, first: SourcedCourse): Finding {
  return {
    file: "guided-lessons.toml",
    line: 1,
    column: 1,
    rule: "duplicate-course",
    severity: "warning",
    message: say`The course ${entry.course.title} (${entry.place}) has the id ${entry.course.id}, which the course from ${first.place} already has, so it is not shown. Give it another id in guided-lessons.toml.`,
  };
}
