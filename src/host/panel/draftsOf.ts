import { storedDraft } from "../../core/progress/draft.ts";
import type { Draft, LessonProgress } from "../../core/progress/model.ts";
import { isOpen } from "../../core/quiz/standing.ts";
import type { GivenResponse } from "../../protocol/messages.ts";
import { askedQuestions } from "../page/askedQuestions.ts";
import type { ShownLesson } from "../page/shownLesson.ts";

/** What of a page's drafts is kept: those of questions that are asked and open. */
export function draftsOf(
  given: Readonly<Record<string, GivenResponse>>,
  shown: ShownLesson,
  progress: LessonProgress,
): Readonly<Record<string, Draft>> {
  const drafts: [string, Draft][] = [];
  for (const { question, quiz } of askedQuestions(shown, progress)) {
    if (!Object.hasOwn(given, question.id)) continue;
    if (!isOpen(question, quiz, progress)) continue;
    const { response, ...rest } = storedDraft(given[question.id], "draft");
    const fits = response?.kind === question.kind;
    drafts.push([question.id, fits ? { ...rest, response } : rest]);
  }
  return Object.fromEntries(drafts);
}
