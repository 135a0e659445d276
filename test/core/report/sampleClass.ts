import type { Verdict } from "../../../src/core/quiz/model.ts";
import type { ReportInFile } from "../../../src/core/report/merge/latestReports.ts";
import type {
  Report,
  ReportedQuestion,
} from "../../../src/core/report/model.ts";

type Verdicts = Readonly<Record<string, Verdict | "older">>;

const wrong: Readonly<Record<string, string>> = { q1: "Ice", q2: "Mud" };

/** A report on three questions of one point each; who is wrong tried twice. */
export function reportBy(
  id: string,
  name: string,
  verdicts: Verdicts,
  day: string,
): Report {
  return {
    format: "guided-lessons-report",
    version: 1,
    createdAt: `${day}T00:00:00.000Z`,
    student: { id, name },
    courses: [
      {
        id: "c",
        title: "Course",
        language: "en",
        lessons: [
          {
            id: "a",
            title: "Lesson a",
            state: "inProgress",
            questions: ["q1", "q2", "q3"].map((question) =>
              questionOf(question, verdicts[question]),
            ),
          },
        ],
      },
    ],
  };
}

function questionOf(
  id: string,
  verdict: Verdict | "older" | undefined,
): ReportedQuestion {
  const mistake = wrong[id];
  const isRight = verdict === "correct" || verdict === "older";
  return {
    id,
    kind: "choice",
    text: `Question ${id}`,
    hash: `hash-${id}`,
    points: isRight ? 1 : verdict === "partial" ? 0.5 : 0,
    maxPoints: 1,
    attempts: verdict === undefined ? 0 : isRight ? 1 : 2,
    hints: 0,
    shown: false,
    interaction: { type: "choice" },
    ...(verdict !== undefined && {
      verdict: verdict === "older" ? "correct" : verdict,
      answeredAt: "2026-01-01T00:00:00.000Z",
      ...(verdict === "older" && { changed: true }),
      ...(!isRight && mistake !== undefined && { mistakes: [mistake] }),
    }),
  };
}

const verdicts: readonly [id: string, name: string, verdicts: Verdicts][] = [
  ["ada", "Ada", { q1: "correct", q2: "correct", q3: "correct" }],
  ["bo", "Bo", { q1: "correct", q2: "correct", q3: "correct" }],
  ["cy", "Cy", { q1: "incorrect", q2: "partial", q3: "incorrect" }],
  ["di", "Di", { q1: "incorrect", q2: "incorrect", q3: "older" }],
];

/** Four students with a report each. */
export const classOf: readonly ReportInFile[] = verdicts.map(
  ([id, name, given]) => ({
    file: `${id}.json`,
    report: reportBy(id, name, given, "2026-02-01"),
  }),
);
