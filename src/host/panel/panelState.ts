import { own, text } from "../../protocol/shape.ts";

/** What a page left behind to be restored from; anything else restores nothing. */
export interface RestoredState {
  readonly courseId: string;
  readonly lessonId: string;
  /** 0 to 1. */
  readonly position?: number;
  /** A preview shows the answers. */
  readonly withAnswers?: true;
}

const longestId = 4_000;

export function parsePanelState(state: unknown): RestoredState | undefined {
  const courseId = text(own(state, "courseId"), longestId);
  const lessonId = text(own(state, "lessonId"), longestId);
  if (courseId === undefined || lessonId === undefined) return undefined;
  const position = own(state, "position");
  return {
    courseId,
    lessonId,
    ...(typeof position === "number" &&
      position >= 0 &&
      position <= 1 && { position }),
    ...(own(state, "withAnswers") === true && { withAnswers: true }),
  };
}
