import { say } from "../../text.ts";
import type { TextOptions } from "../inline/gaps.ts";
import type { Fields } from "./fields.ts";

/** `answer.case` and `answer.accents`: how strictly written answers are compared. */
export function textOptions(fields: Fields): TextOptions {
  return {
    ...(is(fields, "case", "sensitive") && { caseSensitive: true }),
    ...(is(fields, "accents", "strict") && { strictAccents: true }),
  };
}

function is(fields: Fields, name: string, value: string): boolean {
  const path = ["answer", name];
  const written = fields.optionalText(path);
  if (written !== undefined && written !== value && written !== "ignore")
    fields.note(
      path,
      "warning",
      "quiz-field",
      say`“${path.join(".")}” can be “${value}” or “ignore”, not “${written}”.`,
    );
  return written === value;
}
