import type { DiagramStructure } from "../../core/diagram/structure.ts";
import {
  withStructures,
  type KnownStructures,
} from "../../core/quiz/withStructures.ts";
import type { ShownLesson } from "./shownLesson.ts";

/** The lesson with what its page has read from one more diagram; the very same when that changes no question. */
export function withStructure(
  shown: ShownLesson,
  diagram: string,
  structure: DiagramStructure | "none",
): ShownLesson {
  if (!shown.read.diagrams.some(({ id }) => id === diagram)) return shown;
  const before = shown.structures[diagram];
  if (JSON.stringify(before) === JSON.stringify(structure)) return shown;
  return applied(shown, { ...shown.structures, [diagram]: structure });
}

/** The lesson after its text changed, with what is known of the diagrams that stayed the same. */
export function keepStructures(
  shown: ShownLesson,
  before: ShownLesson | undefined,
): ShownLesson {
  const sources = new Map(
    before?.read.diagrams.map(({ id, source }) => [id, source]),
  );
  const kept = Object.fromEntries(
    shown.read.diagrams.flatMap(({ id, source }) => {
      const structure = before?.structures[id];
      return structure !== undefined && sources.get(id) === source
        ? [[id, structure]]
        : [];
    }),
  );
  return applied(shown, kept);
}

function applied(shown: ShownLesson, structures: KnownStructures): ShownLesson {
  const quizzes = withStructures(shown.read, structures);
  // Without questions about diagrams it is the same list, and nothing to show anew.
  if (quizzes === shown.read.quizzes) return shown;
  return { ...shown, structures, rendered: { ...shown.read, quizzes } };
}
