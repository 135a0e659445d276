import type { FeedbackView } from "../../core/quiz/view.ts";
import type { TextArea, TextField } from "../controls.ts";
import { element } from "../dom.ts";
import type { AnswerSetting, AnswerView } from "./answerView.ts";
import { partMark } from "./partMark.ts";

/** What kinds that are answered in one field have in common. */
export interface WrittenAnswer {
  readonly input: TextField | TextArea;
  /** Above the field. */
  readonly hint: string;
  /** After the field, such as a unit. */
  readonly after?: string;
  /** Enter makes a new line; with Ctrl or Cmd it checks. */
  readonly multiline: boolean;
  response(text: string): ReturnType<AnswerView["response"]>;
  text(response: Parameters<AnswerView["fill"]>[0]): string | undefined;
}

export function createWrittenAnswer(
  kind: WrittenAnswer,
  setting: AnswerSetting,
): AnswerView {
  const { input } = kind;
  const root = element(
    "div",
    { class: "text-answer" },
    element("span", { class: "answer-hint", "aria-hidden": "true" }, kind.hint),
    kind.after === undefined
      ? input
      : element(
          "div",
          { class: "field-row" },
          input,
          element("span", { "aria-hidden": "true" }, kind.after),
        ),
  );
  const { signal } = setting;
  root.addEventListener("input", setting.changed, { signal });
  root.addEventListener("keydown", sendOnEnter, { signal });
  return {
    element: root,
    response: () =>
      input.value.trim() === "" ? undefined : kind.response(input.value),
    draft: () => (input.value === "" ? undefined : kind.response(input.value)),
    fill: (response) => (input.value = kind.text(response) ?? ""),
    lock: (locked) => (input.readOnly = locked),
    mark,
    // A wrong text is kept: it is easier to mend than to write anew.
    reopen: clear,
  };

  function sendOnEnter(event: KeyboardEvent): void {
    const send =
      event.key === "Enter" &&
      !event.isComposing &&
      (!kind.multiline || event.ctrlKey || event.metaKey);
    if (!send) return;
    event.preventDefault();
    setting.submit();
  }

  function mark({ verdict, parts }: FeedbackView): void {
    clear();
    root.dataset["mark"] = verdict === "correct" ? "right" : "wrong";
    const said = parts.flatMap(({ html }) => html ?? []).join("");
    if (said !== "") root.append(partMark("plain", "", said));
  }

  function clear(): void {
    root.querySelector(".part-mark")?.remove();
    delete root.dataset["mark"];
  }
}
