import * as vscode from "vscode";
import { lessonKey } from "../core/course/model.ts";
import type { ProgressStore } from "../core/progress/progressStore.ts";
import { lessonState } from "../core/progress/status.ts";
import type { ApiCourse, ApiProgressChange, GuidedLessonsApi } from "./api.ts";
import type { CourseLibrary } from "./library/courseLibrary.ts";
import type { LessonGates } from "./library/lessonGates.ts";
import type { LibraryCourse } from "./library/libraryCourse.ts";
import type { LessonPanel } from "./panel/lessonPanel.ts";
import type { TestSeam } from "./testSeam.ts";

/** Makes what other extensions see; `subscriptions` gets what is to be disposed. */
export function makeApi(
  parts: {
    readonly library: CourseLibrary;
    readonly progress: ProgressStore;
    readonly gates: LessonGates;
    readonly panel: LessonPanel;
  },
  subscriptions: vscode.Disposable[],
  testSeam: TestSeam | undefined,
): GuidedLessonsApi {
  const { library, progress, gates, panel } = parts;
  const changed = new vscode.EventEmitter<ApiProgressChange>();
  const shown = new vscode.EventEmitter<string>();
  subscriptions.push(
    changed,
    shown,
    new vscode.Disposable(
      progress.onDidChange(({ lessons }) =>
        changed.fire(lessons === undefined ? {} : { lessons }),
      ),
    ),
    panel.onDidShow((lesson) => {
      if (lesson !== undefined)
        shown.fire(lessonKey(lesson.owner.course.id, lesson.lesson.id));
    }),
  );
  return {
    version: 1,
    async courses() {
      await library.loaded();
      return library.courses.map(apiCourse);
    },
    async progress(courseId) {
      await Promise.all([library.loaded(), progress.load()]);
      const owners = library.courses.filter(
        ({ course }) => courseId === undefined || course.id === courseId,
      );
      return Promise.all(
        owners.flatMap((owner) =>
          owner.index.lessons.map(async (lesson) => ({
            key: lessonKey(owner.course.id, lesson.id),
            courseId: owner.course.id,
            lessonId: lesson.id,
            state: lessonState(progress.lesson(owner.course.id, lesson.id)),
            ...((await gates.lockNow({ owner, lesson })) && {
              locked: true as const,
            }),
          })),
        ),
      );
    },
    onDidChangeProgress: changed.event,
    onDidShowLesson: shown.event,
    ...(testSeam && { testSeam }),
  };
}

function apiCourse({ course, source, root, index }: LibraryCourse): ApiCourse {
  return {
    id: course.id,
    title: course.title,
    source,
    root,
    lessons: index.lessons.map(({ id, title }) => ({
      key: lessonKey(course.id, id),
      id,
      title,
    })),
  };
}
