import { withGaps } from "../../protocol/strings.ts";
import { element } from "../dom.ts";
import type { MountedQuestion } from "./mountedQuestion.ts";
import { focusOn } from "./focusOn.ts";
import type { QuizSetting } from "./quizSetting.ts";

/** "Question 2, Question 4": each leads to its question. */
export function questionLinks(
  wanted: readonly MountedQuestion[],
  setting: QuizSetting,
): readonly (Node | string)[] {
  return wanted.flatMap((question, index) => {
    const link = questionLink(question, setting);
    return index === 0 ? [link] : [", ", link];
  });
}

export function questionLink(
  question: MountedQuestion,
  { questions, context, signal }: QuizSetting,
): HTMLElement {
  const link = element(
    "button",
    { type: "button", class: "link-button" },
    withGaps(context.strings.questionNumber, questions().indexOf(question) + 1),
  );
  link.addEventListener("click", () => focusOn(question.element), { signal });
  return link;
}
