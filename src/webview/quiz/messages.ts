import type { MessagesView } from "../../core/quiz/view.ts";
import { element } from "../dom.ts";
import type { AnswerKind } from "./answerView.ts";
import { createOrderList } from "./orderList.ts";
import { waitingForDiagram } from "./waitingForDiagram.ts";

/** Put the messages of a sequence diagram in order. */
export const messages: AnswerKind<MessagesView> = {
  kind: "messages",
  create({ items }, setting) {
    if (items === undefined) return waitingForDiagram(setting);
    const list = createOrderList(
      items,
      setting.strings.putMessagesInOrder,
      setting,
    );
    return {
      element: element("div", { class: "messages" }, list.element),
      response() {
        const order = list.order();
        return order && { kind: "messages", order };
      },
      fill: (response) =>
        list.fill(response?.kind === "messages" ? response.order : undefined),
      lock: list.lock,
      mark: list.mark,
      reopen: list.clear,
    };
  },
};
