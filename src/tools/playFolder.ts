import type { DiagramParser } from "../core/check/diagramParser.ts";
import { playCourse } from "../core/play/playCourse.ts";
import {
  folderCourses,
  reported,
  type ReportedFinding,
} from "./folderCourses.ts";

/** What `play --json` prints: other programs rely on these names. */
export interface PlayedFolder {
  readonly courses: readonly {
    readonly id: string;
    readonly title: string;
    /** Those that could be read. */
    readonly lessons: number;
    /** Those of them that right answers complete and wrong ones do not. */
    readonly completed: number;
    readonly questions: number;
  }[];
  readonly findings: readonly ReportedFinding[];
}

/** Plays the course in a folder, or all courses below it. Rejects with a `HumanError` when there is none. */
export async function playFolder(
  folder: string,
  diagrams: DiagramParser,
): Promise<PlayedFolder> {
  const courses: PlayedFolder["courses"][number][] = [];
  const findings: ReportedFinding[] = [];
  for await (const found of folderCourses(folder)) {
    const { course, files } = found;
    const report = await playCourse(course, files, diagrams);
    const { lessons, completed, questions } = report;
    courses.push({
      id: course.id,
      title: course.title,
      lessons,
      completed,
      questions,
    });
    for (const finding of report.findings)
      findings.push(reported(finding, found));
  }
  return { courses, findings };
}
