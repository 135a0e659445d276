import type { CourseNode } from "../course/model.ts";
import type { CourseProgress } from "./model.ts";
import { entryOf } from "./record.ts";
import { lessonState } from "./status.ts";

/** How many lessons there are and how many are complete. */
export interface Tally {
  readonly done: number;
  readonly total: number;
}

export interface CourseSummary extends Tally {
  /** By section id: everything below the section. */
  readonly sections: ReadonlyMap<string, Tally>;
}

/** Counts a course in one walk. Drafts and separators have no page, so they are nothing to complete. */
export function summarise(
  nodes: readonly CourseNode[],
  progress: CourseProgress | undefined,
): CourseSummary {
  const sections = new Map<string, Tally>();
  const count = (children: readonly CourseNode[]): Tally => {
    let done = 0;
    let total = 0;
    for (const node of children) {
      if (node.kind === "separator") continue;
      const below = count(node.children);
      if (node.kind === "section") sections.set(node.id, below);
      const own = node.kind === "lesson" ? tallyOf(node.id, progress) : nothing;
      done += below.done + own.done;
      total += below.total + own.total;
    }
    return { done, total };
  };
  return { ...count(nodes), sections };
}

const nothing: Tally = { done: 0, total: 0 };

function tallyOf(
  lessonId: string,
  progress: CourseProgress | undefined,
): Tally {
  const state = lessonState(entryOf(progress?.lessons, lessonId));
  return { done: state === "complete" ? 1 : 0, total: 1 };
}
