import { hintCount } from "../../core/progress/hintCount.ts";
import type {
  LessonEvent,
  LessonProgress,
  Rating,
  ReviewCard,
} from "../../core/progress/model.ts";
import { entryOf } from "../../core/progress/record.ts";
import type { Question } from "../../core/quiz/model.ts";
import { isUnjudged, rated, ratingOf } from "../../core/review/card.ts";
import {
  isJudgedAnew,
  isTold,
  reviewedCard,
} from "../../core/review/cardChange.ts";
import type { Scheduler } from "../../core/review/scheduler.ts";
import type { LessonStatus, ReviewStatus } from "../../protocol/page.ts";
import type { LessonRecord } from "../panel/lessonRecord.ts";
import { TriedRecord } from "../panel/triedRecord.ts";

export interface ReviewRecordPorts {
  readonly question: Question;
  /** As it was before it was asked. */
  readonly card: ReviewCard;
  readonly scheduler: Scheduler;
  /** How many of its hints were taken in the lesson just before. */
  readonly hints: number;
  now(): number;
  /** Settles when the card is kept. */
  keep(event: Extract<LessonEvent, { type: "reviewed" }>): Promise<void>;
}

/**
 * One question asked in a review. Its answer is only tried out, so the lesson's own stays as it is; what is kept is
 * the rating that follows from the first answer, or that the learner chooses.
 */
export class ReviewRecord implements LessonRecord {
  readonly #ports: ReviewRecordPorts;
  readonly #tried = new TriedRecord();
  #rating: Rating | undefined;
  /** The rating is the learner's own word. */
  #chosen = false;

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
    if (this.#chosen) return;
    const { id, hash } = this.#ports.question;
    const last = entryOf(before.answers, id);
    if (event.type === "revealed" && last !== undefined && isTold(last))
      await this.#keep("again", true);
    if (event.type !== "answered" && event.type !== "selfGraded") return;
    const { answer } = event;
    if (isUnjudged(answer)) return;
    // The next tries have seen what was wrong with the first.
    const isAnew = isJudgedAnew(last, answer);
    if (this.#rating !== undefined && !isAnew) return;
    const rating = ratingOf({
      verdict: answer.verdict,
      hints: this.#ports.hints + hintCount(before, id, hash),
      shown: false,
    });
    await this.#keep(rating, isAnew);
  }

  /** Keeps how well it was known, in the learner's own judgement. */
  async rate(rating: Rating): Promise<void> {
    await this.#keep(rating, true);
    this.#chosen = true;
  }

  async #keep(rating: Rating, overrules: boolean): Promise<void> {
    const { card, question, now, keep } = this.#ports;
    const event = {
      type: "reviewed",
      question: question.id,
      hash: question.hash,
      rating,
      ...(overrules && { overrules }),
    } as const;
    await keep(event);
    this.#rating = reviewedCard(card, event, now()).rating;
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
