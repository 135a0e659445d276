import { HumanError } from "../../core/humanError.ts";
import { gradedAnswer } from "../../core/progress/gradedAnswer.ts";
import type { GivenAnswer } from "../../core/progress/model.ts";
import { entryOf } from "../../core/progress/record.ts";
import { nextSeed, seedOf } from "../../core/progress/seeds.ts";
import type { Quiz } from "../../core/quiz/model.ts";
import { isOpen, isRestartable } from "../../core/quiz/standing.ts";
import type { QuizView } from "../../core/quiz/view.ts";
import { say } from "../../core/text.ts";
import type {
  GivenResponse,
  PageRequest,
  ReplyOf,
} from "../../protocol/messages.ts";
import {
  askedQuestions,
  questionStates,
  questionViews,
  quizViews,
} from "../page/askedQuestions.ts";
import type { ShownLesson } from "../page/shownLesson.ts";
import { changedText } from "./changedText.ts";
import type { LessonRecord } from "./lessonRecord.ts";
import { noTryLeft } from "./questionRequests.ts";

type Of<Type extends PageRequest["type"]> = Extract<
  PageRequest,
  { type: Type }
>;

/** Grades and keeps all answers of a quiz at once. */
export async function handIn(
  request: Of<"handIn">,
  shown: ShownLesson,
  record: LessonRecord,
): Promise<ReplyOf["handIn"]> {
  const quiz = quizOf(request.quiz, shown);
  if (quiz.mode === "practice") throw changedText();
  const progress = record.progress();
  const open = askedQuestions(shown, progress)
    .filter((asked) => asked.quiz === quiz)
    .map(({ question }) => question)
    .filter((question) => isOpen(question, quiz, progress));
  const given = open.flatMap((question) => {
    const answer = gradedAnswer(
      question,
      givenTo(question.id, request.answers),
    );
    return answer === undefined ? [] : [[question.id, answer] as const];
  });
  if (open.length === 0) throw noTryLeft();
  if (quiz.mode === "end" && given.length === 0)
    throw new HumanError(say`Answer the questions first, then check them.`);
  const answers: Readonly<Record<string, GivenAnswer>> =
    Object.fromEntries(given);
  await record.apply({
    type: "handedIn",
    quiz: quiz.id,
    seed: seedOf(progress, quiz.id, shown.seedNames),
    // An exam is handed in as a whole; otherwise an answer that is not given again stays as it was.
    questions:
      quiz.mode === "exam" ? open.map(({ id }) => id) : Object.keys(answers),
    answers,
  });
  const states = questionStates(shown, record.progress());
  return {
    states: Object.fromEntries(
      quiz.questions.flatMap(({ id }) => {
        const state = entryOf(states, id);
        return state === undefined ? [] : [[id, state] as const];
      }),
    ),
    quiz: quizView(quiz, shown, record),
    status: record.status(),
  };
}

/** Begins a quiz anew, with another seed. */
export async function restart(
  request: Of<"restart">,
  shown: ShownLesson,
  record: LessonRecord,
): Promise<ReplyOf["restart"]> {
  const quiz = quizOf(request.quiz, shown);
  const progress = record.progress();
  if (!isRestartable(quiz, entryOf(progress.quizzes, quiz.id)))
    throw noTryLeft();
  await record.apply({
    type: "restarted",
    quiz: quiz.id,
    seed: nextSeed(quiz, seedOf(progress, quiz.id, shown.seedNames)),
    questions: quiz.questions.map(({ id }) => id),
    keepsAnswers: quiz.mode === "exam",
  });
  return {
    questions: questionViews(shown, record.progress()).filter(
      ({ quizId }) => quizId === quiz.id,
    ),
    quiz: quizView(quiz, shown, record),
    status: record.status(),
  };
}

function quizOf(id: string, { rendered }: ShownLesson): Quiz {
  const quiz = rendered.quizzes.find((candidate) => candidate.id === id);
  if (quiz === undefined) throw changedText();
  return quiz;
}

function quizView(
  { id }: Quiz,
  shown: ShownLesson,
  record: LessonRecord,
): QuizView {
  const view = entryOf(quizViews(shown, record.progress()), id);
  if (view === undefined) throw changedText();
  return view;
}

function givenTo(
  question: string,
  answers: Readonly<Record<string, GivenResponse>>,
): GivenResponse {
  return entryOf(answers, question) ?? {};
}
