import { lessonsOf, type Course, type Lesson } from "../course/model.ts";
import type { RenderEnvironment } from "../markdown/environment.ts";
import { renderLesson } from "../markdown/renderLesson.ts";
import type { RenderedLesson } from "../markdown/lesson.ts";
import type { CourseFiles } from "../ports.ts";
import { english } from "../text.ts";
import type { DiagramParser } from "./diagramParser.ts";
import type { Finding } from "./finding.ts";
import { exactPlaces } from "./exactPlaces.ts";
import { FindingList, sorted } from "./findingList.ts";
import { rules } from "./rules/list.ts";
import type { Findings, Rule, RulePass } from "./rules/rule.ts";

export interface CheckReport {
  readonly counts: CheckCounts;
  /** By file, line and column. */
  readonly findings: readonly Finding[];
}

export interface CheckCounts {
  /** Chapters that exist. */
  readonly lessons: number;
  readonly diagrams: number;
  readonly quizzes: number;
  readonly questions: number;
}

export interface CheckEnvironment {
  readonly diagrams?: DiagramParser;
  /** Asked between two lessons; when it says so, the check ends with what it has. */
  isCancelled?(): boolean;
  /** Told before each lesson is read. */
  onLesson?(lesson: Lesson): void;
  /** The rules to apply, when not all of them. */
  readonly rules?: readonly Rule[];
  /** Reads these lessons only, which need not be in the outline; then apply `lessonRules` alone. */
  readonly lessons?: Iterable<Lesson>;
}

/**
 * Reads a whole course and says what is wrong with it: everything that reading and rendering find, and what the
 * rules add. One lesson is held at a time, so memory does not grow with the course's text. Never rejects because of
 * what the course holds.
 */
export async function checkCourse(
  course: Course,
  files: CourseFiles,
  environment: CheckEnvironment = {},
): Promise<CheckReport> {
  const { diagrams } = environment;
  const scene = { course, files, ...(diagrams && { diagrams }) };
  const passes = (environment.rules ?? rules).map((rule) => rule.begin(scene));
  const findings = new FindingList();
  findings.add(course.findings);
  const counts = { lessons: 0, diagrams: 0, quizzes: 0, questions: 0 };
  for (const lesson of environment.lessons ?? lessonsOf(course.nodes)) {
    if (environment.isCancelled?.() === true) break;
    environment.onLesson?.(lesson);
    if (await isMissing(files, lesson.path)) {
      await each(passes, findings, (pass) => pass.missing?.(lesson));
      continue;
    }
    const rendered = await renderLesson(course, lesson, files, plainPage);
    count(counts, rendered);
    findings.add(rendered.findings);
    for (const quiz of rendered.quizzes) findings.add(quiz.findings);
    await each(passes, findings, (pass) => pass.lesson?.(lesson, rendered));
  }
  await each(passes, findings, (pass) => pass.end?.());
  return { counts, findings: sorted(await exactPlaces(findings.all(), files)) };
}

/** A file that is there and refused, such as a symbolic link, is not missing: rendering says why. */
async function isMissing(files: CourseFiles, path: string): Promise<boolean> {
  if (await files.has(path)) return false;
  const result = await files.read(path);
  return !result.ok && result.reason === "missing";
}

/** Nobody looks at the page, so addresses and language do not matter. */
const plainPage: RenderEnvironment = {
  assetUrl: (path) => path,
  remoteImages: true,
  translate: english,
};

async function each(
  passes: readonly RulePass[],
  findings: FindingList,
  ask: (pass: RulePass) => Findings | undefined,
): Promise<void> {
  for (const pass of passes) findings.add((await ask(pass)) ?? []);
}

function count(
  counts: { -readonly [Name in keyof CheckCounts]: number },
  rendered: RenderedLesson,
): void {
  counts.lessons++;
  counts.diagrams += rendered.diagrams.length;
  counts.quizzes += rendered.quizzes.length;
  for (const quiz of rendered.quizzes)
    counts.questions += quiz.questions.length;
}
