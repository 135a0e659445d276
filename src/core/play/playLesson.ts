import type { Finding } from "../check/finding.ts";
import { applyEvent } from "../progress/applyEvent.ts";
import { askedRequirements } from "../progress/askedRequirements.ts";
import { gradedAnswer } from "../progress/gradedAnswer.ts";
import type { LessonEvent, LessonProgress } from "../progress/model.ts";
import { noProgress } from "../progress/parseProgress.ts";
import { firstSeed, seedOf } from "../progress/seeds.ts";
import { lessonState } from "../progress/status.ts";
import { drawQuiz } from "../quiz/drawQuiz.ts";
import type { Quiz, Response } from "../quiz/model.ts";
import { say, type Text } from "../text.ts";
import type { TriedQuestion } from "./playQuestion.ts";

/** A lesson to be played. */
export interface Game {
  /** Path of the lesson's file. */
  readonly file: string;
  readonly quizzes: readonly Quiz[];
  /** By question id. */
  readonly tried: ReadonlyMap<string, TriedQuestion>;
  /** 0 to 1. */
  readonly passMark: number;
}

export interface LessonResult {
  /** The right answers complete the lesson, and the wrong ones do not. */
  readonly completes: boolean;
  readonly findings: readonly Finding[];
}

/** Goes through a lesson as learners do: once with all right answers and once with all wrong ones. */
export function playLesson(game: Game): LessonResult {
  const learners = game.quizzes.some(({ pick }) => pick !== undefined)
    ? ["a", "b", "c", "d", "e"]
    : ["a"];
  const right = learners.every((learner) =>
    isCompleted(game, learner, "right"),
  );
  if (!right)
    return outcome(game, false, "play-not-completed", "error", [
      say`The right answers to all questions do not complete this lesson.`,
    ]);
  const asked = learners.some(
    (learner) => requirements(game, {}, learner).questions.length > 0,
  );
  if (!asked) return { completes: true, findings: [] };
  if (game.passMark === 0)
    return outcome(game, true, "play-pass-mark", "info", [
      say`The pass mark of this lesson is 0, so wrong answers complete it, too.`,
    ]);
  const wrong = learners.some((learner) => isCompleted(game, learner, "wrong"));
  return outcome(
    game,
    !wrong,
    "play-wrong-completes",
    "error",
    wrong ? [say`Wrong answers to all questions complete this lesson.`] : [],
  );
}

function outcome(
  { file }: Game,
  completes: boolean,
  rule: string,
  severity: Finding["severity"],
  messages: readonly Text[],
): LessonResult {
  const findings = messages.map((message): Finding => ({
    file,
    line: 1,
    column: 1,
    rule,
    severity,
    message,
  }));
  return { completes, findings };
}

/** Opens the lesson, answers everything, reads to the end; says whether that completed it. */
function isCompleted(
  game: Game,
  learner: string,
  which: "right" | "wrong",
): boolean {
  let state = noProgress;
  const progress = (): LessonProgress =>
    state.courses["course"]?.lessons["lesson"] ?? {};
  const apply = (event: LessonEvent): void => {
    const required = requirements(game, progress(), learner);
    state = applyEvent(state, "course", "lesson", event, required, 0);
  };
  apply({
    type: "opened",
    seeds: Object.fromEntries(
      game.quizzes.map(({ id }) => [id, firstSeed(id, learner)]),
    ),
  });
  for (const quiz of game.quizzes)
    answerQuiz(quiz, seedOf(progress(), quiz.id, [learner]), apply, (id) =>
      responseTo(game, id, which),
    );
  apply({ type: "endReached" });
  return lessonState(progress()) === "complete";
}

function requirements(game: Game, progress: LessonProgress, learner: string) {
  return askedRequirements(game.quizzes, progress, [learner], game.passMark);
}

function responseTo(
  { tried }: Game,
  question: string,
  which: "right" | "wrong",
): Response | undefined {
  return tried.get(question)?.[which];
}

/** One after the other, or all at once where the quiz wants it so. */
function answerQuiz(
  quiz: Quiz,
  seed: string,
  apply: (event: LessonEvent) => void,
  responseTo: (question: string) => Response | undefined,
): void {
  const { questions } = drawQuiz(quiz, seed);
  const given = questions.flatMap((question) => {
    const answer = gradedAnswer(question, {
      response: responseTo(question.id),
    });
    return answer === undefined ? [] : [[question.id, answer] as const];
  });
  if (quiz.mode === "practice")
    for (const [question, answer] of given)
      apply({ type: "answered", question, answer });
  else
    apply({
      type: "handedIn",
      quiz: quiz.id,
      seed,
      questions: questions.map(({ id }) => id),
      answers: Object.fromEntries(given),
    });
}
