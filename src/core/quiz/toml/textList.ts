import type { Fields } from "./fields.ts";

/** A field that may be left off, hold one string or a list of them. */
export function optionalTextList(
  fields: Fields,
  path: readonly (string | number)[],
): readonly string[] {
  if (fields.value(path) === undefined) return [];
  const value = fields.textOrTexts(path);
  return typeof value === "string" ? [value] : value;
}
