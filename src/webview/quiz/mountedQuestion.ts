import type { QuestionState, QuestionView } from "../../core/quiz/view.ts";
import type { GivenResponse } from "../../protocol/messages.ts";
import type { LessonContext } from "../context.ts";
import { unanswered } from "./questionState.ts";

/** A question on the page. */
export interface MountedQuestion {
  readonly view: QuestionView;
  readonly element: HTMLElement;
  /** False for a question that cannot be answered here: it does not count. */
  readonly answerable: boolean;
  state(): QuestionState;
  /** News from elsewhere; what the learner is typing is newer. */
  setState(state: QuestionState): void;
  /** What the host has said about this very answer. */
  show(state: QuestionState): void;
  /** Opens it again, without asking the host. */
  reopen(): void;
  /** What would be handed in now. */
  given(): GivenResponse;
  /** There is an answer to check, whole or (`begun`) in part. */
  hasAnswer(begun?: boolean): boolean;
  /** It can be answered now. */
  isOpen(): boolean;
  /** Its answer is on its way. */
  wait(on: boolean): void;
}

/** What a question needs from its quiz. */
export interface QuestionSetting {
  readonly number: number;
  readonly count: number;
  /** It is checked together with the others of its quiz. */
  readonly collected: boolean;
  readonly context: LessonContext;
  readonly signal: AbortSignal;
  /** The answer was changed. */
  changed(): void;
  /** A verdict has come or was taken back. */
  settled(): void;
}

/** A question that has no view here: nothing can be done with it. */
export function notAnswerable(
  place: HTMLElement,
  view: QuestionView,
): MountedQuestion {
  const nothing = () => undefined;
  return {
    view,
    element: place,
    answerable: false,
    state: () => unanswered(0),
    setState: nothing,
    show: nothing,
    reopen: nothing,
    given: () => ({}),
    hasAnswer: () => false,
    isOpen: () => false,
    wait: nothing,
  };
}
