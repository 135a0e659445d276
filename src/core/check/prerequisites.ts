import { LessonIndex } from "../course/lessonIndex.ts";
import type { Course, Lesson } from "../course/model.ts";
import { PrerequisiteChart } from "../gating/prerequisiteChart.ts";
import type { CourseFiles } from "../ports.ts";
import type { Finding, Position } from "./finding.ts";
import { firstMention } from "./firstMention.ts";
import type { RulePass } from "./rules/rule.ts";

/** A pass that collects what lessons ask for and judges it when all are read. */
export function chartPass(
  course: Course,
  judge: (chart: PrerequisiteChart) => Promise<readonly Finding[]>,
): RulePass {
  const named = new Map<string, readonly string[]>();
  return {
    lesson({ id }, { meta }) {
      if (meta.prerequisites.length > 0) named.set(id, meta.prerequisites);
      return [];
    },
    end: () =>
      judge(new PrerequisiteChart(course, new LessonIndex(course), named)),
  };
}

/** Where a lesson's file names a prerequisite. */
export async function mentioned(
  files: CourseFiles,
  { path }: Lesson,
  name: string,
): Promise<Position> {
  return (
    (await firstMention(files, path, name)) ?? {
      file: path,
      line: 1,
      column: 1,
    }
  );
}
