import type { ShortAnswerView } from "../../core/quiz/view.ts";
import { textArea, textField } from "../controls.ts";
import type { AnswerKind } from "./answerView.ts";
import { createWrittenAnswer } from "./writtenAnswer.ts";

/** A line of text, a longer text or a piece of code. */
export const shortAnswer: AnswerKind<ShortAnswerView> = {
  kind: "shortAnswer",
  create({ field }, setting) {
    const { strings } = setting;
    const label = `${strings.yourAnswer}: ${setting.label}`;
    const long = field === "long";
    return createWrittenAnswer(
      {
        input: long ? textArea(label, 4) : textField(label, field === "code"),
        hint: strings.yourAnswer,
        multiline: long,
        response: (text) => ({ kind: "shortAnswer", text }),
        text: (response) =>
          response?.kind === "shortAnswer" ? response.text : undefined,
      },
      setting,
    );
  },
};
