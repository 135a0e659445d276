import { HumanError } from "../../core/humanError.ts";
import { say } from "../../core/text.ts";
import type { LibraryLesson } from "../library/libraryCourse.ts";
import { lessonInTree, lessonOf } from "./arguments.ts";
import type { Services } from "./command.ts";

/**
 * Marks the lesson that the argument names, or all that are selected in the tree when it is one of them. A locked
 * lesson can be marked only where it could be opened, too.
 */
export async function markLessons(
  services: Services,
  done: boolean,
  [argument, selection]: readonly unknown[],
): Promise<void> {
  for (const target of await targetsOf(services, argument, selection)) {
    if (done) await refuseLocked(services, target);
    // The learner's word needs no text to be judged by, so none is read.
    await services.progress.apply(target.owner.course.id, target.lesson.id, {
      type: done ? "markedComplete" : "markedIncomplete",
    });
  }
}

async function targetsOf(
  services: Services,
  argument: unknown,
  selection: unknown,
): Promise<readonly LibraryLesson[]> {
  const selected = (Array.isArray(selection) ? selection : []).flatMap(
    (node: unknown) => lessonInTree(services, node) ?? [],
  );
  return selected.length > 1 ? selected : [await lessonOf(services, argument)];
}

async function refuseLocked(
  { gates }: Services,
  target: LibraryLesson,
): Promise<void> {
  const lock = await gates.lockNow(target);
  if (lock !== undefined && !lock.override)
    throw new HumanError(
      say`${target.lesson.title} is locked, so it cannot be marked as complete. Complete these lessons first: ${lock.missing.map(({ title }) => title)}.`,
    );
}
