import type { AcceptedText } from "./model.ts";

/** What of an accepted text is hashed. One without options has the hash it had before there were any. */
export function textContent(answer: AcceptedText): readonly unknown[] {
  const { accepted, patterns, caseSensitive, strictAccents } = answer;
  const options =
    patterns || caseSensitive || strictAccents
      ? [{ patterns, caseSensitive, strictAccents }]
      : [];
  return [[...accepted].sort(), ...options];
}
