import type { LiveCard } from "./due.ts";
import type { ReviewQueue } from "./queue.ts";

export interface Verification {
  /** What is due as far as is known now; nothing of lessons that cannot be read. */
  queue(): ReviewQueue;
  /** Whether the lesson of a card was read, so that the card's question is certainly there. */
  isKnown(card: LiveCard): boolean;
  /** Reads that lesson, or finds that it cannot be read. */
  read(card: LiveCard): Promise<void>;
  /** Rests between two lessons; false when the answer is of no use any more. */
  rest(): Promise<boolean>;
}

/**
 * How many questions there are to ask today, each of them certainly there: a number that is told must not turn out
 * to be another one when somebody looks. Reads only the lessons of what is to be asked, at most as many as a day
 * takes and those whose questions are gone. Undefined when it was given up.
 */
export async function verifiedToday({
  queue,
  isKnown,
  read,
  rest,
}: Verification): Promise<number | undefined> {
  for (;;) {
    const { today } = queue();
    const next = today.find((card) => !isKnown(card));
    if (next === undefined) return today.length;
    if (!(await rest())) return undefined;
    await read(next);
  }
}
