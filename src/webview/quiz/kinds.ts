import type { QuestionView } from "../../core/quiz/view.ts";
import type { AnswerSetting, AnswerView } from "./answerView.ts";
import { blanks } from "./blanks.ts";
import { choice } from "./choice.ts";
import { grid } from "./grid.ts";
import { matching } from "./matching.ts";
import { messages } from "./messages.ts";
import { numeric } from "./numeric.ts";
import { ordering } from "./ordering.ts";
import { output } from "./output.ts";
import { point } from "./point.ts";
import { reflection } from "./reflection.ts";
import { shortAnswer } from "./shortAnswer.ts";
import { tracing } from "./tracing.ts";

/** Every kind that this page can show. A new kind: one file, one line here. */
const kinds: readonly AnyKind[] = [
  choice,
  shortAnswer,
  tracing,
  ordering,
  matching,
  blanks,
  reflection,
  numeric,
  grid,
  output,
  point,
  messages,
];

/** A kind without its type: the list pairs each with its own views by `kind`. */
interface AnyKind {
  readonly kind: string;
  create(view: never, setting: AnswerSetting): AnswerView;
}

/** The view of a question's answer, or undefined when the page does not know its kind. */
export function createAnswerView(
  view: QuestionView,
  setting: AnswerSetting,
): AnswerView | undefined {
  const kind = kinds.find((candidate) => candidate.kind === view.kind);
  // `find` has just matched the view with its kind.
  return kind?.create(view as never, setting);
}
