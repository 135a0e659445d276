import type { Clock, Log } from "../ports.ts";
import { english } from "../text.ts";
import { mergeProgress } from "./mergeProgress.ts";
import type { CourseProgress, ProgressState } from "./model.ts";
import { noProgress, parseProgress } from "./parseProgress.ts";
import { entryOf } from "./record.ts";

/** One folder of small text files. `read` gives undefined for a file that cannot be read; the others may reject. */
export interface ProgressFolder {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** The names of its files. */
  list(): Promise<readonly string[]>;
}

export interface WindowFilesPorts {
  readonly folder: ProgressFolder;
  readonly clock: Clock;
  readonly log: Log;
  /** Names this window among all that ever were. */
  readonly window: string;
}

/** From this many characters on a window begins another pair of files, so that each write stays small. */
const longestFile = 256 * 1024;
/** A file that nobody has written for so long belongs to a window that is gone. */
const ageOfLeftovers = 24 * 60 * 60 * 1000;

/**
 * What each window wrote, in files of its own: no window ever writes into another's, so none can lose what another
 * has kept. A window writes the lessons that changed in it, to two files in turn: when it dies in the middle of a
 * write, the other file still has all but that write. Whoever reads merges all files; their order does not matter.
 */
export class WindowFiles {
  readonly #ports: WindowFilesPorts;
  readonly #longest: number;
  /** What was read of other windows, by file name: most files are as they were. */
  readonly #known = new Map<string, { text: string; state: ProgressState }>();
  /** The lessons of each course that changed since this pair of files was begun. */
  #changed = new Map<string, Set<string>>();
  #pair = 0;
  #turn = 0;

  constructor(ports: WindowFilesPorts, longest = longestFile) {
    this.#ports = ports;
    this.#longest = longest;
  }

  /** All that other windows have kept, those before this one among them. A file that cannot be read is being written, or its twin says the same. */
  async read(): Promise<ProgressState> {
    const { folder } = this.#ports;
    const names = (await folder.list()).filter(
      (name) =>
        name.endsWith(".json") && !name.startsWith(`${this.#ports.window}-`),
    );
    const files = await Promise.all(names.map((name) => this.#file(name)));
    return files.reduce<ProgressState>(
      (all, file) => mergeProgress(all, file?.state ?? noProgress),
      noProgress,
    );
  }

  /** Settles when all lessons of `state` that differ from those of `before` are in a file. */
  async keep(state: ProgressState, before: ProgressState): Promise<void> {
    noteChanges(this.#changed, state, before);
    const text = this.#textOf(onlyLessons(state, this.#changed));
    const next = 1 - this.#turn;
    await this.#ports.folder.write(this.#nameOf(next), text);
    // Only now: after a write that failed half-way the twin is the one that is whole.
    this.#turn = next;
    if (text.length <= this.#longest) return;
    this.#pair += 1;
    this.#changed = new Map();
  }

  /** Puts what windows of earlier days left behind into one file, and removes theirs. */
  async tidy(): Promise<void> {
    const { folder, clock, log, window } = this.#ports;
    const limit = clock.now() - ageOfLeftovers;
    const old = [...this.#known].filter(
      ([, { text }]) => savedAt(text) < limit,
    );
    if (old.length < 2) return;
    const state = old.reduce<ProgressState>(
      (all, [, file]) => mergeProgress(all, file.state),
      noProgress,
    );
    await folder.write(`${window}-earlier.json`, this.#textOf(state));
    for (const [name, { text }] of old) {
      // Its window may have come back to life meanwhile.
      if ((await folder.read(name)) !== text) continue;
      await folder.remove(name);
      this.#known.delete(name);
    }
    log.info(`${old.length} files of earlier windows are one now.`);
  }

  async #file(name: string): Promise<{ state: ProgressState } | undefined> {
    const text = await this.#ports.folder.read(name);
    if (text === undefined) return undefined;
    const known = this.#known.get(name);
    if (known?.text === text) return known;
    const state = this.#parse(name, text);
    if (state === undefined) return known;
    const file = { text, state };
    this.#known.set(name, file);
    return file;
  }

  #parse(name: string, text: string): ProgressState | undefined {
    const { log } = this.#ports;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      // Half written: by a window that is at it, or that died.
      log.info(`The progress file ${name} is not whole; its twin is read.`);
      return undefined;
    }
    const parsed = parseProgress(value);
    if (parsed.ok) return parsed.state;
    log.warn(
      `The progress file ${name} is left alone: ${english(parsed.reason)}`,
    );
    return undefined;
  }

  #nameOf(turn: number): string {
    return `${this.#ports.window}-${this.#pair}-${turn}.json`;
  }

  #textOf(state: ProgressState): string {
    return JSON.stringify({ savedAt: this.#ports.clock.now(), ...state });
  }
}

/** Read from the beginning of the text: the rest was parsed before. */
function savedAt(text: string): number {
  const [, time] = /^\{"savedAt":(\d+)/.exec(text) ?? [];
  return time === undefined ? Number.POSITIVE_INFINITY : Number(time);
}

function noteChanges(
  changed: Map<string, Set<string>>,
  state: ProgressState,
  before: ProgressState,
): void {
  for (const [courseId, course] of Object.entries(state.courses)) {
    const old = entryOf(before.courses, courseId);
    if (course === old) continue;
    const lessons = changed.get(courseId) ?? new Set();
    changed.set(courseId, lessons);
    for (const lessonId of Object.keys(course.lessons))
      if (course.lessons[lessonId] !== entryOf(old?.lessons, lessonId))
        lessons.add(lessonId);
  }
}

function onlyLessons(
  state: ProgressState,
  changed: ReadonlyMap<string, ReadonlySet<string>>,
): ProgressState {
  const courses = [...changed].map(([courseId, lessons]) => {
    const course: CourseProgress | undefined = entryOf(state.courses, courseId);
    const kept = [...lessons].flatMap((lessonId) => {
      const lesson = entryOf(course?.lessons, lessonId);
      return lesson === undefined ? [] : [[lessonId, lesson] as const];
    });
    return [
      courseId,
      { ...course, lessons: Object.fromEntries(kept) },
    ] as const;
  });
  return { version: state.version, courses: Object.fromEntries(courses) };
}
