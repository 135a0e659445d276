import type { QuestionState } from "../../core/quiz/view.ts";
import type { LessonContext } from "../context.ts";
import { type MountedQuiz, mountQuiz } from "./quiz.ts";

/** All quizzes of a lesson. */
export interface Quizzes {
  /** Mounts quizzes that are new on the page; one whose questions are as they were is left alone. */
  mount(): void;
  setStates(states: Readonly<Record<string, QuestionState>>): void;
}

export function createQuizzes(context: LessonContext): Quizzes {
  const mounted = new Map<Element, { quiz: MountedQuiz; key: string }>();
  return {
    mount() {
      const { questions, quizTitles } = context.page();
      const sections = [
        ...context.article.querySelectorAll<HTMLElement>("[data-quiz]"),
      ];
      for (const [section, { quiz }] of mounted)
        if (!section.isConnected) {
          quiz.dispose();
          mounted.delete(section);
        }
      sections.forEach((section, index) => {
        const id = section.dataset["quiz"] ?? "";
        const inside = new Set(
          [...section.querySelectorAll<HTMLElement>("[data-question]")].map(
            ({ dataset }) => dataset["question"],
          ),
        );
        const views = questions.filter((view) => inside.has(view.id));
        const title = Object.hasOwn(quizTitles, id)
          ? (quizTitles[id] ?? "")
          : "";
        const states = Object.fromEntries(
          views.map(({ id: question, state }) => [question, state]),
        );
        // Where the learner stands is no reason to draw the questions again: drafts would be lost.
        const key = JSON.stringify([
          title,
          views.map((view) => ({ ...view, state: undefined })),
        ]);
        const before = mounted.get(section);
        if (before?.key === key) {
          before.quiz.setStates(states);
          return;
        }
        before?.quiz.dispose();
        mounted.set(section, {
          quiz: mountQuiz(section, views, title, index + 1, context),
          key,
        });
      });
    },
    setStates(states) {
      for (const { quiz } of mounted.values()) quiz.setStates(states);
    },
  };
}
