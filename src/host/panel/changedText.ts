import { HumanError } from "../../core/humanError.ts";
import { say } from "../../core/text.ts";

/** The page asks about something that the lesson's text no longer holds. */
export function changedText(): HumanError {
  return new HumanError(
    say`The text of this lesson has changed meanwhile. Open it again and answer once more.`,
  );
}
