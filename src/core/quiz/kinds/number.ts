import type { AcceptedNumber, NumberAnswer } from "../model.ts";

/** Whether what was written is one of the accepted numbers, read in any way it can be meant. */
export function isNear(answer: AcceptedNumber, given: string): boolean {
  return [answer, ...(answer.alternatives ?? [])].some(
    ({ value, tolerance, unit }) =>
      // 3.15 − 3.14 is a little more than 0.01 in binary.
      numberReadings(given, unit).some(
        (number) =>
          Math.abs(number - value) <=
          tolerance + Number.EPSILON * 8 * Math.max(1, Math.abs(value)),
      ),
  );
}

/** The number in a text as its writer most likely meant it; `undefined` when there is none. */
export function numberIn(text: string, unit?: string): number | undefined {
  return numberReadings(text, unit)[0];
}

/**
 * What a text can mean as a number: with a decimal point or comma, groups of digits parted by spaces, apostrophes,
 * commas or points, an exponent; and the unit before or after it, which may be left off but not be another one.
 * `1,234` has two readings; the one with a decimal sign comes first.
 */
export function numberReadings(text: string, unit?: string): number[] {
  if (text.length > longestNumber) return [];
  const match = numeral.exec(withoutUnitBefore(text.trim(), unit));
  if (match === null) return [];
  const [, sign = "", digits = "", exponent = "0", rest = ""] = match;
  if (rest !== "" && !sameUnit(rest, unit)) return [];
  const isNegative = sign === "-" || sign === "−";
  const values = [readAs(point, digits), readAs(comma, digits)].flatMap(
    (plain) => (plain === undefined ? [] : [Number(`${plain}e${exponent}`)]),
  );
  // “1,234”: the comma may be either, and as a decimal sign it is read first.
  const ordered = /^\d+,/.test(digits.trim()) ? values.reverse() : values;
  return [...new Set(ordered)]
    .filter(Number.isFinite)
    .map((value) => (isNegative ? -value : value));
}

/** A number as a person writes it: `9.81 m/s²`. */
export function numberText(number: NumberAnswer): string {
  return number.unit === undefined
    ? String(number.value)
    : `${number.value} ${number.unit}`;
}

/** More is no number that anybody writes, and the expressions here are quick only on short texts. */
const longestNumber = 100;

const numeral =
  /^([+\-−]?)\s*([\d.,'’\s]+?)\s*(?:(?:e|[×x·*]\s?10\s?\^)\s?([+-]?\d{1,3}))?\s*([^\d.,'’\s].*)?$/iu;

const point = /^(\d*|\d{1,3}([,'’\s])(?:\d{2,3}\2)*\d{3})(?:\.(\d*))?$/u;
const comma = /^(\d*|\d{1,3}([.'’\s])(?:\d{2,3}\2)*\d{3})(?:,(\d*))?$/u;

function readAs(notation: RegExp, digits: string): string | undefined {
  const match = notation.exec(digits.trim());
  if (match === null || !/\d/.test(digits)) return undefined;
  const whole = (match[1] ?? "").replace(/\D/g, "") || "0";
  return `${whole}.${match[3] || "0"}`;
}

/** `€ 5` and `5 €` are the same. */
function withoutUnitBefore(text: string, unit: string | undefined): string {
  if (unit === undefined || /^[\d+\-−.,]/.test(text)) return text;
  return text.startsWith(unit) ? text.slice(unit.length).trim() : text;
}

function sameUnit(given: string, unit: string | undefined): boolean {
  return unit !== undefined && comparableUnit(given) === comparableUnit(unit);
}

/** `m/s²`, `m/s^2` and `m / s2` are one unit; so are the two signs for micro. Case tells units apart. */
function comparableUnit(unit: string): string {
  return unit.normalize("NFKC").replace(/[\s^]/g, "");
}
