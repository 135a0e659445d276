import { say } from "../../text.ts";
import { numberIn, numberReadings } from "../kinds/number.ts";
import type { AcceptedNumber, NumberAnswer } from "../model.ts";
import type { GapReading, SourceGap } from "./gaps.ts";

/**
 * `=3.14`, `=3.14±0.01`, `=100±5%`, `=9.81±0.01 m/s²`; `+-` stands for `±`. Further numbers, for other units, after
 * a bar: `=5 km|=5000 m`.
 */
export function readNumbers(
  gap: SourceGap,
  reading: GapReading,
): AcceptedNumber | undefined {
  const answers = gap.inner
    .split("|")
    .map((part) => readNumber(part.trim().replace(/^=/, ""), gap, reading));
  const [first, ...alternatives] = answers;
  if (first === undefined || alternatives.includes(undefined))
    return reading.refuse(
      gap.line,
      "quiz-blank-number",
      say`“${gap.raw}” is not a number with a tolerance. Write it like “[[=3.14±0.01]]”.`,
      gap.column + 1,
    );
  return {
    ...first,
    ...(alternatives.length > 0 && {
      alternatives: alternatives as NumberAnswer[],
    }),
  };
}

function readNumber(
  text: string,
  gap: SourceGap,
  reading: GapReading,
): NumberAnswer | undefined {
  const match = notation.exec(text.slice(0, 200));
  const written = match?.[1] ?? "";
  const value = numberIn(written);
  const off = match?.[2] === undefined ? 0 : numberIn(match[2]);
  if (value === undefined || off === undefined || off < 0) return undefined;
  const [likely, other] = numberReadings(written);
  if (written.includes(",") && likely !== undefined && other !== undefined)
    reading.note(
      gap.line,
      "warning",
      "quiz-blank-number",
      say`“${written}” can mean ${likely} or ${other}; ${likely} is taken. Write it with a decimal point, or without parting thousands.`,
      gap.column + 1,
    );
  const unit = match?.[4]?.trim();
  return {
    value,
    tolerance: match?.[3] === "%" ? (Math.abs(value) * off) / 100 : off,
    ...(unit && { unit }),
  };
}

const number = "[+\\-−]?[\\d.,\\s'’]*\\d(?:e[+-]?\\d+)?";
const notation = new RegExp(
  `^\\s*(${number})\\s*(?:(?:±|\\+/?-)\\s*(${number})\\s*(%)?)?\\s*(.*)$`,
  "iu",
);
