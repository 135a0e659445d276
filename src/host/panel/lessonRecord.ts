import type {
  LessonEvent,
  LessonProgress,
  Rating,
} from "../../core/progress/model.ts";
import type { LessonStatus } from "../../protocol/page.ts";

/** The progress in one lesson: kept for a learner, only tried out in a preview. */
export interface LessonRecord {
  progress(): LessonProgress;
  status(): LessonStatus;
  /** Settles when the change is kept. */
  apply(event: LessonEvent): Promise<void>;
  /** In a review: keeps how well the question was known, in the learner's own judgement. */
  rate?(rating: Rating): Promise<void>;
}
