import { applyEvent } from "../../../src/core/progress/applyEvent.ts";
import type {
  LessonEvent,
  LessonProgress,
  ProgressState,
  Requirements,
} from "../../../src/core/progress/model.ts";
import { noProgress } from "../../../src/core/progress/parseProgress.ts";

export const twoQuestions: Requirements = {
  questions: [
    { id: "q1", points: 1, hash: "h1" },
    { id: "q2", points: 3, hash: "h2" },
  ],
  passMark: 0.75,
};
export const noQuestions: Requirements = { questions: [], passMark: 0.8 };

export const opened: LessonEvent = { type: "opened" };
export const end: LessonEvent = { type: "endReached" };
export const markedComplete: LessonEvent = { type: "markedComplete" };
export const markedIncomplete: LessonEvent = { type: "markedIncomplete" };

export function answered(question: string, share: number): LessonEvent {
  const maxPoints = question === "q1" ? 1 : 3;
  const verdict = share === 1 ? "correct" : share > 0 ? "partial" : "incorrect";
  const answer = {
    hash: question.replace("q", "h"),
    response: { kind: "shortAnswer", text: "a" } as const,
    verdict,
    points: share * maxPoints,
    maxPoints,
  } as const;
  return { type: "answered", question, answer };
}

export function retried(question: string): LessonEvent {
  return { type: "retried", question };
}

/** One lesson after some events, one millisecond apart from 100 on. */
export function after(
  events: readonly LessonEvent[],
  requirements: Requirements | undefined = twoQuestions,
): { state: ProgressState; lesson: LessonProgress | undefined } {
  const state = events.reduce(
    (before, event, index) =>
      applyEvent(before, "c", "l", event, requirements, 100 + index),
    noProgress,
  );
  return { state, lesson: state.courses["c"]?.lessons["l"] };
}
