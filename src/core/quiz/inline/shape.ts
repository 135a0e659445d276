import type { Text } from "../../text.ts";
import type { Question } from "../model.ts";
import type { QuizBody } from "./body.ts";
import type { InlineReading } from "./reading.ts";

/** One way a quiz's body can look: the shape is the kind of question. One file each, listed in `readInline.ts`. */
export interface InlineShape {
  /** What `kind="…"` may say for it; the first is the one that authors are told. */
  readonly names: readonly string[];
  /** What an author must write for it, to end “it needs …”. */
  readonly needs: Text;
  /** Whether a body has this shape; `named` when the author says that it should. */
  fits(body: QuizBody, named: boolean): boolean;
  /** The question, or `undefined` after `reading.refuse`. Called only when it fits. */
  read(body: QuizBody, reading: InlineReading): Question | undefined;
}
