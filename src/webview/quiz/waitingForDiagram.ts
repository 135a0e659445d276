import { element } from "../dom.ts";
import type { AnswerSetting, AnswerView } from "./answerView.ts";

/** Stands in for an answer until the diagram that it is about is known. */
export function waitingForDiagram({ strings }: AnswerSetting): AnswerView {
  const nothing = () => undefined;
  return {
    element: element("p", { class: "question-note" }, strings.waitsForDiagram),
    response: nothing,
    fill: nothing,
    lock: nothing,
    mark: nothing,
    reopen: nothing,
  };
}
