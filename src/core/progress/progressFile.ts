import { say, type Text } from "../text.ts";
import type { ProgressState } from "./model.ts";
import { parseProgress } from "./parseProgress.ts";
import {
  NotReadable,
  objectOf,
  recordOf,
  text,
  wholeNumber,
} from "./reading.ts";
import { isForgotten } from "./stamping.ts";

/** What an exported file says it is. */
const format = "guided-lessons-progress";
/** Of the file around the state, which has a version of its own. */
const fileVersion = 1;
/** Bytes of a file that is read: a learner with 10,000 answers has a tenth of it. */
export const largestProgressFile = 32 * 1024 * 1024;

/** A learner's progress as a file to keep or to carry elsewhere; `schemas/progress.schema.json` describes it. */
export interface ProgressFile {
  readonly format: typeof format;
  readonly version: typeof fileVersion;
  /** When it was written, as ISO 8601 in UTC. */
  readonly exportedAt: string;
  /** The titles of the courses in it, for whoever opens the file. */
  readonly courses: Readonly<Record<string, { readonly title: string }>>;
  readonly state: ProgressState;
}

export type ProgressFileResult =
  | { readonly ok: true; readonly file: ProgressFile }
  | { readonly ok: false; readonly reason: Text };

/** The file of a state, of one course or of all. `titleOf` gives the id where a course is not known any more. */
export function progressFile(
  state: ProgressState,
  titleOf: (courseId: string) => string,
  now: number,
  only?: string,
): ProgressFile {
  const courses = Object.entries(state.courses).flatMap(([id, course]) => {
    if (only !== undefined && id !== only) return [];
    const lessons = Object.entries(course.lessons).filter(
      ([, lesson]) => !isForgotten(lesson),
    );
    if (lessons.length === 0) return [];
    return [[id, { ...course, lessons: Object.fromEntries(lessons) }] as const];
  });
  return {
    format,
    version: fileVersion,
    exportedAt: new Date(now).toISOString(),
    courses: Object.fromEntries(
      courses.map(([id]) => [id, { title: titleOf(id) }]),
    ),
    state: { ...state, courses: Object.fromEntries(courses) },
  };
}

/** Reads an exported file. Never throws; says in words what is wrong with one that cannot be used. */
export function parseProgressFile(content: string): ProgressFileResult {
  let value: unknown;
  try {
    // Editors of some systems begin a file with a byte order mark.
    value = JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch {
    return no(say`It is not whole, or was never one: it is no JSON.`);
  }
  try {
    const head = objectOf({ format: text, version: wholeNumber }, {})(
      value,
      "file",
    );
    if (head.format !== format)
      return no(say`It says it is “${head.format}”, not ${format}.`);
    if (head.version > fileVersion)
      return no(
        say`It was written by a newer version of Guided Lessons (format ${head.version}). Update the extension to use it.`,
      );
    if (head.version < 1)
      return no(say`There never was a format ${head.version}.`);
    const body = objectOf(
      { state: anything },
      {},
      { exportedAt: text, courses: recordOf(objectOf({ title: text }, {})) },
    )(value, "file");
    const parsed = parseProgress(body.state ?? null);
    if (!parsed.ok) return no(parsed.reason);
    return {
      ok: true,
      file: {
        format,
        version: fileVersion,
        exportedAt: body.exportedAt ?? "",
        courses: body.courses ?? {},
        state: parsed.state,
      },
    };
  } catch (error) {
    if (error instanceof NotReadable) return no(error.text);
    throw error;
  }
}

const anything = (value: unknown): unknown => value;

function no(reason: Text): ProgressFileResult {
  return { ok: false, reason };
}
