import type { Grade, GradedPart } from "../model.ts";

/** The grade of an answer of which `share` (0 to 1) is right. */
export function gradeOf(
  maxPoints: number,
  share: number,
  parts: readonly GradedPart[],
): Grade {
  const bounded = Math.min(1, Math.max(0, share));
  return {
    verdict: bounded === 1 ? "correct" : bounded > 0 ? "partial" : "incorrect",
    points: maxPoints * bounded,
    parts,
  };
}

/** The grade of an answer whose parts all weigh the same. */
export function gradeOfParts(
  maxPoints: number,
  parts: readonly GradedPart[],
): Grade {
  const right = parts.filter((part) => part.right).length;
  return gradeOf(
    maxPoints,
    parts.length === 0 ? 0 : right / parts.length,
    parts,
  );
}
