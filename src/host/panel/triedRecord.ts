import { applyEvent } from "../../core/progress/applyEvent.ts";
import type {
  LessonProgress,
  Requirements,
} from "../../core/progress/model.ts";
import { noProgress } from "../../core/progress/parseProgress.ts";
import { lessonStatus } from "../../core/progress/status.ts";
import type { LessonRecord } from "./lessonRecord.ts";

/** What is only tried out, in a preview or a review: it counts as in a lesson, and is forgotten with its page. */
export class TriedRecord implements LessonRecord {
  #state = noProgress;
  /** As the text asks for it now; whoever shows it keeps it up to date. */
  requirements: (progress: LessonProgress) => Requirements = () => ({
    questions: [],
    passMark: 1,
  });

  progress(): ReturnType<LessonRecord["progress"]> {
    return this.#state.courses["preview"]?.lessons["lesson"] ?? {};
  }

  status(): ReturnType<LessonRecord["status"]> {
    return lessonStatus(this.progress(), this.requirements(this.progress()));
  }

  async apply(event: Parameters<LessonRecord["apply"]>[0]): Promise<void> {
    // Nobody asks when something was tried out.
    const now = 0;
    this.#state = applyEvent(
      this.#state,
      "preview",
      "lesson",
      event,
      this.requirements(this.progress()),
      now,
    );
  }
}
