import type { Course, CourseNode } from "../course/model.ts";
import type { LessonState } from "../progress/model.ts";
import { fold, foldedWords } from "../search/fold.ts";

/** What can be asked for. A lesson is `due` when questions of it are to be reviewed. */
export type FilterState = LessonState | "due";

/** Which lessons are shown. */
export interface LessonFilter {
  /** Each must occur in the title of the lesson or of what it lies in. */
  readonly words: string;
  /** Lessons in any of these; all when there is none. */
  readonly states: readonly FilterState[];
}

export const noFilter: LessonFilter = { words: "", states: [] };

/** Whether a filter leaves anything out. */
export function isFiltering({ words, states }: LessonFilter): boolean {
  return words.trim() !== "" || states.length > 0;
}

/** The nodes that a filter shows: lessons that fit, and whatever they lie in. */
export function shownNodes(
  { title, nodes }: Pick<Course, "title" | "nodes">,
  filter: LessonFilter,
  isIn: (lessonId: string, state: FilterState) => boolean,
): Shown {
  const words = foldedWords(filter.words);
  const shown = new Set<CourseNode>();
  let lessons = 0;
  const walk = (children: readonly CourseNode[], above: string): boolean => {
    let any = false;
    for (const node of children) {
      if (node.kind === "separator") continue;
      const number = node.kind === "section" ? undefined : node.number;
      const titles = `${above}\n${fold(`${number ?? ""} ${node.title}`)}`;
      const fits =
        node.kind === "lesson" &&
        words.every((word) => titles.includes(word)) &&
        (filter.states.length === 0 ||
          filter.states.some((state) => isIn(node.id, state)));
      if (fits) lessons++;
      const below = walk(node.children, titles);
      if (!fits && !below) continue;
      shown.add(node);
      any = true;
    }
    return any;
  };
  walk(nodes, fold(title));
  return { nodes: shown, lessons };
}

interface Shown {
  readonly nodes: ReadonlySet<CourseNode>;
  /** How many lessons fit. */
  readonly lessons: number;
}
