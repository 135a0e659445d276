import type * as vscode from "vscode";
import type { LessonState } from "../core/progress/model.ts";
import type { SourceKind } from "./sources/courseSource.ts";
import type { TestSeam } from "./testSeam.ts";

/** What `activate` returns: read access for other extensions. Only added to as long as `version` is 1. */
export interface GuidedLessonsApi {
  readonly version: 1;
  /** All courses, once every source has been asked. */
  courses(): Promise<readonly ApiCourse[]>;
  /** The learner's progress in one course, or in all. */
  progress(courseId?: string): Promise<readonly ApiLessonProgress[]>;
  /** Progress changed; the lessons that changed, or nothing when any may have. */
  readonly onDidChangeProgress: vscode.Event<ApiProgressChange>;
  /** A lesson was shown: its key. */
  readonly onDidShowLesson: vscode.Event<string>;
  /** Only while the extension's own tests run. */
  readonly testSeam?: TestSeam;
}

export interface ApiCourse {
  readonly id: string;
  readonly title: string;
  readonly source: SourceKind;
  readonly root: vscode.Uri;
  /** In reading order. */
  readonly lessons: readonly ApiLesson[];
}

interface ApiLesson {
  /** `<courseId>/<lessonId>`: the argument of the command `guidedLessons.openLesson`. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
}

interface ApiLessonProgress {
  readonly key: string;
  readonly courseId: string;
  readonly lessonId: string;
  readonly state: LessonState;
  /** The course asks for other lessons first; absent when it is open. */
  readonly locked?: true;
}

export interface ApiProgressChange {
  readonly lessons?: readonly {
    readonly courseId: string;
    readonly lessonId: string;
  }[];
}
