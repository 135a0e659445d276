import { HumanError } from "../../core/humanError.ts";
import { hintCount } from "../../core/progress/hintCount.ts";
import { gradedAnswer } from "../../core/progress/gradedAnswer.ts";
import { entryOf } from "../../core/progress/record.ts";
import { isOpen, standingOf } from "../../core/quiz/standing.ts";
import { say } from "../../core/text.ts";
import type {
  PageRequest,
  QuestionReply,
  ReplyOf,
} from "../../protocol/messages.ts";
import { askedQuestions, type AskedQuestion } from "../page/askedQuestions.ts";
import type { ShownLesson } from "../page/shownLesson.ts";
import { changedText } from "./changedText.ts";
import type { LessonRecord } from "./lessonRecord.ts";

type Of<Type extends PageRequest["type"]> = Extract<
  PageRequest,
  { type: Type }
>;

/** Grades an answer and keeps it. */
export async function answer(
  request: Of<"answer">,
  shown: ShownLesson,
  record: LessonRecord,
): Promise<QuestionReply> {
  const asked = askedQuestion(request.question, shown, record);
  const { question, quiz } = asked;
  if (quiz.mode !== "practice")
    throw new HumanError(
      say`The answers of this quiz are checked all at once. Use the button at its end.`,
    );
  if (!isOpen(question, quiz, record.progress())) throw noTryLeft();
  const given = gradedAnswer(question, request);
  if (given === undefined)
    throw new HumanError(
      say`This is no answer to the question. Choose or write one and try again.`,
    );
  await record.apply({
    type: "answered",
    question: question.id,
    answer: given,
  });
  return questionReply(asked, shown, record);
}

/** Gives the next hint and keeps that it was taken; one taken before is given again. */
export async function hint(
  request: Of<"hint">,
  shown: ShownLesson,
  record: LessonRecord,
): Promise<ReplyOf["hint"]> {
  const { question } = askedQuestion(request.question, shown, record);
  const taken = hintCount(record.progress(), question.id, question.hash);
  const text = question.hints[request.index];
  if (text === undefined || request.index > taken) throw changedText();
  await record.apply({
    type: "hinted",
    question: question.id,
    hash: question.hash,
    count: request.index + 1,
  });
  return { html: shown.renderOf(question).block(text) };
}

/** Keeps that the whole answer was shown. */
export async function reveal(
  request: Of<"reveal">,
  shown: ShownLesson,
  record: LessonRecord,
): Promise<QuestionReply> {
  const asked = askedQuestion(request.question, shown, record);
  if (asked.quiz.mode === "exam") throw noTryLeft();
  await record.apply({ type: "revealed", question: asked.question.id });
  return questionReply(asked, shown, record);
}

/** Grades an answer by what the learner says of it. */
export async function selfGrade(
  request: Of<"selfGrade">,
  shown: ShownLesson,
  record: LessonRecord,
): Promise<QuestionReply> {
  const asked = askedQuestion(request.question, shown, record);
  const { question } = asked;
  const kept = entryOf(record.progress().answers, question.id);
  if (kept === undefined || kept.hash !== question.hash) throw changedText();
  // Everything else is graded by its answer.
  if (kept.response.kind !== "reflection") throw changedText();
  const given = gradedAnswer(question, {
    response: { ...kept.response, selfGrade: request.verdict },
    ...(kept.why !== undefined && { why: kept.why }),
  });
  if (given === undefined) throw changedText();
  await record.apply({
    type: "selfGraded",
    question: question.id,
    answer: given,
  });
  return questionReply(asked, shown, record);
}

/** Forgets everything about one question; it can be undone. */
export async function resetQuestion(
  request: Of<"resetQuestion">,
  shown: ShownLesson,
  record: LessonRecord,
): Promise<QuestionReply> {
  const asked = askedQuestion(request.question, shown, record);
  if (asked.quiz.mode !== "practice")
    throw new HumanError(
      say`The answers of this quiz are checked all at once. Take it again, or reset the lesson.`,
    );
  await record.apply({ type: "questionReset", question: asked.question.id });
  return questionReply(asked, shown, record);
}

/** Opens answers again. */
export async function retry(
  request: Of<"retry">,
  shown: ShownLesson,
  record: LessonRecord,
): Promise<ReplyOf["retry"]> {
  for (const id of request.questions) {
    const { question, quiz } = askedQuestion(id, shown, record);
    const open = isOpen(question, quiz, record.progress());
    if (quiz.mode === "exam" || !open) throw noTryLeft();
    await record.apply({ type: "retried", question: question.id });
  }
  return { status: record.status() };
}

export function noTryLeft(): HumanError {
  return new HumanError(
    say`There is no try left for this. Your answer stays as it is.`,
  );
}

function askedQuestion(
  id: string,
  shown: ShownLesson,
  record: LessonRecord,
): AskedQuestion {
  const found = askedQuestions(shown, record.progress()).find(
    ({ question }) => question.id === id,
  );
  if (found === undefined) throw changedText();
  return found;
}

function questionReply(
  { question, quiz }: AskedQuestion,
  { renderOf }: ShownLesson,
  record: LessonRecord,
): QuestionReply {
  return {
    state: standingOf(question, quiz, record.progress(), renderOf(question)),
    status: record.status(),
  };
}
