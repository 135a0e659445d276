import type {
  QuestionState,
  QuestionView,
  QuizView,
} from "../../core/quiz/view.ts";
import type { LessonContext } from "../context.ts";
import { type MountedQuiz, mountQuiz } from "./quiz.ts";

/** All quizzes of a lesson. */
export interface Quizzes {
  /** Mounts quizzes that are new on the page; one whose questions are as they were is left alone. */
  mount(): void;
  /** Draws one quiz anew, whatever it was, and puts the focus at its start. */
  remount(quiz: string): void;
  setStates(
    states: Readonly<Record<string, QuestionState>>,
    quizzes: Readonly<Record<string, QuizView>>,
  ): void;
}

interface Mounted {
  readonly quiz: MountedQuiz;
  readonly id: string;
  readonly key: string;
}

export function createQuizzes(context: LessonContext): Quizzes {
  const mounted = new Map<Element, Mounted>();
  return {
    mount() {
      for (const [section, { quiz }] of mounted)
        if (!section.isConnected) {
          quiz.dispose();
          mounted.delete(section);
        }
      sections().forEach(mountSection);
    },
    remount(id) {
      sections().forEach((section, index) => {
        if (section.dataset["quiz"] !== id) return;
        mounted.get(section)?.quiz.dispose();
        mounted.delete(section);
        mountSection(section, index);
        mounted.get(section)?.quiz.focus();
      });
    },
    setStates(states, quizzes) {
      for (const { quiz, id } of mounted.values())
        quiz.setStates(states, quizOf(quizzes, id));
    },
  };

  function sections(): HTMLElement[] {
    return [...context.article.querySelectorAll<HTMLElement>("[data-quiz]")];
  }

  function mountSection(section: HTMLElement, index: number): void {
    const { questions, quizzes, withAnswers } = context.page();
    const id = section.dataset["quiz"] ?? "";
    const view = quizOf(quizzes, id);
    const views = viewsIn(section, questions);
    const before = mounted.get(section);
    const key = keyOf(view, views, withAnswers);
    if (before?.key === key) {
      before.quiz.setStates(statesOf(views), view);
      return;
    }
    before?.quiz.dispose();
    const quiz = mountQuiz(section, views, view, index + 1, context);
    mounted.set(section, { quiz, id, key });
  }
}

function viewsIn(
  section: HTMLElement,
  questions: readonly QuestionView[],
): readonly QuestionView[] {
  const inside = new Set(
    [...section.querySelectorAll<HTMLElement>("[data-question]")].map(
      ({ dataset }) => dataset["question"],
    ),
  );
  return questions.filter((view) => inside.has(view.id));
}

/** Where the learner stands is no reason to draw the questions again: drafts would be lost. */
function keyOf(
  { title, mode, pool }: QuizView,
  views: readonly QuestionView[],
  withAnswers: boolean | undefined,
): string {
  return JSON.stringify([
    withAnswers,
    title,
    mode,
    pool,
    views.map((view) => ({ ...view, state: undefined })),
  ]);
}

function statesOf(
  views: readonly QuestionView[],
): Readonly<Record<string, QuestionState>> {
  return Object.fromEntries(views.map(({ id, state }) => [id, state]));
}

function quizOf(
  quizzes: Readonly<Record<string, QuizView>>,
  id: string,
): QuizView {
  const known = Object.hasOwn(quizzes, id) ? quizzes[id] : undefined;
  return (
    known ?? {
      mode: "practice",
      passMark: 0,
      handedIn: false,
      restartable: false,
      pool: false,
    }
  );
}
