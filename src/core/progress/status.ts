import type { LessonProgress, LessonState, Requirements } from "./model.ts";
import { scoreOf } from "./score.ts";

/** What the tree shows for a lesson. */
export function lessonState(progress: LessonProgress | undefined): LessonState {
  if (progress === undefined) return "new";
  if (progress.completed !== undefined) return "complete";
  const touched =
    progress.openedAt !== undefined ||
    progress.endReached === true ||
    progress.reopened === true ||
    (progress.ticks?.length ?? 0) > 0 ||
    Object.keys(progress.answers ?? {}).length > 0;
  return touched ? "inProgress" : "new";
}

/** What a lesson's page says about the learner's progress; the protocol's `LessonStatus`. */
export interface StatusOfLesson {
  readonly state: LessonState;
  readonly reason?: "passed" | "marked";
  readonly endReached: boolean;
  readonly points: number;
  readonly maxPoints: number;
  /** Points that complete it. */
  readonly neededPoints: number;
}

export function lessonStatus(
  progress: LessonProgress | undefined,
  requirements: Requirements,
): StatusOfLesson {
  const { points, maxPoints, neededPoints } = scoreOf(progress, requirements);
  const reason = progress?.completed?.reason;
  return {
    state: lessonState(progress),
    ...(reason !== undefined && { reason }),
    endReached: progress?.endReached === true,
    points,
    maxPoints,
    neededPoints,
  };
}
