import type { Report, ReportedCourse, Student } from "../model.ts";

/** A report with the name of the file that it was in. */
export interface ReportInFile {
  readonly file: string;
  readonly report: Report;
}

/** What one student did in one course. */
export interface StudentCourse {
  readonly student: Student;
  readonly course: ReportedCourse;
  readonly file: string;
  readonly createdAt: string;
}

/**
 * Of all reports by one student on one course the newest, in the order of the students' names. `older` are those
 * that do not count.
 */
export function latestReports(reports: readonly ReportInFile[]): {
  readonly latest: readonly StudentCourse[];
  readonly older: readonly {
    readonly by: StudentCourse;
    readonly than: StudentCourse;
  }[];
} {
  const kept = new Map<string, StudentCourse>();
  const older: { by: StudentCourse; than: StudentCourse }[] = [];
  const all = reports.flatMap(({ file, report }) =>
    report.courses.map((course) => ({
      student: report.student,
      course,
      file,
      createdAt: report.createdAt,
    })),
  );
  // The newest first; of two copies of one report, the first by its name.
  for (const each of all.sort(newestFirst)) {
    const key = JSON.stringify([each.student.id, each.course.id]);
    const than = kept.get(key);
    if (than === undefined) kept.set(key, each);
    else older.push({ by: each, than });
  }
  return {
    latest: [...kept.values()].sort((one, other) =>
      compare(sortKey(one), sortKey(other)),
    ),
    older,
  };
}

function newestFirst(one: StudentCourse, other: StudentCourse): number {
  return (
    compare(other.createdAt, one.createdAt) || compare(one.file, other.file)
  );
}

function sortKey({ student, course }: StudentCourse): string {
  return [course.id, student.name ?? "\uFFFF", student.id].join("\n");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
