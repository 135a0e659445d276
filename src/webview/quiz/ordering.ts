import type { OrderingView } from "../../core/quiz/view.ts";
import type { AnswerKind } from "./answerView.ts";
import { createOrderList } from "./orderList.ts";

/** Put in order. */
export const ordering: AnswerKind<OrderingView> = {
  kind: "ordering",
  create(view, setting) {
    const list = createOrderList(
      view.items,
      setting.strings.putInOrder,
      setting,
    );
    return {
      element: list.element,
      response() {
        const order = list.order();
        return order && { kind: "ordering", order };
      },
      fill: (response) =>
        list.fill(response?.kind === "ordering" ? response.order : undefined),
      lock: list.lock,
      mark: list.mark,
      // The order is kept: it is the next try's start.
      reopen: list.clear,
    };
  },
};
