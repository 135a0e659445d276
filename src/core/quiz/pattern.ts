import { RE2JS } from "re2js";

/**
 * Authors' regular expressions, run by an engine whose time grows only with the length of the text, so that no
 * expression can run away. It has neither backreferences nor lookaround.
 */
export function matchesWhole(
  pattern: string,
  text: string,
  caseSensitive: boolean,
): boolean {
  if (text.length > longestText) return false;
  const flags = caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE;
  return RE2JS.compile(pattern, flags).matches(text);
}

/** What is wrong with a pattern, in the engine's words; `undefined` when it can be used. */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > longestPattern)
    return `it is longer than ${longestPattern} characters`;
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/^error parsing regexp: /, "");
  }
}

const longestPattern = 500;
const longestText = 10_000;
