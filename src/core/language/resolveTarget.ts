import { resolveFrom } from "../coursePath.ts";
import type { Course, Lesson } from "../course/model.ts";
import { parseTarget } from "../markdown/include/selection.ts";
import { linkTarget } from "../markdown/linkTarget.ts";
import type { Target } from "./targets.ts";
import { hrefOf } from "./writtenAddress.ts";

/** What an address of a text names. */
export interface Resolved {
  /** Path inside the course; whether the file is there was not asked. */
  readonly path: string;
  readonly lesson?: Lesson;
  /** The heading of a link. */
  readonly anchor?: string;
}

/** Where an address in the file `from` leads inside the course; `undefined` when it leads out of it. */
export function resolveTarget(
  course: Course,
  from: string,
  target: Pick<Target, "kind" | "written" | "quotes">,
): Resolved | undefined {
  if (target.kind === "include") {
    const { path } = parseTarget(target.written);
    return resolvedFile(from, path);
  }
  if (target.kind === "quiz") return resolvedFile(from, target.written);
  const found = linkTarget(course, from, hrefOf(target.written, target.quotes));
  if (found.kind === "anchor")
    return { path: from, ...(found.anchor && { anchor: found.anchor }) };
  if (found.kind !== "lesson" && found.kind !== "asset") return undefined;
  return {
    path: found.path,
    ...(found.kind === "lesson" && { lesson: found.lesson }),
    ...(found.anchor !== undefined && { anchor: found.anchor }),
  };
}

function resolvedFile(from: string, written: string): Resolved | undefined {
  const path = written.startsWith("/") ? undefined : resolveFrom(from, written);
  return path === undefined ? undefined : { path };
}
