import type { Course, Lesson } from "../course/model.ts";
import type { CourseProgress } from "../progress/model.ts";
import { entryOf } from "../progress/record.ts";
import { lessonState } from "../progress/status.ts";
import type { PrerequisiteChart } from "./prerequisiteChart.ts";

/** Why a lesson does not open yet. */
export interface Lock {
  /** The lessons to complete first, in the order they are asked for. */
  readonly missing: readonly Lesson[];
  /** The learner may open it all the same. */
  readonly override: boolean;
}

/** Whether a course asks for anything before a lesson opens. */
export function isGated(course: Pick<Course, "gating">): boolean {
  return course.gating !== undefined && course.gating !== "none";
}

/**
 * The lock of a lesson, or undefined when it is open. What a learner has begun stays open, even when the author
 * asks for more later.
 */
export function lockOf(
  lesson: Lesson,
  course: Pick<Course, "gating" | "gatingOverride">,
  chart: PrerequisiteChart,
  progress: CourseProgress | undefined,
): Lock | undefined {
  if (!isGated(course)) return undefined;
  const stateOf = ({ id }: Lesson) =>
    lessonState(entryOf(progress?.lessons, id));
  if (stateOf(lesson) !== "new") return undefined;
  const missing = chart
    .needs(lesson.id)
    .filter((needed) => stateOf(needed) !== "complete");
  if (missing.length === 0) return undefined;
  return { missing, override: course.gatingOverride !== false };
}
