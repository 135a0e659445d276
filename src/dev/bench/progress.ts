import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Answer, LessonProgress } from "../../core/progress/model.ts";
import {
  progressKey,
  ProgressStorage,
} from "../../core/progress/progressStorage.ts";
import { ProgressStore } from "../../core/progress/progressStore.ts";
import { WindowFiles } from "../../core/progress/windowFiles.ts";
import { measure, timed, type Result } from "./measure.ts";

const silent = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/**
 * A learner with 10,000 answers in 500 lessons: from VS Code's storage to the state, and from one more answer until
 * it is on disk.
 */
export async function benchProgress(runs: number): Promise<readonly Result[]> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "bench-progress-"));
  try {
    const stored = JSON.stringify(manyAnswers(500, 20));
    const load = await measure(runs, async () => {
      const store = openStore(folder, stored);
      const took = await timed(() => store.load());
      if (Object.keys(store.course("course")?.lessons ?? {}).length !== 500)
        throw new Error("not all lessons were read");
      return took;
    });
    const store = openStore(folder, stored);
    await store.load();
    let at = 0;
    const answer = await measure(runs, () =>
      timed(() =>
        store.apply("course", `lesson-${at++ % 500}`, {
          type: "answered",
          question: "question-7",
          answer: answerOf(at),
        }),
      ),
    );
    return [
      {
        name: "progress.load10000",
        unit: "ms",
        ours: load,
        peer: null,
        ratio: null,
      },
      {
        name: "progress.answer10000",
        unit: "ms",
        ours: answer,
        peer: null,
        ratio: null,
      },
    ];
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** As the extension makes it; VS Code hands over a value that it has parsed, so that is not part of the loading. */
function openStore(folder: string, stored: string): ProgressStore {
  const values = new Map<string, unknown>([[progressKey, JSON.parse(stored)]]);
  const clock = { now: () => Date.now() };
  const at = (name: string): string => path.join(folder, name);
  const files = new WindowFiles({
    folder: {
      read: (name) => fs.readFile(at(name), "utf8"),
      write: (name, text) => fs.writeFile(at(name), text),
      remove: (name) => fs.rm(at(name)),
      list: () => fs.readdir(folder),
    },
    clock,
    log: silent,
    window: "bench",
  });
  const storage = new ProgressStorage({
    store: {
      get: (key) => values.get(key),
      set(key, next) {
        // What VS Code's memento does with a value.
        values.set(key, JSON.parse(JSON.stringify(next)));
        return Promise.resolve();
      },
    },
    files,
    clock,
    timer: {
      after(milliseconds, run) {
        const handle = setTimeout(run, milliseconds);
        handle.unref();
        return () => clearTimeout(handle);
      },
    },
    log: silent,
    onSetAside: () => {
      throw new Error("the state could not be read");
    },
  });
  return new ProgressStore({ storage, clock, log: silent });
}

function manyAnswers(lessons: number, questions: number): unknown {
  const lessonOf = (index: number): LessonProgress => ({
    openedAt: index,
    visitedAt: index,
    position: 0.5,
    endReached: true,
    ticks: ["one", "two"],
    answers: Object.fromEntries(
      Array.from({ length: questions }, (_, q) => [
        `question-${q}`,
        answerOf(index * questions + q),
      ]),
    ),
    stamps: { position: index, endReached: index },
  });
  return {
    version: 1,
    courses: {
      course: {
        lessons: Object.fromEntries(
          Array.from({ length: lessons }, (_, index) => [
            `lesson-${index}`,
            lessonOf(index),
          ]),
        ),
      },
    },
  };
}

function answerOf(index: number): Answer {
  return {
    hash: `hash${index}`,
    response: { kind: "choice", chosen: [`option-${index % 4}`] },
    verdict: index % 3 === 0 ? "incorrect" : "correct",
    points: index % 3 === 0 ? 0 : 1,
    maxPoints: 1,
    at: 1_700_000_000_000 + index,
    attempts: 1,
  };
}
