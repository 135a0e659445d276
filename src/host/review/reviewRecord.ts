import type {
  LessonEvent,
  LessonProgress,
  Rating,
  ReviewCard,
} from "../../core/progress/model.ts";
import { hintCount } from "../../core/progress/hintCount.ts";
import { entryOf } from "../../core/progress/record.ts";
import type { Question } from "../../core/quiz/model.ts";
import { isUnjudged, rated, ratingOf } from "../../core/review/card.ts";
import type { Scheduler } from "../../core/review/scheduler.ts";
import type { LessonStatus, ReviewStatus } from "../../protocol/page.ts";
import type { LessonRecord } from "../panel/lessonRecord.ts";
import { TriedRecord } from "../panel/triedRecord.ts";

export interface ReviewRecordPorts {
  readonly question: Question;
  /** As it was before it was asked. */
  readonly card: ReviewCard;
  readonly scheduler: Scheduler;
  now(): number;
  /** Settles when the card is kept. */
  keep(event: Extract<LessonEvent, { type: "reviewed" }>): Promise<void>;
}

/**
 * One question asked in a review. Its answer is only tried out, so the lesson's own stays as it is; what is kept is
 * the rating that follows from it.
 */
export class ReviewRecord implements LessonRecord {
  readonly #ports: ReviewRecordPorts;
  readonly #tried = new TriedRecord();
  #rating: Rating | undefined;

  constructor(ports: ReviewRecordPorts) {
    this.#ports = ports;
  }

  /** How it went; undefined until it was answered. */
  get rating(): Rating | undefined {
    return this.#rating;
  }

  progress(): LessonProgress {
    return this.#tried.progress();
  }

  status(): LessonStatus {
    const review = this.#status();
    return { ...this.#tried.status(), ...(review && { review }) };
  }

  async apply(event: LessonEvent): Promise<void> {
    const before = this.progress();
    await this.#tried.apply(event);
    if (event.type !== "answered" && event.type !== "selfGraded") return;
    const { answer } = event;
    if (isUnjudged(answer)) return;
    const { id } = this.#ports.question;
    const rating = ratingOf({
      verdict: answer.verdict,
      hints: hintCount(before, id, this.#ports.question.hash),
      retried:
        event.type === "answered" && entryOf(before.answers, id) !== undefined,
      shown: entryOf(before.answers, id)?.shown === true,
    });
    await this.rate(rating);
  }

  /** Keeps how well it was known, in the learner's own judgement. */
  async rate(rating: Rating): Promise<void> {
    const { id, hash } = this.#ports.question;
    await this.#ports.keep({ type: "reviewed", question: id, hash, rating });
    this.#rating = rating;
  }

  #status(): ReviewStatus | undefined {
    const rating = this.#rating;
    if (rating === undefined) return undefined;
    return {
      rating,
      days: {
        again: this.#daysAfter("again"),
        hard: this.#daysAfter("hard"),
        good: this.#daysAfter("good"),
        easy: this.#daysAfter("easy"),
      },
    };
  }

  #daysAfter(rating: Rating): number {
    const { card, question, scheduler, now } = this.#ports;
    return scheduler.interval(rated(card, question.hash, rating, now()));
  }
}
