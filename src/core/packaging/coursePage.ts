import type { Course } from "../course/model.ts";
import type { CourseContent, LessonRow } from "./courseContent.ts";

/** What a README.md begins with that tells authors about the course: learners get a page that is made for them. */
export const forAuthors = "<!-- for authors -->";

/** The page that VS Code shows of an extension, for a course without a README of its own. Markdown. */
export function coursePage(
  course: Course,
  { lessons }: CourseContent,
  standalone: boolean,
): string {
  const view = standalone ? course.title : "Guided Lessons";
  const parts = [
    `# ${plain(course.title)}`,
    ...(course.description === undefined ? [] : [plain(course.description)]),
    ...(course.authors.length === 0
      ? []
      : [`By ${plain(course.authors.join(", "))}.`]),
    `Open the view **${plain(view)}** in the activity bar and choose a lesson. What you have done is kept on your machine.`,
    `## Lessons`,
    lessonTable(lessons),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** What stands for a licence where the author gave none. */
export function licenceNote(course: Course): string {
  const owner =
    course.authors.length > 0 ? course.authors.join(", ") : "its authors";
  return `${course.title}\n\nCopyright of ${owner}. All rights reserved: this course came without a licence.\nAsk ${owner} before you change it or pass it on.\n`;
}

function lessonTable(lessons: readonly LessonRow[]): string {
  const timed = lessons.some(({ duration }) => duration !== undefined);
  const rows = lessons.map(({ title, number, duration, questions }) => [
    number ?? "",
    plain(title),
    ...(timed ? [duration === undefined ? "" : `${duration} min`] : []),
    questions === 0 ? "" : String(questions),
  ]);
  const head = ["", "Lesson", ...(timed ? ["Time"] : []), "Questions"];
  const total = lessons.reduce((sum, { duration = 0 }) => sum + duration, 0);
  return [
    row(head),
    row(head.map(() => "---")),
    ...rows.map(row),
    ...(total > 0 ? ["", `About ${hours(total)} in all.`] : []),
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function hours(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (whole === 0) return `${rest} minutes`;
  const unit = whole === 1 ? "hour" : "hours";
  return rest === 0 ? `${whole} ${unit}` : `${whole} ${unit} ${rest} minutes`;
}

/** A text that Markdown takes as it stands, on one line. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#]/g, "\\$&");
}
