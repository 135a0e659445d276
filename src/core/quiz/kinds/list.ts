import type { Question } from "../model.ts";
import { blanks } from "./blanks.ts";
import { choice } from "./choice.ts";
import type { QuestionKind } from "./kind.ts";
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
import { unreadable } from "./unreadable.ts";

/** Every kind of question. A kind of the model that is missing here is a type error. */
export const questionKinds: {
  readonly [Kind in Question["kind"]]: QuestionKind<Kind>;
} = {
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
  unreadable,
};

/** The kind of a question. */
export function kindOf<Kind extends Question["kind"]>(
  question: Question & { readonly kind: Kind },
): QuestionKind<Kind> {
  return questionKinds[question.kind] as QuestionKind<Kind>;
}
