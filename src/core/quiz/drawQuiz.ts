import type { Quiz } from "./model.ts";
import { stableHash } from "../hash.ts";

/**
 * A quiz with only the questions that a learner is asked: `pick` of them, in the author's order. The same seed
 * draws the same ones, so keep it until the learner asks for others. Each question draws its own lot, so that adding
 * one changes one of those drawn at most.
 */
export function drawQuiz(quiz: Quiz, seed: string): Quiz {
  const { pick } = quiz;
  if (pick === undefined || pick >= quiz.questions.length) return quiz;
  // One that cannot be answered takes nobody's turn, but its box is still shown to the author.
  const readable = quiz.questions.filter(({ kind }) => kind !== "unreadable");
  const lots = readable
    .map((question) => ({
      question,
      lot: stableHash(`${seed}/${question.id}`),
    }))
    .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0));
  const drawn = new Set(lots.slice(0, pick).map(({ question }) => question));
  const questions = quiz.questions.filter(
    (question) => drawn.has(question) || question.kind === "unreadable",
  );
  return { ...quiz, questions };
}
