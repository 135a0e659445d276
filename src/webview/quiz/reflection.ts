import type { ReflectionView } from "../../core/quiz/view.ts";
import { textArea } from "../controls.ts";
import { element } from "../dom.ts";
import type { AnswerKind } from "./answerView.ts";

/** Something to think and write about; the model answer is shown after the learner's own. */
export const reflection: AnswerKind<ReflectionView> = {
  kind: "reflection",
  create(view, setting) {
    const { strings, signal } = setting;
    const input = textArea(
      `${strings.yourThoughts}: ${setting.label}`,
      view.long ? 10 : 5,
    );
    const root = element(
      "div",
      { class: "text-answer" },
      element(
        "span",
        { class: "answer-hint", "aria-hidden": "true" },
        strings.yourThoughts,
      ),
      input,
    );
    root.addEventListener("input", setting.changed, { signal });
    return {
      element: root,
      response: () =>
        input.value.trim() === ""
          ? undefined
          : { kind: "reflection", text: input.value },
      draft: () =>
        input.value === ""
          ? undefined
          : { kind: "reflection", text: input.value },
      fill(response) {
        input.value = response?.kind === "reflection" ? response.text : "";
      },
      lock: (locked) => (input.readOnly = locked),
      mark: () => undefined,
      reopen: () => undefined,
      tellsAll: true,
      words: {
        verdict: ({ verdict }) =>
          ({
            correct: strings.selfCorrect,
            partial: strings.selfPartial,
            incorrect: strings.selfIncorrect,
          })[verdict],
        explanation: strings.modelAnswer,
      },
    };
  },
};
