import { say } from "../../text.ts";
import type { Fields } from "./fields.ts";

/** Keys that belong above the first question; below it, TOML makes them the question's own. */
const settings: ReadonlySet<string> = new Set([
  "title",
  "mode",
  "pick",
  "attempts",
  "passMark",
]);

/** Notes the keys of a question that nothing reads: they are misspelt, or in the wrong place. */
export function noteUnused(fields: Fields): void {
  for (const path of fields.unused()) {
    const name = path.join(".");
    if (path.length === 1 && settings.has(name))
      fields.note(
        path,
        "warning",
        "quiz-setting",
        say`“${name}” is about the whole quiz, but stands in a question, where it has no effect. Move it above the first “[[questions]]”.`,
      );
    else
      fields.note(
        path,
        "info",
        "quiz-unused-key",
        say`“${name}” means nothing for this type of question and has no effect. Is it spelt right?`,
      );
  }
}
