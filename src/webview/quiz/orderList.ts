import type { FeedbackView, ItemView } from "../../core/quiz/view.ts";
import { icons } from "../../protocol/icons.ts";
import { withGaps } from "../../protocol/strings.ts";
import { element, withHtml } from "../dom.ts";
import type { AnswerSetting } from "./answerView.ts";
import { partMark } from "./partMark.ts";

/** A list whose items are moved with two buttons each or with Alt and the arrow keys; the new place is announced. */
export interface OrderList {
  readonly element: HTMLElement;
  /** The ids from first to last; undefined as long as nothing was moved. */
  order(): readonly string[] | undefined;
  fill(order: readonly string[] | undefined): void;
  lock(locked: boolean): void;
  mark(feedback: FeedbackView): void;
  clear(): void;
}

export function createOrderList(
  items: readonly ItemView[],
  hint: string,
  setting: AnswerSetting,
): OrderList {
  const { strings, signal } = setting;
  let moved = false;
  const list = element("ol", { class: "order-list" });
  const status = element("div", { role: "status", class: "visually-hidden" });
  const hintId = `${setting.id}-hint`;
  const root = element(
    "div",
    {
      class: "ordering",
      role: "group",
      "aria-labelledby": `${setting.labelledBy} ${hintId}`,
    },
    element("p", { class: "answer-hint", id: hintId }, hint),
    list,
    element("p", { class: "answer-hint key-hint" }, strings.moveWithKeys),
    status,
  );
  const rows = new Map(items.map((item) => [item.id, rowOf(item)] as const));
  list.append(...rows.values());
  showEnds();

  return {
    element: root,
    order: () => (moved ? order() : undefined),
    fill(given) {
      for (const id of given ?? rows.keys()) {
        const row = rows.get(id);
        if (row) list.append(row);
      }
      moved = given !== undefined;
      showEnds();
    },
    lock(locked) {
      root.classList.toggle("locked", locked);
      if (locked) status.textContent = "";
    },
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
    clear,
  };

  function rowOf({ id, html }: ItemView): HTMLElement {
    const text = withHtml(element("div", { class: "option-text" }), html);
    const words = (text.textContent ?? "").trim();
    const up = moveButton(withGaps(strings.moveUp, words), "up");
    const down = moveButton(withGaps(strings.moveDown, words), "down");
    const row = element(
      "li",
      { class: "order-item", "data-item": id },
      text,
      element("div", { class: "order-moves" }, up, down),
    );
    up.addEventListener("click", () => move(row, -1, words), { signal });
    down.addEventListener("click", () => move(row, 1, words), { signal });
    row.addEventListener(
      "keydown",
      (event) => {
        const by = event.altKey ? ways[event.key] : undefined;
        if (by === undefined) return;
        event.preventDefault();
        move(row, by, words);
      },
      { signal },
    );
    return row;
  }

  function order(): string[] {
    const places = [...list.children];
    return [...rows]
      .toSorted(([, a], [, b]) => places.indexOf(a) - places.indexOf(b))
      .map(([id]) => id);
  }

  function move(row: HTMLElement, by: 1 | -1, words: string): void {
    const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other || root.classList.contains("locked")) return;
    const focused = document.activeElement;
    // The other one goes past: the row itself is never taken out, so that the focus in it stays.
    if (by < 0) row.after(other);
    else row.before(other);
    if (focused instanceof HTMLElement && row.contains(focused))
      focused.focus();
    moved = true;
    showEnds();
    status.textContent = withGaps(
      strings.movedTo,
      words,
      [...list.children].indexOf(row) + 1,
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
}

const ways: Readonly<Partial<Record<string, 1 | -1>>> = {
  ArrowUp: -1,
  ArrowDown: 1,
};

function moveButton(label: string, way: "up" | "down"): HTMLButtonElement {
  return withHtml(
    element("button", { type: "button", "aria-label": label, title: label }),
    icons[way],
  );
}
