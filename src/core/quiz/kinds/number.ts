/**
 * The number in an answer, with a decimal point or comma, spaces between groups of digits, an exponent; and the
 * unit, which may be left off but not be another one. `undefined` when it is no such number.
 */
export function numberIn(text: string, unit?: string): number | undefined {
  const match =
    /^([+\-−]?)\s*(\d[\d\s\u00A0\u202F']*)?(?:[.,](\d+))?(?:e([+-]?\d{1,3}))?\s*(.*)$/iu.exec(
      text.trim(),
    );
  if (match === null) return undefined;
  const [, sign, whole = "", fraction, exponent, rest = ""] = match;
  if (whole === "" && fraction === undefined) return undefined;
  if (rest !== "" && !sameUnit(rest, unit)) return undefined;
  const digits = whole.replace(/[^\d]/g, "") || "0";
  const value = Number(`${digits}.${fraction ?? "0"}e${exponent ?? "0"}`);
  if (!Number.isFinite(value)) return undefined;
  return sign === "-" || sign === "−" ? -value : value;
}

/** A number as a person writes it: `9.81 m/s²`. */
export function numberText(number: {
  readonly value: number;
  readonly unit?: string;
}): string {
  return number.unit === undefined
    ? String(number.value)
    : `${number.value} ${number.unit}`;
}

function sameUnit(given: string, unit: string | undefined): boolean {
  return (
    unit !== undefined && given.replace(/\s/g, "") === unit.replace(/\s/g, "")
  );
}
