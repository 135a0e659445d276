import { matchesWhole } from "../pattern.ts";
import type { AcceptedText } from "../model.ts";
import { comparable } from "./wording.ts";

/**
 * Whether a written answer is right: white space at its ends and the amount of it inside never matter; case and
 * accents only where the author says so. A pattern must match the whole answer.
 */
export function isAccepted(answer: AcceptedText, given: string): boolean {
  const strict = {
    case: answer.caseSensitive === true,
    accents: answer.strictAccents === true,
  };
  const text = comparable(given, strict);
  if (answer.accepted.some((right) => comparable(right, strict) === text))
    return true;
  const written = comparable(given, { case: true, accents: true });
  // As written first: a pattern may itself hold an accent.
  const spellings = new Set([
    written,
    comparable(given, { case: true, accents: strict.accents }),
  ]);
  return (answer.patterns ?? []).some((pattern) =>
    [...spellings].some((spelling) =>
      matchesWhole(pattern, spelling, strict.case),
    ),
  );
}

/** A text that is not accepted, if there is one to be found: a pattern may accept nearly everything. */
export function notAccepted(answer: AcceptedText): string | undefined {
  const candidates = [
    // Longer than every accepted answer, so equal to none.
    `not ${answer.accepted.join(" nor ")}`,
    "",
    "?",
    "0",
  ];
  return candidates.find((text) => !isAccepted(answer, text));
}
