import type { NumericView } from "../../core/quiz/view.ts";
import { withGaps } from "../../protocol/strings.ts";
import { textField } from "../controls.ts";
import type { AnswerKind } from "./answerView.ts";
import { createWrittenAnswer } from "./writtenAnswer.ts";

/** A number, with its unit beside the field. It may be written with a comma, so the field is one for text. */
export const numeric: AnswerKind<NumericView> = {
  kind: "numeric",
  create({ unit }, setting) {
    const { strings } = setting;
    const name =
      unit === undefined
        ? strings.yourNumber
        : withGaps(strings.inUnit, strings.yourNumber, unit);
    const input = textField(`${name}: ${setting.label}`);
    input.classList.add("number-field");
    return createWrittenAnswer(
      {
        input,
        hint: strings.yourNumber,
        ...(unit !== undefined && { after: unit }),
        multiline: false,
        response: (text) => ({ kind: "numeric", text }),
        text: (response) =>
          response?.kind === "numeric" ? response.text : undefined,
      },
      setting,
    );
  },
};
