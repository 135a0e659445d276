import type { ShortAnswerView } from "../../core/quiz/view.ts";
import { textArea, textField } from "../controls.ts";
import { element } from "../dom.ts";
import type { AnswerKind } from "./answerView.ts";
import { partMark } from "./partMark.ts";

/** A line of text, a longer text or a piece of code. */
export const shortAnswer: AnswerKind<ShortAnswerView> = {
  kind: "shortAnswer",
  create({ field }, setting) {
    const { strings, signal } = setting;
    const label = `${strings.yourAnswer}: ${setting.label}`;
    const input =
      field === "long"
        ? textArea(label, 4)
        : textField(label, field === "code");
    const root = element(
      "div",
      { class: "text-answer" },
      element(
        "span",
        { class: "answer-hint", "aria-hidden": "true" },
        strings.yourAnswer,
      ),
      input,
    );
    root.addEventListener("input", setting.changed, { signal });
    root.addEventListener(
      "keydown",
      (event) => {
        const send =
          event.key === "Enter" &&
          !event.isComposing &&
          (field !== "long" || event.ctrlKey || event.metaKey);
        if (!send) return;
        event.preventDefault();
        setting.submit();
      },
      { signal },
    );
    return {
      element: root,
      response: () =>
        input.value.trim() === ""
          ? undefined
          : { kind: "shortAnswer", text: input.value },
      fill(response) {
        if (response.kind === "shortAnswer") input.value = response.text;
      },
      lock: (locked) => (input.readOnly = locked),
      mark({ verdict, parts }) {
        root.querySelector(".part-mark")?.remove();
        root.dataset["mark"] = verdict === "correct" ? "right" : "wrong";
        const said = parts.flatMap(({ html }) => html ?? []).join("");
        if (said !== "") root.append(partMark("plain", "", said));
      },
      // A wrong text is kept: it is easier to mend than to write anew.
      reopen() {
        root.querySelector(".part-mark")?.remove();
        delete root.dataset["mark"];
      },
    };
  },
};
