import type { Question } from "../model.ts";
import type { QuizBody } from "./body.ts";
import type { InlineReading } from "./reading.ts";

/** One way a quiz's body can look: the shape is the kind of question. One file each, listed in `readInline.ts`. */
export interface InlineShape {
  readonly kind: Exclude<Question["kind"], "unreadable">;
  /** What an author must write for it, to end “it needs …”. */
  readonly needs: string;
  fits(body: QuizBody): boolean;
  /** The question, or `undefined` after `reading.refuse`. Called only when it fits. */
  read(body: QuizBody, reading: InlineReading): Question | undefined;
}
