import type {
  QuestionState,
  QuestionView,
  QuizView,
} from "../../core/quiz/view.ts";
import type { LessonContext } from "../context.ts";
import { createHandIn } from "./handIn.ts";
import { focusOn } from "./focusOn.ts";
import type { MountedQuestion } from "./mountedQuestion.ts";
import { mountQuestion } from "./question.ts";
import { showDrawn } from "./pool.ts";
import { createQuizHeader } from "./quizHeader.ts";
import type { QuizSetting } from "./quizSetting.ts";
import { createResult } from "./result.ts";

/** A quiz on the page: its header, its questions, its result. */
export interface MountedQuiz {
  setStates(
    states: Readonly<Record<string, QuestionState>>,
    quiz: QuizView,
  ): void;
  /** Puts the focus where the quiz begins. */
  focus(): void;
  dispose(): void;
}

export function mountQuiz(
  section: HTMLElement,
  views: readonly QuestionView[],
  quizView: QuizView,
  number: number,
  context: LessonContext,
): MountedQuiz {
  const end = new AbortController();
  const signal = AbortSignal.any([context.signal, end.signal]);
  const questions: MountedQuestion[] = [];
  let quiz = quizView;
  const setting: QuizSetting = {
    id: section.dataset["quiz"] ?? "",
    section,
    context,
    signal,
    view: () => quiz,
    questions: () => questions.filter(({ answerable }) => answerable),
    checked(states, next) {
      quiz = next;
      for (const question of questions) {
        const state = stateOf(states, question);
        if (state) question.show(state);
      }
      update(true);
    },
  };
  const handIn = createHandIn(setting);
  const result = createResult(setting);
  const places = showDrawn(section, views, quiz.pool);
  places.forEach((place, index) => {
    const view = views.find(({ id }) => id === place.dataset["question"]);
    if (!view) return;
    questions.push(
      mountQuestion(place, view, {
        number: index + 1,
        count: places.length,
        collected: quiz.mode !== "practice",
        context,
        signal,
        changed: handIn.update,
        settled: () => update(true),
      }),
    );
  });
  const header = createQuizHeader(setting, number);
  update(false);

  return {
    setStates(states, next) {
      quiz = next;
      for (const question of questions) {
        const state = stateOf(states, question);
        if (state) question.setState(state);
      }
      update(false);
    },
    focus: () => focusOn(questions[0]?.element ?? section),
    dispose: () => end.abort(),
  };

  function update(announce: boolean): void {
    header.update();
    handIn.update();
    result.update(announce);
  }
}

function stateOf(
  states: Readonly<Record<string, QuestionState>>,
  { view }: MountedQuestion,
): QuestionState | undefined {
  return Object.hasOwn(states, view.id) ? states[view.id] : undefined;
}
