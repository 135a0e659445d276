import { assertNever } from "../../core/assertNever.ts";
import { HumanError } from "../../core/humanError.ts";
import { grade, parseResponse } from "../../core/quiz/grade.ts";
import { presentFeedback } from "../../core/quiz/present.ts";
import { say } from "../../core/text.ts";
import type { PageRequest, ReplyOf } from "../../protocol/messages.ts";
import { questionsOf, type ShownLesson } from "../page/shownLesson.ts";
import type { LessonRecord } from "./lessonRecord.ts";

/** What a request of the page is answered with. Settles once what it changed is kept; rejects with what went wrong. */
export async function answerRequest(
  request: PageRequest,
  shown: ShownLesson,
  record: LessonRecord,
): Promise<ReplyOf[PageRequest["type"]]> {
  if (request.lessonId !== shown.lesson.id)
    throw new HumanError(
      say`Another lesson is open by now, so this was not kept. Open the lesson again.`,
    );
  switch (request.type) {
    case "answer":
      return answer(request, shown, record);
    case "retry":
      for (const question of request.questions)
        await record.apply({ type: "retried", question });
      return { status: record.status() };
    case "tick":
      if (!shown.rendered.ticks.includes(request.item)) throw changedText();
      await record.apply({
        type: "ticked",
        item: request.item,
        done: request.done,
      });
      return { status: record.status() };
    case "complete":
      await record.apply({
        type: request.done ? "markedComplete" : "markedIncomplete",
      });
      return { status: record.status() };
    default:
      return assertNever(request);
  }
}

async function answer(
  request: Extract<PageRequest, { type: "answer" }>,
  shown: ShownLesson,
  record: LessonRecord,
): Promise<ReplyOf["answer"]> {
  const found = questionsOf(shown.rendered).find(
    ({ question }) => question.id === request.question,
  );
  if (found === undefined) throw changedText();
  const { question } = found;
  const response = parseResponse(question, request.response);
  if (response === undefined)
    throw new HumanError(
      say`This is no answer to the question. Choose or write one and try again.`,
    );
  const graded = grade(question, response);
  await record.apply({
    type: "answered",
    question: question.id,
    answer: {
      hash: question.hash,
      response,
      verdict: graded.verdict,
      points: graded.points,
      maxPoints: question.points,
    },
  });
  return {
    feedback: presentFeedback(question, graded, shown.render),
    status: record.status(),
    attempts: record.progress().answers?.[question.id]?.attempts ?? 1,
  };
}

function changedText(): HumanError {
  return new HumanError(
    say`The text of this lesson has changed meanwhile. Open it again and answer once more.`,
  );
}
