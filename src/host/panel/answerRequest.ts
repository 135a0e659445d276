import { assertNever } from "../../core/assertNever.ts";
import { HumanError } from "../../core/humanError.ts";
import { say } from "../../core/text.ts";
import type { PageRequest, ReplyOf } from "../../protocol/messages.ts";
import type { ShownLesson } from "../page/shownLesson.ts";
import { changedText } from "./changedText.ts";
import type { LessonRecord } from "./lessonRecord.ts";
import {
  answer,
  hint,
  resetQuestion,
  retry,
  reveal,
  selfGrade,
} from "./questionRequests.ts";
import { handIn, restart } from "./quizRequests.ts";

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
    case "hint":
      return hint(request, shown, record);
    case "reveal":
      return reveal(request, shown, record);
    case "resetQuestion":
      return resetQuestion(request, shown, record);
    case "selfGrade":
      return selfGrade(request, shown, record);
    case "retry":
      return retry(request, shown, record);
    case "handIn":
      return handIn(request, shown, record);
    case "restart":
      return restart(request, shown, record);
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
    case "rate":
      if (record.rate === undefined) throw changedText();
      await record.rate(request.rating);
      return { status: record.status() };
    default:
      return assertNever(request);
  }
}
