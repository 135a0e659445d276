import { lessonsOf, type Course } from "../course/model.ts";
import type { LessonProgress, ProgressState } from "../progress/model.ts";
import { firstAnswer } from "../progress/firstAnswer.ts";
import { hintCount } from "../progress/hintCount.ts";
import { entryOf } from "../progress/record.ts";
import { isForgotten } from "../progress/stamping.ts";
import { lessonState } from "../progress/status.ts";
import type { Question } from "../quiz/model.ts";
import {
  reportFormat,
  reportVersion,
  type Report,
  type ReportedCourse,
  type ReportedLesson,
  type Student,
} from "./model.ts";
import { isoTime } from "./isoTime.ts";
import { reportQuestion } from "./reportQuestion.ts";

/** A course with the questions of its lessons, by the lesson's id; a lesson that could not be read has none. */
export interface CourseToReport {
  readonly course: Pick<
    Course,
    "id" | "title" | "version" | "language" | "nodes"
  >;
  readonly questions: ReadonlyMap<string, readonly Question[]>;
}

/** What one student has done in these courses. `now` in milliseconds. Pure. */
export function makeReport(
  state: ProgressState,
  courses: readonly CourseToReport[],
  student: Student,
  now: number,
): Report {
  return {
    format: reportFormat,
    version: reportVersion,
    createdAt: isoTime(now),
    student,
    courses: courses.map((course) => reportCourse(state, course)),
  };
}

function reportCourse(
  state: ProgressState,
  { course, questions }: CourseToReport,
): ReportedCourse {
  const { id, title, version, language, nodes } = course;
  const done = entryOf(state.courses, id)?.lessons ?? {};
  const present = [...lessonsOf(nodes)];
  const ids = new Set(present.map((lesson) => lesson.id));
  const gone = Object.entries(done).filter(
    ([lesson, progress]) => !ids.has(lesson) && !isForgotten(progress),
  );
  return {
    id,
    title,
    ...(version !== undefined && { version }),
    language,
    lessons: [
      ...present.map((lesson) =>
        reportLesson(
          lesson,
          entryOf(done, lesson.id),
          questions.get(lesson.id),
        ),
      ),
      ...gone.map(([lesson, progress]) =>
        reportLesson(
          { id: lesson, title: progress.title ?? lesson, gone: true },
          progress,
          [],
        ),
      ),
    ],
  };
}

function reportLesson(
  { id, title, gone }: Pick<ReportedLesson, "id" | "title" | "gone">,
  progress: LessonProgress | undefined,
  questions: readonly Question[] = [],
): ReportedLesson {
  const { openedAt, completed, answers = {}, hints } = progress ?? {};
  const asked = questions.filter(({ kind }) => kind !== "unreadable");
  const ids = new Set(asked.map((question) => question.id));
  const records = [
    ...asked.map((question) => ({
      id: question.id,
      question,
      first: firstAnswer(progress, question.id, question.hash),
      hints: hintCount(progress, question.id, question.hash),
    })),
    ...Object.keys(answers)
      .filter((question) => !ids.has(question))
      .map((question) => ({
        id: question,
        first: undefined,
        hints: entryOf(hints, question)?.count,
      })),
  ];
  return {
    id,
    title,
    state: lessonState(progress),
    ...(gone && { gone }),
    ...(openedAt !== undefined && { openedAt: isoTime(openedAt) }),
    ...(completed && {
      completed: { at: isoTime(completed.at), reason: completed.reason },
    }),
    questions: records.flatMap((record) => {
      const answer = entryOf(answers, record.id);
      return reportQuestion({ ...record, ...(answer && { answer }) }) ?? [];
    }),
  };
}
