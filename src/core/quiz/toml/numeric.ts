import { say } from "../../text.ts";
import type { NumberAnswer, NumericQuestion } from "../model.ts";
import { questionHash } from "../questionHash.ts";
import type { Fields } from "./fields.ts";
import type { TomlType } from "./types.ts";

/**
 * `answer.value = 3.14`, `answer.tolerance = 0.01` or `"5%"`, `answer.unit = "km"`, and
 * `answer.units = { m = 1000 }` for other units: how many of each make one of the first.
 */
export const numeric: TomlType<NumericQuestion> = {
  name: "Numeric",
  read(fields, base) {
    const prompt = fields.text(["prompt", "prompt"]);
    const value = fields.number(["answer", "value"]);
    const unit = fields.optionalText(["answer", "unit"])?.trim();
    const tolerance = readTolerance(fields, value);
    const alternatives = otherUnits(fields, value, tolerance);
    const answer = {
      value,
      tolerance,
      ...(unit && { unit }),
      ...(alternatives.length > 0 && { alternatives }),
    };
    return {
      ...base,
      kind: "numeric",
      prompt,
      ...answer,
      hash: questionHash("numeric", prompt, answer),
    };
  },
};

function readTolerance(fields: Fields, value: number): number {
  const path = ["answer", "tolerance"];
  const written = fields.optionalName(path);
  if (written === undefined) return 0;
  const match = /^(\d*\.?\d+(?:e[+-]?\d{1,3})?)\s*(%?)$/i.exec(written);
  if (match === null) {
    fields.refuse(
      path,
      "quiz-blank-number",
      say`“answer.tolerance” must be a number from 0, or a share such as “5%”.`,
    );
    return 0;
  }
  const off = Number(match[1]);
  return match[2] === "%" ? (Math.abs(value) * off) / 100 : off;
}

function otherUnits(
  fields: Fields,
  value: number,
  tolerance: number,
): NumberAnswer[] {
  const path = ["answer", "units"];
  const units = fields.optionalTable(
    path,
    say`numbers above 0`,
    (factor): factor is number => Number.isFinite(factor) && Number(factor) > 0,
  );
  return Object.entries(units ?? {}).map(([unit, factor]) => ({
    value: value * factor,
    tolerance: tolerance * factor,
    unit,
  }));
}
