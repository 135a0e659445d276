import type { OutputView } from "../../core/quiz/view.ts";
import { textArea } from "../controls.ts";
import type { AnswerKind } from "./answerView.ts";
import { createWrittenAnswer } from "./writtenAnswer.ts";

/** What does this program print? */
export const output: AnswerKind<OutputView> = {
  kind: "output",
  create(_view, setting) {
    const { strings } = setting;
    return createWrittenAnswer(
      {
        input: textArea(
          `${strings.whatDoesItPrint}: ${setting.label}`,
          4,
          true,
        ),
        hint: strings.whatDoesItPrint,
        multiline: true,
        response: (text) => ({ kind: "output", text }),
        text: (response) =>
          response?.kind === "output" ? response.text : undefined,
      },
      setting,
    );
  },
};
