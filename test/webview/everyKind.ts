import { fileURLToPath } from "node:url";
import type { Question, Quiz, Response } from "../../src/core/quiz/model.ts";
import { answerKey, grade, wrongAnswer } from "../../src/core/quiz/grade.ts";
import type { GivenAnswer } from "../../src/core/progress/model.ts";
import { folderFiles } from "../../src/tools/folderFiles.ts";
import type { OpenLesson, OpenOptions, useLessonPage } from "./openLesson.ts";
import { type FixtureHost, fixtureHost } from "../doubles/fixtureHost.ts";

/** The course that holds every kind of question. */
export const everyKindFolder = fileURLToPath(
  new URL("../fixtures/quizzes/", import.meta.url),
);

export function everyKindHost(lessonId: string): Promise<FixtureHost> {
  return fixtureHost(folderFiles(everyKindFolder), lessonId);
}

/** Opens a lesson of that course as its learner finds it now; call it again for a reload. */
export async function openEveryKind(
  open: ReturnType<typeof useLessonPage>,
  host: FixtureHost,
  options: OpenOptions = {},
): Promise<OpenLesson> {
  const lesson = await open({
    ...options,
    lesson: host.page(),
    answer: host.answer,
    hear: async (message) => {
      const page = await host.hear(message);
      return page && { type: "show", page, keepScroll: true };
    },
  });
  // Questions about diagrams can be answered once those are read.
  await lesson.page.waitForFunction(
    () => !document.body.innerText.includes("once its diagram is drawn"),
  );
  return lesson;
}

/** A response that gets some of the points, if the kind has any such. */
export function partialAnswer(question: Question): Response | undefined {
  const key = answerKey(question);
  const half = key && halfOf(key);
  return half && grade(question, half).verdict === "partial" ? half : undefined;
}

/** A wrong response that a page can send: whole, where the kind wants it whole. */
export function wholeWrongAnswer(question: Question): Response | undefined {
  const key = answerKey(question);
  if (key?.kind === "matching") {
    const right = key.pairs.map((pair) => pair.right);
    return {
      kind: "matching",
      pairs: key.pairs.map(({ left }, index) => ({
        left,
        right: right[(index + 1) % right.length] ?? "",
      })),
    };
  }
  if (key?.kind === "grid" && question.kind === "grid")
    return {
      kind: "grid",
      cells: question.rows.map((row, index) => ({
        row: row.id,
        column:
          question.columns.find(
            ({ id }) => !question.right[index]?.includes(id),
          )?.id ??
          question.columns[0]?.id ??
          "",
      })),
    };
  if (key?.kind === "blanks" && question.kind === "blanks")
    return {
      kind: "blanks",
      filled: question.gaps.map((gap) => ({
        gap: gap.id,
        text:
          gap.kind === "select"
            ? (gap.options.find(({ id }) => !gap.right.includes(id))?.id ?? "")
            : "0",
      })),
    };
  if (key?.kind === "numeric") return { kind: "numeric", text: "-1" };
  return wrongAnswer(question);
}

/** An answer as it is kept. */
export function keptAnswer(
  question: Question,
  response: Response,
  hash = question.hash,
): GivenAnswer {
  const { verdict, points } = grade(question, response);
  return { hash, response, verdict, points, maxPoints: question.points };
}

export function questionsOf(
  quizzes: readonly Quiz[],
): readonly { readonly question: Question; readonly quiz: Quiz }[] {
  return quizzes.flatMap((quiz) =>
    quiz.questions
      .filter(({ kind }) => kind !== "unreadable")
      .map((question) => ({ question, quiz })),
  );
}

function halfOf(key: Response): Response {
  switch (key.kind) {
    case "choice":
      return { ...key, chosen: key.chosen.slice(0, 1) };
    case "ordering":
    case "messages":
      return { ...key, order: [...key.order.slice(1), key.order[0] ?? ""] };
    case "matching":
      return { ...key, pairs: key.pairs.slice(0, 1) };
    case "blanks":
      return { ...key, filled: key.filled.slice(0, 1) };
    case "grid":
      return {
        ...key,
        cells: key.cells.filter(({ row }) => row === key.cells[0]?.row),
      };
    case "reflection":
      return { ...key, selfGrade: "partial" };
    default:
      return key;
  }
}
