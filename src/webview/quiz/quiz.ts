import type { QuestionState, QuestionView } from "../../core/quiz/view.ts";
import type { LessonContext } from "../context.ts";
import { element } from "../dom.ts";
import { type MountedQuestion, mountQuestion } from "./question.ts";
import { createResult } from "./result.ts";
import { pointsWords, questionsWords } from "./words.ts";

/** A quiz on the page: its header, its questions, its result. */
export interface MountedQuiz {
  setStates(states: Readonly<Record<string, QuestionState>>): void;
  dispose(): void;
}

export function mountQuiz(
  section: HTMLElement,
  views: readonly QuestionView[],
  title: string,
  number: number,
  context: LessonContext,
): MountedQuiz {
  const end = new AbortController();
  const signal = AbortSignal.any([context.signal, end.signal]);
  const places = [...section.querySelectorAll<HTMLElement>("[data-question]")];
  const questions: MountedQuestion[] = [];
  const result = createResult(section, () => questions, context, signal);
  places.forEach((place, index) => {
    const id = place.dataset["question"] ?? "";
    const view = views.find((candidate) => candidate.id === id);
    if (!view) return;
    questions.push(
      mountQuestion(
        place,
        view,
        { number: index + 1, count: places.length },
        context,
        signal,
        () => result.update(true),
      ),
    );
  });
  addHeader(section, questions, title, number, context);
  result.update(false);

  return {
    setStates(states) {
      for (const question of questions) {
        const state = Object.hasOwn(states, question.view.id)
          ? states[question.view.id]
          : undefined;
        if (state) question.setState(state);
      }
      result.update(false);
    },
    dispose: () => end.abort(),
  };
}

function addHeader(
  section: HTMLElement,
  questions: readonly MountedQuestion[],
  title: string,
  number: number,
  { strings }: LessonContext,
): void {
  section.querySelector(":scope > .quiz-header")?.remove();
  const counted = questions.filter(({ answerable }) => answerable);
  const id = `quiz-title-${number}`;
  // One question without a title of its own is headed by its own number and needs no second heading.
  if (questions.length < 2 && title === "") {
    section.classList.add("quiz-single");
    return;
  }
  const points = counted.reduce((sum, { view }) => sum + view.points, 0);
  section.setAttribute("role", "group");
  section.setAttribute("aria-labelledby", id);
  section.prepend(
    element(
      "div",
      { class: "quiz-header" },
      element("p", { class: "quiz-title", id }, title || strings.quiz),
      element(
        "p",
        { class: "quiz-facts" },
        [
          questionsWords(counted.length, strings),
          pointsWords(points, strings),
        ].join(" · "),
      ),
    ),
  );
}
