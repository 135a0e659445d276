import { answerKey, grade } from "./grade.ts";
import type { Render } from "./kinds/kind.ts";
import type { Question, Quiz } from "./model.ts";
import { presentFeedback } from "./present.ts";
import type { QuestionState } from "./view.ts";

/** A quiz as somebody reads it who may see its answers: every question of a pool, each by itself, none to hand in. */
export function openQuiz(quiz: Quiz): Quiz {
  const { pick: _pick, attempts: _attempts, ...rest } = quiz;
  return { ...rest, mode: "practice" };
}

/** A question with its right answer, all that is said about it, and every hint; nothing can be changed. */
export function answeredState(
  question: Question,
  render: Render,
): QuestionState {
  const hints = question.hints.map((hint) => render.block(hint));
  const shared = {
    changed: false,
    attempts: 0,
    closed: true,
    ...(hints.length > 0 && { hints }),
  } as const;
  const key = answerKey(question);
  if (key === undefined) return { ...shared, verdict: "unanswered" };
  const { expectedHtml, ...feedback } = presentFeedback(
    question,
    grade(question, key),
    render,
  );
  return {
    ...shared,
    verdict: "correct",
    settled: true,
    feedback: {
      ...feedback,
      ...(expectedHtml !== undefined &&
        !tellsAll.has(question.kind) && { expectedHtml }),
    },
    // A reflection's key is only something that counts: its answer is the explanation.
    ...(key.kind !== "reflection" && { response: key }),
  };
}

/** Where the answer in its place is the whole answer; others may accept more than one. */
const tellsAll: ReadonlySet<Question["kind"]> = new Set([
  "ordering",
  "messages",
  "matching",
  "grid",
  "output",
  "tracing",
]);
