import { HumanError } from "../humanError.ts";
import { linkTarget } from "../markdown/linkTarget.ts";
import { say } from "../text.ts";
import type { LessonIndex } from "./lessonIndex.ts";
import type { Course, Lesson } from "./model.ts";

/** Where a link that was followed in the page leads. */
export type PageLink =
  | {
      readonly kind: "lesson";
      readonly lesson: Lesson;
      readonly anchor?: string;
    }
  | { readonly kind: "outside"; readonly url: string }
  | { readonly kind: "file"; readonly path: string };

/**
 * Decides what a link is. The page writes `lesson:<id>#<anchor>` for links that the renderer has resolved.
 * Throws a HumanError for a link that leads nowhere it may.
 */
export function pageLink(
  href: string,
  from: Lesson,
  course: Course,
  index: LessonIndex,
): PageLink {
  if (href.startsWith("lesson:")) return named(href.slice(7), index);
  const target = linkTarget(course, from.path, href);
  switch (target.kind) {
    case "anchor":
      return { kind: "lesson", lesson: from, ...anchored(target.anchor) };
    case "lesson":
      return {
        kind: "lesson",
        lesson: target.lesson,
        ...anchored(target.anchor ?? ""),
      };
    case "asset":
      return { kind: "file", path: target.path };
    case "external":
      return { kind: "outside", url: target.href };
    case "outside":
      throw new HumanError(
        say`This link leads out of the course: ${href}. It is not opened.`,
      );
    case "blocked":
      throw new HumanError(
        say`This link is not opened: ${href}. Lessons may link to other lessons, to files of their course and to the web.`,
      );
  }
}

function named(address: string, index: LessonIndex): PageLink {
  const at = address.indexOf("#");
  const id = at === -1 ? address : address.slice(0, at);
  const lesson = index.byId(id);
  if (lesson === undefined)
    throw new HumanError(
      say`The lesson that this link names is not in the course: ${id}. Refresh the lessons view; the course may have changed.`,
    );
  return {
    kind: "lesson",
    lesson,
    ...anchored(at === -1 ? "" : address.slice(at + 1)),
  };
}

function anchored(anchor: string): { readonly anchor?: string } {
  return anchor === "" ? {} : { anchor };
}
