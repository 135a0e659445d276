import { say } from "../../text.ts";
import { QuizBody } from "../inline/body.ts";
import { markGaps } from "../inline/blanks.ts";
import {
  findGaps,
  gapIds,
  readGap,
  textWithoutAnswers,
  type GapReading,
} from "../inline/gaps.ts";
import type { BlanksQuestion, Gap } from "../model.ts";
import { questionHash } from "../questionHash.ts";
import type { Fields } from "./fields.ts";
import { textOptions } from "./textOptions.ts";
import type { TomlBase, TomlType } from "./types.ts";

/** `prompt.text` with gaps as a lesson writes them: `[[answer]]`, `[[=3.14±0.01]]`, `[[wrong|(right)]]`. */
export const blanks: TomlType<BlanksQuestion> = {
  name: "Blanks",
  read: (fields, base) => read(fields, base),
};

/** The same, when all gaps are choices. */
export const select: TomlType<BlanksQuestion> = {
  name: "Select",
  read(fields, base) {
    const question = read(fields, base);
    if (question.gaps.some((gap) => gap.kind !== "select"))
      fields.refuse(
        path,
        "quiz-no-right-option",
        say`Each gap of a “Select” question needs a right answer in parentheses, such as “[[wrong|(right)|wrong]]”.`,
      );
    return question;
  },
};

const path = ["prompt", "text"];

function read(fields: Fields, base: TomlBase): BlanksQuestion {
  const prompt = fields.optionalText(["prompt", "prompt"]) ?? "";
  const body = new QuizBody(fields.text(path));
  const found = findGaps(body, body.blocks);
  if (fields.broken === undefined && found.length === 0)
    fields.refuse(
      path,
      "quiz-empty-blank",
      say`This text has no gaps. Write each as “[[answer]]”.`,
    );
  const reading = gapReading(fields);
  const ids = gapIds(found.length);
  const gaps = found.flatMap((gap, index): Gap[] => {
    const read = readGap(gap, ids[index] ?? "", reading);
    return read === undefined ? [] : [read];
  });
  return {
    ...base,
    kind: "blanks",
    prompt,
    text: markGaps(body, 0, found, ids),
    gaps,
    hash: questionHash(
      "blanks",
      prompt,
      textWithoutAnswers(body.all, found),
      gaps,
    ),
  };
}

/** Gaps stand inside one string, so what is wrong with them is noted where it begins. */
function gapReading(fields: Fields): GapReading {
  return {
    textOptions: textOptions(fields),
    note: (_line, severity, rule, message) =>
      fields.note(path, severity, rule, message),
    refuse: (_line, rule, message) => {
      fields.refuse(path, rule, message);
      return undefined;
    },
  };
}
