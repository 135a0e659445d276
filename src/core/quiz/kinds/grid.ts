import type { GridQuestion } from "../model.ts";
import { shuffled } from "../random.ts";
import type { QuestionKind } from "./kind.ts";
import { gradeOfParts } from "./points.ts";
import { fieldOf, isOfKind, listOf, textOf } from "./unknownValue.ts";

/**
 * Which categories belong to each row. The columns keep the author's order, the rows are shuffled.
 * Points: the share of rows whose marks are exactly the right ones.
 */
export const grid: QuestionKind<"grid"> = {
  kind: "grid",
  counts: true,
  present: (question, seed, render) => ({
    kind: "grid",
    multiple: question.multiple,
    ...(question.heading !== undefined && {
      headingHtml: render.inline(question.heading),
    }),
    rows: shuffled(question.rows, `${seed}/${question.id}`).map(
      ({ id, text }) => ({ id, html: render.inline(text) }),
    ),
    columns: question.columns.map(({ id, text }) => ({
      id,
      html: render.inline(text),
    })),
  }),
  parseResponse(question, value) {
    if (!isOfKind(value, "grid")) return undefined;
    const rows = new Set(question.rows.map((item) => item.id));
    const columns = new Set(question.columns.map((item) => item.id));
    const cells = listOf(fieldOf(value, "cells"), (entry) => {
      const row = textOf(fieldOf(entry, "row"));
      const column = textOf(fieldOf(entry, "column"));
      if (row === undefined || column === undefined) return undefined;
      return rows.has(row) && columns.has(column) ? { row, column } : undefined;
    });
    if (cells === undefined) return undefined;
    const once = [
      ...new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values(),
    ];
    const marked = new Set(once.map((cell) => cell.row));
    if (!question.multiple && marked.size !== once.length) return undefined;
    return { kind: "grid", cells: once };
  },
  grade(question, response) {
    return gradeOfParts(
      question.points,
      question.rows.map((row, index) => {
        const marked = response.cells.filter((cell) => cell.row === row.id);
        const right = question.right[index] ?? [];
        return {
          id: row.id,
          right:
            marked.length === right.length &&
            marked.every((cell) => right.includes(cell.column)),
          expected: true,
          feedback: columnTexts(question, index),
        };
      }),
    );
  },
  answerKey: (question) => ({
    kind: "grid",
    cells: question.rows.flatMap((row, index) =>
      (question.right[index] ?? []).map((column) => ({ row: row.id, column })),
    ),
  }),
  wrongAnswer: () => ({ kind: "grid", cells: [] }),
  expected: (question) =>
    question.rows
      .map((row, index) => `- ${row.text} → ${columnTexts(question, index)}`)
      .join("\n"),
};

/** The right categories of a row. */
function columnTexts(question: GridQuestion, index: number): string {
  const right = question.right[index] ?? [];
  return question.columns
    .filter((column) => right.includes(column.id))
    .map((column) => column.text)
    .join(", ");
}
