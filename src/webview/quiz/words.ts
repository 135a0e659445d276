import { type PageStrings, withGaps } from "../../protocol/strings.ts";

export function pointsWords(points: number, strings: PageStrings): string {
  return points === 1 ? strings.onePoint : withGaps(strings.manyPoints, points);
}

export function questionsWords(count: number, strings: PageStrings): string {
  return count === 1
    ? strings.oneQuestion
    : withGaps(strings.manyQuestions, count);
}

export function attemptsWords(
  left: number,
  handedIn: boolean,
  strings: PageStrings,
): string {
  if (left === 0 && handedIn) return strings.noAttemptLeft;
  return left === 1
    ? strings.oneAttemptLeft
    : withGaps(strings.manyAttemptsLeft, left);
}
