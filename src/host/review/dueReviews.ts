import * as vscode from "vscode";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { Clock } from "../../core/ports.ts";
import type { KnownQuestions } from "../../core/review/due.ts";
import { dayOf, startOfDay, type LocalTime } from "../../core/review/day.ts";
import { reviewQueue, type ReviewQueue } from "../../core/review/queue.ts";
import { verifiedToday } from "../../core/review/verifiedToday.ts";
import { Debounce } from "../../core/timing/debounce.ts";
import type { Timer } from "../../core/timing/timer.ts";
import type { Errors } from "../errors.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";
import type { KnownLessons } from "./knownLessons.ts";
import { reviewSettings } from "./reviewSettings.ts";

/** The count follows a change at this pace; nobody waits for it. */
const times = { quiet: 300, longest: 2_000 };

/** Lessons are read one after the other, when nobody waits for anything: first some time after the start. */
const rests = { first: 1_500, between: 50 };

/** A computer that slept past midnight notices within this time. */
const longestWait = 3_600_000;

export interface DueReviewsPorts {
  readonly ids: PublicIds;
  readonly library: CourseLibrary;
  readonly progress: ProgressStore;
  readonly known: KnownLessons;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly errors: Errors;
}

/**
 * What is due for review, kept up to date when progress, courses, settings or the day change. It counts only after
 * somebody has asked the library for its courses, so it costs nothing when the extension starts; and it tells a number
 * only after a look into the lessons, for what was answered may be gone.
 */
export class DueReviews implements vscode.Disposable {
  readonly #ports: DueReviewsPorts;
  readonly #changes: Debounce<void>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #stopWaiting: (() => void) | undefined;
  #begun = false;
  #rested = false;
  #count = 0;
  /** Which verification is the latest. */
  #turn = 0;

  /** There is another number of questions to ask. */
  readonly onDidChange = this.#changed.event;

  constructor(ports: DueReviewsPorts) {
    const { ids, library, progress, known, timer, errors } = ports;
    this.#ports = ports;
    this.#changes = new Debounce(timer, times, () =>
      errors.catch(this.#verify(), "counting what is due for review"),
    );
    this.#subscriptions = [
      this.#changed,
      this.#changes,
      library.onDidChangeCourses(() => {
        this.#begun = true;
        known.forget();
        this.#changes.add();
      }),
      library.onDidChangeText(({ courseId }) => {
        known.forget(courseId);
        this.#changes.add();
      }),
      new vscode.Disposable(
        progress.onDidChange(() => {
          if (this.#begun) this.#changes.add();
        }),
      ),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (
          this.#begun &&
          change.affectsConfiguration(ids.of(`${names.settings}.review`))
        )
          this.#changes.add();
      }),
    ];
  }

  /** How many questions there are to ask today, each of them seen to be there; 0 until it was counted. */
  get dueCount(): number {
    return this.#count;
  }

  get time(): LocalTime {
    const now = this.#ports.clock.now();
    return { now, offsetMinutes: new Date(now).getTimezoneOffset() };
  }

  /** What is due, after looking which questions are still there and unchanged. */
  async queue(): Promise<ReviewQueue> {
    const { library, progress, known } = this.#ports;
    await Promise.all([library.loaded(), progress.load()]);
    await known.readAll();
    this.#tell(this.#queue(known.readable).today.length);
    return this.likely();
  }

  /** What is due as far as the lessons are known: some of it may turn out to be gone. */
  likely(): ReviewQueue {
    return this.#queue(this.#ports.known);
  }

  dispose(): void {
    this.#turn++;
    this.#stopWaiting?.();
    for (const disposable of this.#subscriptions) disposable.dispose();
  }

  #queue(known: KnownQuestions): ReviewQueue {
    const { progress, ids } = this.#ports;
    return reviewQueue(
      progress.snapshot,
      known,
      reviewSettings(ids),
      this.time,
    );
  }

  /** Counts again, and tells once it is certain. */
  async #verify(): Promise<void> {
    const { known } = this.#ports;
    const turn = ++this.#turn;
    this.#waitForTomorrow(this.time);
    const count = await verifiedToday({
      queue: () => this.#queue(known.readable),
      isKnown: (card) => known.isKnown(card),
      read: (card) => known.read(card),
      rest: async () => {
        await this.#rest();
        return turn === this.#turn;
      },
    });
    if (count !== undefined && turn === this.#turn) this.#tell(count);
  }

  #tell(count: number): void {
    this.#turn++;
    this.#waitForTomorrow(this.time);
    if (count === this.#count) return;
    this.#count = count;
    this.#changed.fire();
  }

  #rest(): Promise<void> {
    const wait = this.#rested ? rests.between : rests.first;
    this.#rested = true;
    return new Promise((resolve) => {
      this.#ports.timer.after(wait, resolve);
    });
  }

  #waitForTomorrow({ now, offsetMinutes }: LocalTime): void {
    this.#stopWaiting?.();
    const tomorrow = startOfDay(dayOf(now, offsetMinutes) + 1, offsetMinutes);
    const wait = Math.min(longestWait, tomorrow - now + 1_000);
    this.#stopWaiting = this.#ports.timer.after(wait, () =>
      this.#changes.add(),
    );
  }
}
