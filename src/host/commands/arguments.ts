import { HumanError } from "../../core/humanError.ts";
import { say } from "../../core/text.ts";
import { own } from "../../protocol/shape.ts";
import type { LibraryCourse, LibraryLesson } from "../library/libraryCourse.ts";
import type { Services } from "./command.ts";

/** The lesson that an argument names: a key or the tree's element; the open lesson when there is no argument. */
export async function lessonOf(
  services: Services,
  argument: unknown,
): Promise<LibraryLesson> {
  await services.library.loaded();
  if (typeof argument === "string") return named(services, argument);
  const fromTree = lessonInTree(services, argument);
  if (fromTree !== undefined) return fromTree;
  const open = services.panel.current;
  if (open === undefined)
    throw new HumanError(say`No lesson is open. Open one first.`);
  return open;
}

/** The lesson that a tree's element stands for. */
export function lessonInTree(
  { library }: Services,
  argument: unknown,
): LibraryLesson | undefined {
  if (own(argument, "kind") !== "lesson") return undefined;
  const owner = courseInTree({ library }, argument);
  const id = own(own(argument, "lesson"), "id");
  const lesson = typeof id === "string" ? owner?.index.byId(id) : undefined;
  return owner && lesson && { owner, lesson };
}

/** The course that a tree's element belongs to. */
export function courseInTree(
  { library }: Pick<Services, "library">,
  argument: unknown,
): LibraryCourse | undefined {
  const id = own(own(own(argument, "owner"), "course"), "id");
  return typeof id === "string" ? library.course(id) : undefined;
}

function named({ library }: Services, key: string): LibraryLesson {
  const lesson = library.lesson(key);
  if (lesson === undefined)
    throw new HumanError(
      say`There is no lesson ${key}. Its course may have changed or been removed; look in the lessons view.`,
    );
  return lesson;
}
