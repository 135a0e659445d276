import type { Course, Lesson } from "../../course/model.ts";
import type { RenderedLesson } from "../../markdown/lesson.ts";
import type { CourseFiles } from "../../ports.ts";
import type { DiagramParser } from "../diagramParser.ts";
import type { Finding } from "../finding.ts";

/**
 * One thing that is checked. A rule asks only what reading and rendering do not know yet: what they find is
 * collected anyway. One file each, listed in `list.ts`.
 */
export interface Rule {
  /** The `rule` of its findings. */
  readonly name: string;
  /** Begins one pass over a course; what the pass remembers lives in what it returns. */
  begin(scene: CheckScene): RulePass;
}

/** The lessons come one at a time, in reading order; keep of each only what the end needs. */
export interface RulePass {
  /** A lesson of the outline whose file is not there. */
  missing?(lesson: Lesson): Findings;
  lesson?(lesson: Lesson, rendered: RenderedLesson): Findings;
  end?(): Findings;
}

export type Findings = readonly Finding[] | Promise<readonly Finding[]>;

export interface CheckScene {
  readonly course: Course;
  readonly files: CourseFiles;
  readonly diagrams?: DiagramParser;
}
