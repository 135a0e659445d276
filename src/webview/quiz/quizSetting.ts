import type { QuestionState, QuizView } from "../../core/quiz/view.ts";
import type { LessonContext } from "../context.ts";
import type { MountedQuestion } from "./mountedQuestion.ts";

/** What the parts of a quiz share. */
export interface QuizSetting {
  readonly id: string;
  readonly section: HTMLElement;
  readonly context: LessonContext;
  readonly signal: AbortSignal;
  view(): QuizView;
  questions(): readonly MountedQuestion[];
  /** The host has checked all answers. */
  checked(
    states: Readonly<Record<string, QuestionState>>,
    quiz: QuizView,
  ): void;
}
