import type { TomlDocument } from "../../formats/toml.ts";
import { say, type Text } from "../../text.ts";
import type { Quiz, QuizMode } from "../model.ts";

/** What a quiz says about itself, in keys above its questions. */
export type QuizSettings = Pick<
  Quiz,
  "title" | "mode" | "pick" | "attempts" | "passMark"
>;

/**
 * Reads `title`, `mode`, `pick`, `attempts` and `passMark`. A value that cannot be used is noted and left out: the
 * quiz works as if it were not there.
 */
export function readSettings(
  { value }: TomlDocument,
  questions: number,
  note: (key: string, message: Text) => void,
): QuizSettings {
  const { title, mode, pick, attempts, passMark } = value;
  const checked = <Value>(
    key: string,
    found: unknown,
    fits: (found: unknown) => found is Value,
    message: Text,
  ): Value | undefined => {
    if (found === undefined || fits(found)) return found as Value | undefined;
    note(key, message);
    return undefined;
  };
  const name = checked(
    "title",
    title,
    (found): found is string => typeof found === "string",
    say`“title” must be a string.`,
  )?.trim();
  const drawn = checked(
    "pick",
    pick,
    isCount,
    say`“pick” must be a whole number from 1: how many of the questions are asked.`,
  );
  if (drawn !== undefined && drawn > questions)
    note(
      "pick",
      say`“pick” is ${drawn}, but there are only ${questions} questions. All of them are asked.`,
    );
  const tries = checked(
    "attempts",
    attempts,
    isCount,
    say`“attempts” must be a whole number from 1.`,
  );
  const share = checked(
    "passMark",
    passMark,
    isShare,
    say`“passMark” must be a number from 0 to 1: the share of the points that passes.`,
  );
  return {
    ...(name && { title: name }),
    mode:
      checked(
        "mode",
        mode,
        isMode,
        say`“mode” can be “practice”, “end” or “exam”. This quiz is for practice.`,
      ) ?? "practice",
    ...(drawn !== undefined && { pick: drawn }),
    ...(tries !== undefined && { attempts: tries }),
    ...(share !== undefined && { passMark: share }),
  };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function isShare(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 1;
}

function isMode(value: unknown): value is QuizMode {
  return value === "practice" || value === "end" || value === "exam";
}
