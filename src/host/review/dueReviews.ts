import * as vscode from "vscode";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { Clock } from "../../core/ports.ts";
import { dayOf, startOfDay, type LocalTime } from "../../core/review/day.ts";
import { reviewQueue, type ReviewQueue } from "../../core/review/queue.ts";
import { Debounce } from "../../core/timing/debounce.ts";
import type { Timer } from "../../core/timing/timer.ts";
import type { CourseLibrary } from "../library/courseLibrary.ts";
import { names } from "../names.ts";
import type { PublicIds } from "../publicIds.ts";
import type { KnownLessons } from "./knownLessons.ts";
import { reviewSettings } from "./reviewSettings.ts";

/** The count follows a change at this pace; nobody waits for it. */
const times = { quiet: 300, longest: 2_000 };

/** A computer that slept past midnight notices within this time. */
const longestWait = 3_600_000;

export interface DueReviewsPorts {
  readonly ids: PublicIds;
  readonly library: CourseLibrary;
  readonly progress: ProgressStore;
  readonly known: KnownLessons;
  readonly clock: Clock;
  readonly timer: Timer;
}

/**
 * What is due for review, kept up to date when progress, courses, settings or the day change. It counts only after
 * somebody has asked the library for its courses, so it costs nothing when the extension starts.
 */
export class DueReviews implements vscode.Disposable {
  readonly #ports: DueReviewsPorts;
  readonly #changes: Debounce<void>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #stopWaiting: (() => void) | undefined;
  #begun = false;
  #count = 0;

  /** There is another number of questions to ask. */
  readonly onDidChange = this.#changed.event;

  constructor(ports: DueReviewsPorts) {
    const { ids, library, progress, known, timer } = ports;
    this.#ports = ports;
    this.#changes = new Debounce(timer, times, () => this.recount());
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

  /** How many questions there are to ask today; 0 until it was counted. */
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
    return this.recount();
  }

  /** Counts again now, with what is known of the lessons. */
  recount(): ReviewQueue {
    const { progress, known } = this.#ports;
    const { time } = this;
    const queue = reviewQueue(
      progress.snapshot,
      known,
      reviewSettings(this.#ports.ids),
      time,
    );
    this.#waitForTomorrow(time);
    if (queue.today.length !== this.#count) {
      this.#count = queue.today.length;
      this.#changed.fire();
    }
    return queue;
  }

  dispose(): void {
    this.#stopWaiting?.();
    for (const disposable of this.#subscriptions) disposable.dispose();
  }

  #waitForTomorrow({ now, offsetMinutes }: LocalTime): void {
    this.#stopWaiting?.();
    const tomorrow = startOfDay(dayOf(now, offsetMinutes) + 1, offsetMinutes);
    const wait = Math.min(longestWait, tomorrow - now + 1_000);
    this.#stopWaiting = this.#ports.timer.after(wait, () => this.recount());
  }
}
