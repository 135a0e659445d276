import { join, resolveFrom } from "../coursePath.ts";
import { lessonAt, type Course, type Lesson } from "../course/model.ts";

/** What an address in a lesson leads to. */
export type LinkTarget =
  | { readonly kind: "anchor"; readonly anchor: string }
  | {
      readonly kind: "lesson";
      readonly lesson: Lesson;
      readonly path: string;
      readonly anchor?: string;
    }
  | { readonly kind: "asset"; readonly path: string; readonly anchor?: string }
  | { readonly kind: "external"; readonly href: string }
  /** It leaves the course. */
  | { readonly kind: "outside" }
  /** A scheme that does something, such as `javascript:` or `command:`. */
  | { readonly kind: "blocked" };

/** Finds out where an address leads that stands in the file `from`. */
export function linkTarget(
  course: Course,
  from: string,
  href: string,
): LinkTarget {
  // Browsers ignore control characters inside a scheme, so they cannot hide one.
  // oxlint-disable-next-line no-control-regex
  const address = href.replace(/[\u0000-\u001f\u007f]/g, "").trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined)
    return /^(https?|mailto)$/.test(scheme)
      ? { kind: "external", href: address }
      : { kind: "blocked" };
  if (/^[\\/]{2}/.test(address))
    return { kind: "external", href: `https:${address.replaceAll("\\", "/")}` };
  const [beforeAnchor = "", ...anchors] = address.split("#");
  const anchor = decode(anchors.join("#"));
  const written = decode(beforeAnchor.split("?")[0] ?? "");
  if (written === "") return { kind: "anchor", anchor };
  return insideCourse(course, from, written, anchor);
}

function insideCourse(
  course: Course,
  from: string,
  written: string,
  anchor: string,
): LinkTarget {
  const path = written.startsWith("/")
    ? resolveFrom("", join(course.textFolder ?? "", written.slice(1)))
    : resolveFrom(from, written);
  if (path === undefined) return { kind: "outside" };
  const anchored = anchor === "" ? {} : { anchor };
  for (const candidate of chapterPaths(path, written.endsWith("/"))) {
    const lesson = lessonAt(course, candidate);
    if (lesson) return { kind: "lesson", lesson, path: candidate, ...anchored };
  }
  return { kind: "asset", path, ...anchored };
}

/** The chapters that a path may mean: `a.html` is made from `a.md`, `index.html` and a folder from its README. */
function chapterPaths(path: string, folder: boolean): string[] {
  if (folder) return [join(path, "README.md"), join(path, "index.md")];
  const bare = path.replace(/\.html?$/i, "");
  if (bare === path && /\.[a-z]+$/i.test(path))
    return [path, path.replace(/(^|\/)index\.md$/i, "$1README.md")];
  return [
    path,
    `${bare}.md`,
    bare.replace(/(^|\/)index$/i, "$1README") + ".md",
    join(path, "README.md"),
    join(path, "index.md"),
  ];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone `%` is part of the name.
    return text;
  }
}
