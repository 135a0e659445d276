import { applyEvent } from "../../src/core/progress/applyEvent.ts";
import type {
  LessonEvent,
  LessonProgress,
  ProgressState,
} from "../../src/core/progress/model.ts";
import {
  noProgress,
  parseProgress,
} from "../../src/core/progress/parseProgress.ts";
import { lessonStatus } from "../../src/core/progress/status.ts";
import { LessonIndex } from "../../src/core/course/lessonIndex.ts";
import type { CourseFiles } from "../../src/core/ports.ts";
import { questionRender } from "../../src/core/markdown/questionRender.ts";
import { renderLesson } from "../../src/core/markdown/renderLesson.ts";
import type { Quiz } from "../../src/core/quiz/model.ts";
import { answerRequest } from "../../src/host/panel/answerRequest.ts";
import { answersPage } from "../../src/host/authoring/answersPage.ts";
import { draftsOf } from "../../src/host/panel/draftsOf.ts";
import type { LessonRecord } from "../../src/host/panel/lessonRecord.ts";
import { shownRequirements } from "../../src/host/panel/storedRecord.ts";
import { firstSeeds } from "../../src/host/page/askedQuestions.ts";
import { lessonPage } from "../../src/host/page/lessonPage.ts";
import {
  keepStructures,
  withStructure,
} from "../../src/host/page/lessonStructures.ts";
import type { ShownLesson } from "../../src/host/page/shownLesson.ts";
import type { PageMessage, PageRequest } from "../../src/protocol/messages.ts";
import { parsePageMessage } from "../../src/protocol/messages.ts";
import type { LessonPage } from "../../src/protocol/page.ts";
import { openCourse, testEnvironment } from "./renderText.ts";

/**
 * The host's side of one lesson without VS Code: the same parsing, grading, presenting and keeping, over a course's
 * files and a progress state that the test can look at.
 */
export interface FixtureHost extends LessonRecord {
  /** The lesson as it is shown. */
  shown(): ShownLesson;
  /** All that is kept. */
  state(): ProgressState;
  /** The lesson's quizzes, with what is known of its diagrams. */
  quizzes(): readonly Quiz[];
  /** The page as it would be opened now. */
  page(): LessonPage;
  /** The same with every answer shown, as its author may see it. */
  pageWithAnswers(): LessonPage;
  answer(request: PageRequest): Promise<unknown>;
  /** Takes what the page says on its own; a page to show for it, if there is one. */
  hear(message: PageMessage): Promise<LessonPage | undefined>;
  /** Reads the lesson again, after its files have changed. */
  readAgain(): Promise<void>;
}

export async function fixtureHost(
  files: CourseFiles,
  lessonId: string,
): Promise<FixtureHost> {
  const course = await openCourse(files);
  const index = new LessonIndex(course);
  const lesson = index.byId(lessonId);
  if (!lesson) throw new Error(`the course has no lesson ${lessonId}`);
  const owner = { course, index, files } as ShownLesson["owner"];
  let state: ProgressState = noProgress;
  let now = 0;
  let shown = await read(undefined);
  const progress = (): LessonProgress =>
    state.courses[course.id]?.lessons[lessonId] ?? {};
  const status = () =>
    lessonStatus(progress(), shownRequirements(shown, progress()));
  const apply = async (event: LessonEvent) => {
    const required = shownRequirements(shown, progress());
    state = applyEvent(state, course.id, lessonId, event, required, ++now);
    // As a store would: what is kept is what can be read again.
    const read = parseProgress(JSON.parse(JSON.stringify(state)));
    if (!read.ok) throw new Error("the progress cannot be read again");
    state = read.state;
  };
  const record: LessonRecord = { progress, status, apply };
  const page = () =>
    lessonPage(shown, {
      mode: "lesson",
      progress: progress(),
      status: status(),
    });
  await apply({ type: "opened", seeds: firstSeeds(shown) });

  return {
    ...record,
    shown: () => shown,
    state: () => state,
    quizzes: () => shown.rendered.quizzes,
    page,
    pageWithAnswers: () =>
      answersPage(shown, { mode: "preview", status: status() }),
    answer: (request) => answerRequest(request, shown, record),
    async hear(sent) {
      const message = parsePageMessage(sent);
      if (message?.type === "drafted")
        await apply({
          type: "drafted",
          drafts: draftsOf(message.drafts, shown, progress()),
        });
      if (message?.type !== "diagramStructure") return undefined;
      const { diagram, structure } = message;
      const known = withStructure(shown, diagram, structure);
      if (known === shown) return undefined;
      shown = known;
      return page();
    },
    async readAgain() {
      shown = await read(shown);
    },
  };

  async function read(before: ShownLesson | undefined): Promise<ShownLesson> {
    if (!lesson) throw new Error("no lesson");
    const rendered = await renderLesson(course, lesson, files, testEnvironment);
    const fresh: ShownLesson = {
      owner,
      lesson,
      read: rendered,
      rendered,
      structures: {},
      seedNames: ["test", course.id, lesson.id],
      renderOf: questionRender(rendered, lesson.path, course, testEnvironment),
    };
    return keepStructures(fresh, before);
  }
}
