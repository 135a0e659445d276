import type { ItemView, MatchingView } from "../../core/quiz/view.ts";
import { select } from "../controls.ts";
import { element, withHtml } from "../dom.ts";
import type { AnswerKind } from "./answerView.ts";
import { clearRows, markRows } from "./rowMarks.ts";

/** Match left with right: one list to choose from per left item, so that it needs no mouse. */
export const matching: AnswerKind<MatchingView> = {
  kind: "matching",
  create(view, setting) {
    const { strings, signal } = setting;
    const offered = view.right.map(
      ({ id, html }) => [id, wordsOf(html)] as const,
    );
    const rows = view.left.map((item) => ({ ...matchRow(item), id: item.id }));
    const root = element(
      "div",
      { class: "match-list" },
      element("p", { class: "answer-hint" }, strings.matchEach),
      ...rows.map(({ row }) => row),
    );
    root.addEventListener("change", setting.changed, { signal });

    return {
      element: root,
      response: () =>
        rows.every(({ choose }) => choose.value !== "")
          ? { kind: "matching", pairs: pairs() }
          : undefined,
      draft: () =>
        rows.some(({ choose }) => choose.value !== "")
          ? { kind: "matching", pairs: pairs() }
          : undefined,
      fill(response) {
        const pairs = response?.kind === "matching" ? response.pairs : [];
        for (const { id, choose } of rows)
          choose.value = pairs.find(({ left }) => left === id)?.right ?? "";
      },
      lock(locked) {
        for (const { choose } of rows) choose.disabled = locked;
      },
      mark({ parts }) {
        clear();
        markRows(rows, parts, strings);
      },
      reopen(feedback) {
        clear();
        for (const { id, choose } of rows)
          if (feedback?.parts.some((part) => part.id === id && !part.right))
            choose.value = "";
      },
    };

    function pairs() {
      return rows
        .filter(({ choose }) => choose.value !== "")
        .map(({ id, choose }) => ({ left: id, right: choose.value }));
    }

    function matchRow({ id, html }: ItemView) {
      const choose = select(wordsOf(html), strings.chooseMatch, offered);
      const row = element(
        "div",
        { class: "match-row", "data-item": id },
        withHtml(element("div", { class: "option-text" }), html),
        choose,
      );
      return { row, choose };
    }

    function clear(): void {
      clearRows(rows);
    }
  },
};

/** A list can show words alone. */
export function wordsOf(html: string): string {
  return (withHtml(element("div"), html).textContent ?? "").trim();
}
