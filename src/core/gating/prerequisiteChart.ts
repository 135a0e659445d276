import type { LessonIndex } from "../course/lessonIndex.ts";
import type { Course, Lesson } from "../course/model.ts";
import { looksLikeName, namedLesson } from "./namedLesson.ts";

/** A prerequisite that would lead back to the lesson it stands in. It is ignored, so that nothing waits for ever. */
export interface Circle {
  readonly lesson: Lesson;
  /** As it is written. */
  readonly name: string;
  /** From the prerequisite back to the lesson, both included. */
  readonly path: readonly Lesson[];
}

/** A prerequisite that names no lesson, although it looks as if it should. */
export interface UnknownName {
  readonly lesson: Lesson;
  readonly name: string;
}

/** Which lessons have to be complete before which, as the course asks for it. */
export class PrerequisiteChart {
  readonly circles: readonly Circle[];
  readonly unknown: readonly UnknownName[];
  readonly #needs = new Map<string, readonly Lesson[]>();
  readonly #waiting = new Map<string, Lesson[]>();

  /** `named`: by lesson id, the `prerequisites` of its front matter. */
  constructor(
    course: Pick<Course, "gating" | "textFolder">,
    index: LessonIndex,
    named: ReadonlyMap<string, readonly string[]>,
  ) {
    const circles: Circle[] = [];
    const unknown: UnknownName[] = [];
    const sequential = course.gating === "sequential";
    const links = new Map<string, Link[]>();
    for (const lesson of index.lessons) {
      const found: Link[] = [];
      for (const name of named.get(lesson.id) ?? []) {
        const target = namedLesson(name, lesson, { course, index });
        if (target !== undefined) found.push({ name, lesson: target });
        else if (looksLikeName(name)) unknown.push({ lesson, name });
      }
      links.set(lesson.id, found);
    }
    for (const [at, lesson] of index.lessons.entries()) {
      const kept: Lesson[] = [];
      const before = sequential ? index.lessons[at - 1] : undefined;
      if (before !== undefined) kept.push(before);
      // Every circle holds a step to a lesson that comes later in reading order: leaving those out breaks all.
      links.set(
        lesson.id,
        (links.get(lesson.id) ?? []).filter((link) => {
          const later = index.indexOf(link.lesson.id) >= at;
          const path = later
            ? sequential
              ? [link.lesson, lesson]
              : pathBetween(link.lesson, lesson, links)
            : undefined;
          if (path !== undefined)
            circles.push({ lesson, name: link.name, path });
          else if (!kept.includes(link.lesson)) kept.push(link.lesson);
          return path === undefined;
        }),
      );
      if (kept.length > 0) this.#needs.set(lesson.id, kept);
      for (const { id } of kept) {
        const waiting = this.#waiting.get(id);
        if (waiting === undefined) this.#waiting.set(id, [lesson]);
        else waiting.push(lesson);
      }
    }
    this.circles = circles;
    this.unknown = unknown;
  }

  /** The lessons that have to be complete before this one opens. */
  needs(lessonId: string): readonly Lesson[] {
    return this.#needs.get(lessonId) ?? [];
  }

  /** The lessons that open only after this one, and perhaps others, are complete. */
  waitingFor(lessonId: string): readonly Lesson[] {
    return this.#waiting.get(lessonId) ?? [];
  }
}

interface Link {
  readonly name: string;
  readonly lesson: Lesson;
}

/** The shortest way from one lesson to another along their prerequisites. */
function pathBetween(
  from: Lesson,
  to: Lesson,
  links: ReadonlyMap<string, readonly Link[]>,
): readonly Lesson[] | undefined {
  if (from === to) return [to];
  const cameFrom = new Map<Lesson, Lesson | undefined>([[from, undefined]]);
  const queue = [from];
  for (const here of queue)
    for (const { lesson } of links.get(here.id) ?? []) {
      if (cameFrom.has(lesson)) continue;
      cameFrom.set(lesson, here);
      if (lesson === to) return wayBack(to, cameFrom);
      queue.push(lesson);
    }
  return undefined;
}

function wayBack(
  to: Lesson,
  cameFrom: ReadonlyMap<Lesson, Lesson | undefined>,
): readonly Lesson[] {
  const path: Lesson[] = [];
  for (
    let step: Lesson | undefined = to;
    step !== undefined;
    step = cameFrom.get(step)
  )
    path.unshift(step);
  return path;
}
