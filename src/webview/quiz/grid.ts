import type { GridView, ItemView } from "../../core/quiz/view.ts";
import { withGaps } from "../../protocol/strings.ts";
import { element, withHtml } from "../dom.ts";
import type { AnswerKind, AnswerSetting } from "./answerView.ts";
import { wordsOf } from "./matching.ts";
import { partMark } from "./partMark.ts";

/** Which categories belong to each row: a table of radios or checkboxes, each named by its row and column. */
export const grid: AnswerKind<GridView> = {
  kind: "grid",
  create(view, setting) {
    const { strings, signal } = setting;
    const rows = view.rows.map((item, index) =>
      gridRow(item, index, view, setting),
    );
    const hintId = `${setting.id}-hint`;
    const corner = element("td");
    if (view.headingHtml !== undefined) withHtml(corner, view.headingHtml);
    const table = element(
      "table",
      {
        class: "grid-table",
        "aria-labelledby": `${setting.labelledBy} ${hintId}`,
      },
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          corner,
          ...view.columns.map(({ html }) =>
            withHtml(element("th", { scope: "col" }), html),
          ),
        ),
      ),
      element("tbody", {}, ...rows.map(({ row }) => row)),
    );
    const root = element(
      "div",
      { class: "grid" },
      element(
        "p",
        { class: "answer-hint", id: hintId },
        view.multiple ? strings.markSeveralEach : strings.markOneEach,
      ),
      element(
        "div",
        { class: "grid-box scroll-box", "data-label": setting.label },
        table,
      ),
    );
    root.addEventListener("change", setting.changed, { signal });
    const cells = () =>
      rows.flatMap(({ id, boxes }) =>
        boxes
          .filter(({ checked }) => checked)
          .map(({ value }) => ({ row: id, column: value })),
      );

    return {
      element: root,
      response: () =>
        rows.every(({ boxes }) => boxes.some(({ checked }) => checked))
          ? { kind: "grid", cells: cells() }
          : undefined,
      draft: () =>
        cells().length > 0 ? { kind: "grid", cells: cells() } : undefined,
      fill(response) {
        const given = response?.kind === "grid" ? response.cells : [];
        for (const { id, boxes } of rows)
          for (const box of boxes)
            box.checked = given.some(
              ({ row, column }) => row === id && column === box.value,
            );
      },
      lock(locked) {
        root.classList.toggle("locked", locked);
        for (const { boxes } of rows)
          for (const box of boxes) box.disabled = locked;
      },
      mark({ parts }, all) {
        clear();
        for (const { id, row, name } of rows) {
          const part = parts.find((candidate) => candidate.id === id);
          if (!part) continue;
          row.dataset["mark"] = part.right ? "right" : "wrong";
          name.append(
            part.right
              ? partMark("right", strings.youChoseRight)
              : partMark(
                  "wrong",
                  strings.youChoseWrong,
                  all ? part.html : undefined,
                ),
          );
        }
      },
      reopen(feedback) {
        clear();
        for (const { id, boxes } of rows)
          if (feedback?.parts.some((part) => part.id === id && !part.right))
            for (const box of boxes) box.checked = false;
      },
    };

    function clear(): void {
      for (const { row } of rows) {
        delete row.dataset["mark"];
        row.querySelector(".part-mark")?.remove();
      }
    }
  },
};

interface GridRow {
  readonly id: string;
  readonly row: HTMLElement;
  /** The row's heading. */
  readonly name: HTMLElement;
  readonly boxes: readonly HTMLInputElement[];
}

function gridRow(
  { id, html }: ItemView,
  index: number,
  { columns, multiple }: GridView,
  { id: prefix, strings }: AnswerSetting,
): GridRow {
  const words = wordsOf(html);
  const name = element(
    "th",
    { scope: "row" },
    withHtml(element("div", {}), html),
  );
  const boxes = columns.map((column) =>
    element("input", {
      type: multiple ? "checkbox" : "radio",
      name: `${prefix}-row-${index}`,
      value: column.id,
      "aria-label": withGaps(strings.cell, words, wordsOf(column.html)),
    }),
  );
  const row = element(
    "tr",
    { "data-item": id },
    name,
    // The label makes the whole cell a place to click.
    ...boxes.map((box) =>
      element("td", {}, element("label", { class: "grid-cell" }, box)),
    ),
  );
  return { id, row, name, boxes };
}
