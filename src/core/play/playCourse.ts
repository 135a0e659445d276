import type { DiagramParser } from "../check/diagramParser.ts";
import { exactPlaces } from "../check/exactPlaces.ts";
import type { Finding } from "../check/finding.ts";
import { FindingList } from "../check/findingList.ts";
import { structuredQuizzes } from "../check/structuredQuizzes.ts";
import { lessonsOf, type Course, type Lesson } from "../course/model.ts";
import { renderLesson } from "../markdown/renderLesson.ts";
import type { CourseFiles } from "../ports.ts";
import type { Quiz } from "../quiz/model.ts";
import { english } from "../text.ts";
import { playLesson } from "./playLesson.ts";
import { tryQuestion } from "./playQuestion.ts";

export interface PlayReport {
  /** Lessons that could be read. */
  readonly lessons: number;
  /** Of those, the ones that right answers complete and wrong ones do not. */
  readonly completed: number;
  readonly questions: number;
  /** By file, line and column. */
  readonly findings: readonly Finding[];
}

/**
 * Plays a whole course without a page, through the same grading and progress code: the right answers must complete
 * every lesson, the wrong ones must not. A lesson without questions is completed by reading. Never rejects because
 * of what the course holds. A chapter or a quiz that cannot be read is a failure; what else only reading notices is
 * left to `checkCourse`.
 */
export async function playCourse(
  course: Course,
  files: CourseFiles,
  diagrams: DiagramParser,
): Promise<PlayReport> {
  const findings = new FindingList();
  const counts = { lessons: 0, completed: 0, questions: 0 };
  for (const lesson of lessonsOf(course.nodes)) {
    const played = await playOne(lesson, course, files, diagrams);
    findings.add(await exactPlaces(played.findings, files));
    if (played.unread) continue;
    counts.lessons++;
    counts.questions += played.questions;
    if (played.completes) counts.completed++;
  }
  return { ...counts, findings: findings.sorted() };
}

async function playOne(
  lesson: Lesson,
  course: Course,
  files: CourseFiles,
  diagrams: DiagramParser,
) {
  const rendered = await renderLesson(course, lesson, files, {
    assetUrl: (path) => path,
    remoteImages: false,
    translate: english,
  });
  // Of a chapter that cannot be read nobody can say what it asks.
  if (rendered.unread)
    return {
      unread: true,
      questions: 0,
      completes: false,
      findings: rendered.findings,
    };
  const quizzes = await structuredQuizzes(rendered, diagrams);
  const tried = quizzes.flatMap(({ questions }) => questions.map(tryQuestion));
  const result = playLesson({
    file: lesson.path,
    quizzes,
    tried: new Map(tried.map((each) => [each.question.id, each])),
    passMark: rendered.meta.passMark ?? course.passMark,
  });
  const findings = [
    ...(rendered.unreadQuizzes ?? []),
    ...quizzes.flatMap(doubtfulKeys),
    ...tried.flatMap((each) => each.findings),
    ...result.findings,
  ];
  return {
    questions: tried.length,
    completes: result.completes && !findings.some(isError),
    findings,
  };
}

/** What reading has noticed about answer keys, and mended or left out so that learners can go on. */
const keyRules: ReadonlySet<string> = new Set([
  "answer-among-distractors",
  "quiz-contradiction",
]);

/** A quiz that cannot be read has no answers at all; an answer that contradicts itself is none. */
function doubtfulKeys({ findings }: Quiz): Finding[] {
  return findings.flatMap((finding) =>
    finding.severity === "error" || keyRules.has(finding.rule)
      ? [{ ...finding, severity: "error" as const }]
      : [],
  );
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}
