import type {
  MergedQuestion,
  MergedReports,
  MergedStudent,
} from "../../core/report/merge/model.ts";
import { plural } from "../findingsText.ts";
import type { ReportFinding } from "./mergeFolder.ts";

/** Merged reports for a terminal: per course a table of questions and one of students, then what was noticed. */
export function mergedText(
  { courses }: MergedReports,
  findings: readonly ReportFinding[],
  out: string | undefined,
): string {
  const blocks = courses.flatMap(({ title, questions, students }) => {
    const answered = questions.filter((one) => one.answered > 0);
    const rest = questions.length - answered.length;
    return [
      `${clean(title)}: ${plural(students.length, "student")}, ${plural(questions.length, "question")}`,
      table(
        ["answered", "right", "discr.", "tries", "question", "mistake"],
        answered.map(questionCells),
      ),
      ...(rest > 0
        ? [`${plural(rest, "question")} that nobody has answered yet.`]
        : []),
      table(
        ["lessons", "answered", "right", "points", "student"],
        students.map(studentCells),
      ),
    ];
  });
  const lines = problemLines(findings);
  return `${[
    ...blocks.filter((block) => block !== ""),
    ...(lines.length > 0 ? [lines.join("\n")] : []),
    ...(out === undefined ? [] : [`Written to ${out}.`]),
  ].join("\n\n")}\n`;
}

/** A line per finding. */
export function problemLines(findings: readonly ReportFinding[]): string[] {
  return findings.map(({ file, severity, message, rule }) =>
    clean(`${file}  ${severity}  ${message}  (${rule})`),
  );
}

function questionCells(question: MergedQuestion): string[] {
  const { answered, difficulty, discrimination, meanAttempts } = question;
  const { commonMistake, lesson, text, id } = question;
  return [
    String(answered),
    percent(difficulty),
    discrimination?.toFixed(2) ?? "–",
    meanAttempts?.toFixed(1) ?? "–",
    cut(`${lesson}: ${text || id}`, 60),
    commonMistake === undefined
      ? ""
      : cut(`${commonMistake.times} × ${commonMistake.text}`, 40),
  ];
}

function studentCells(student: MergedStudent): string[] {
  const { completed, lessons, answered, questions, right } = student;
  return [
    `${completed}/${lessons}`,
    `${answered}/${questions}`,
    String(right),
    `${student.points}/${student.maxPoints}`,
    cut(student.name ?? student.id, 60),
  ];
}

function percent(share: number | undefined): string {
  return share === undefined ? "–" : `${Math.round(share * 100)}%`;
}

/** What people wrote can hold no escape sequences of the terminal. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, " ");
}

/** Columns in line. */
function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return "";
  const all = [head, ...rows].map((row) => row.map((cell) => clean(cell)));
  const widths = head.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  return all
    .map((row) =>
      `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ")}`.trimEnd(),
    )
    .join("\n");
}

function cut(text: string, longest: number): string {
  const letters = [...text];
  return letters.length <= longest
    ? text
    : `${letters.slice(0, longest - 1).join("")}…`;
}
