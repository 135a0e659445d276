import type { Course, CourseNode, Lesson, Section } from "./model.ts";

/** What lies between a course and one of its nodes, outermost first. */
export type Ancestors = readonly Exclude<CourseNode, { kind: "separator" }>[];

/** Finds lessons of a course by id and by path without walking the outline each time. */
export class LessonIndex {
  readonly lessons: readonly Lesson[];
  readonly #byId = new Map<string, number>();
  readonly #byPath = new Map<string, Lesson>();
  readonly #ancestors = new Map<Lesson, Ancestors>();

  constructor(course: Course) {
    const lessons: Lesson[] = [];
    const walk = (nodes: readonly CourseNode[], above: Ancestors) => {
      for (const node of nodes) {
        if (node.kind === "separator") continue;
        if (node.kind === "lesson") {
          this.#byId.set(node.id, lessons.length);
          if (!this.#byPath.has(node.path)) this.#byPath.set(node.path, node);
          this.#ancestors.set(node, above);
          lessons.push(node);
        }
        walk(node.children, [...above, node]);
      }
    };
    walk(course.nodes, []);
    this.lessons = lessons;
  }

  byId(id: string): Lesson | undefined {
    const index = this.#byId.get(id);
    return index === undefined ? undefined : this.lessons[index];
  }

  byPath(path: string): Lesson | undefined {
    return this.#byPath.get(path);
  }

  /** Place in reading order, from 0; -1 when the course has no such lesson. */
  indexOf(id: string): number {
    return this.#byId.get(id) ?? -1;
  }

  ancestorsOf(lesson: Lesson): Ancestors {
    return this.#ancestors.get(lesson) ?? [];
  }

  neighbours(id: string): { previous?: Lesson; next?: Lesson } {
    const index = this.indexOf(id);
    if (index === -1) return {};
    const previous = this.lessons[index - 1];
    const next = this.lessons[index + 1];
    return { ...(previous && { previous }), ...(next && { next }) };
  }

  /** The lesson itself, or the one now nearest to where it stood in an earlier outline. */
  nearest(id: string, earlier: LessonIndex): Lesson | undefined {
    const here = this.byId(id);
    if (here !== undefined) return here;
    const at = earlier.indexOf(id);
    for (let index = at; index >= 0; index--) {
      const survivor = this.byId(earlier.lessons[index]?.id ?? "");
      if (survivor !== undefined) return survivor;
    }
    return this.lessons[0];
  }
}

/** Whether a node has something to show below it. */
export function hasChildren(node: Pick<Section, "children">): boolean {
  return node.children.some((child) => child.kind !== "separator");
}
