import type { OrderingView } from "../../core/quiz/view.ts";
import { icons } from "../../protocol/icons.ts";
import { withGaps } from "../../protocol/strings.ts";
import { element, withHtml } from "../dom.ts";
import type { AnswerKind } from "./answerView.ts";
import { partMark } from "./partMark.ts";

/** Put in order: two buttons per item, the new place announced, the focus stays with the item that moves. */
export const ordering: AnswerKind<OrderingView> = {
  kind: "ordering",
  create(view, setting) {
    const { strings, signal } = setting;
    let moved = false;
    const list = element("ol", { class: "order-list" });
    const status = element("div", { role: "status", class: "visually-hidden" });
    const root = element(
      "div",
      { class: "ordering" },
      element("p", { class: "answer-hint" }, strings.putInOrder),
      list,
      status,
    );
    const rows = new Map(
      view.items.map(({ id, html }) => {
        const text = withHtml(element("div", { class: "option-text" }), html);
        const words = (text.textContent ?? "").trim();
        const row = element("li", { class: "order-item" }, text);
        const up = moveButton(withGaps(strings.moveUp, words), "up");
        const down = moveButton(withGaps(strings.moveDown, words), "down");
        row.append(element("div", { class: "order-moves" }, up, down));
        up.addEventListener("click", () => move(row, -1, up, words), {
          signal,
        });
        down.addEventListener("click", () => move(row, 1, down, words), {
          signal,
        });
        return [id, row] as const;
      }),
    );
    list.append(...rows.values());
    showEnds();

    return {
      element: root,
      response: () =>
        moved ? { kind: "ordering", order: order() } : undefined,
      fill(response) {
        if (response.kind !== "ordering") return;
        for (const id of response.order) {
          const row = rows.get(id);
          if (row) list.append(row);
        }
        moved = true;
        showEnds();
      },
      lock: (locked) => root.classList.toggle("locked", locked),
      mark({ parts }) {
        clear();
        for (const { id, right, html } of parts) {
          const row = rows.get(id);
          if (!row) continue;
          row.dataset["mark"] = right ? "right" : "wrong";
          row.append(
            right
              ? partMark("right", strings.youChoseRight, html)
              : partMark("wrong", strings.youChoseWrong, html),
          );
        }
      },
      // The order is kept: it is the next try's start.
      reopen: clear,
    };

    function order(): string[] {
      const places = [...list.children];
      return [...rows]
        .toSorted(([, a], [, b]) => places.indexOf(a) - places.indexOf(b))
        .map(([id]) => id);
    }

    function move(
      row: HTMLElement,
      by: 1 | -1,
      pressed: HTMLButtonElement,
      words: string,
    ): void {
      const other =
        by < 0 ? row.previousElementSibling : row.nextElementSibling;
      if (!other || root.classList.contains("locked")) return;
      if (by < 0) other.before(row);
      else other.after(row);
      pressed.focus();
      moved = true;
      showEnds();
      const place = [...list.children].indexOf(row) + 1;
      status.textContent = withGaps(
        strings.movedTo,
        words,
        place,
        list.children.length,
      );
      setting.changed();
    }

    /** A button at the end stays where it is, so that the focus does; it only says that there is no way. */
    function showEnds(): void {
      for (const row of list.children) {
        const [up, down] = row.querySelectorAll("button");
        up?.setAttribute("aria-disabled", String(!row.previousElementSibling));
        down?.setAttribute("aria-disabled", String(!row.nextElementSibling));
      }
    }

    function clear(): void {
      for (const row of rows.values()) {
        delete row.dataset["mark"];
        row.querySelector(".part-mark")?.remove();
      }
    }
  },
};

function moveButton(label: string, way: "up" | "down"): HTMLButtonElement {
  return withHtml(
    element("button", { type: "button", "aria-label": label, title: label }),
    icons[way],
  );
}
