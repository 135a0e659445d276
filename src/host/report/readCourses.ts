import * as vscode from "vscode";
import type { DiagramParser } from "../../core/check/diagramParser.ts";
import { structuredQuizzes } from "../../core/check/structuredQuizzes.ts";
import { lessonsOf } from "../../core/course/model.ts";
import type { Question } from "../../core/quiz/model.ts";
import type { CourseToReport } from "../../core/report/makeReport.ts";
import type { LibraryCourse } from "../library/libraryCourse.ts";
import { readLesson } from "../page/lessonReader.ts";

/** Reads every lesson for its questions, with progress that can be cancelled: then undefined. */
export async function readCourses(
  courses: readonly LibraryCourse[],
  parser: DiagramParser,
): Promise<readonly CourseToReport[] | undefined> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Reading lessons for the report"),
      cancellable: true,
    },
    async (progress, token) => {
      const read: CourseToReport[] = [];
      for (const owner of courses) {
        progress.report({ message: owner.course.title });
        const questions = new Map<string, readonly Question[]>();
        for (const lesson of lessonsOf(owner.course.nodes)) {
          if (token.isCancellationRequested) return undefined;
          const rendered = await readLesson({ owner, lesson });
          const quizzes = await structuredQuizzes(rendered, parser);
          questions.set(
            lesson.id,
            quizzes.flatMap((quiz) => quiz.questions),
          );
        }
        read.push({ course: owner.course, questions });
      }
      return read;
    },
  );
}
