import type { ChoiceView, FeedbackPart } from "../../core/quiz/view.ts";
import { escapeHtml } from "../../protocol/escape.ts";
import type { PageStrings } from "../../protocol/strings.ts";
import { type Checkbox, checkbox, radio } from "../controls.ts";
import { element, withHtml } from "../dom.ts";
import type { AnswerKind, AnswerSetting } from "./answerView.ts";
import { partMark } from "./partMark.ts";

/** One of several (radios) or several of several (checkboxes). */
export const choice: AnswerKind<ChoiceView> = {
  kind: "choice",
  create(view, setting) {
    const { strings } = setting;
    const worded = view.options.map((option) => ({
      ...option,
      html:
        view.wording === "trueFalse" ? ownWords(option, strings) : option.html,
    }));
    const options = worded.map((option, index) =>
      view.multiple
        ? checkboxOption(option)
        : radioOption(option, index, setting),
    );
    const hintId = `${setting.id}-hint`;
    const root = element(
      "div",
      {
        class: "options",
        role: view.multiple ? "group" : "radiogroup",
        "aria-labelledby": `${setting.labelledBy} ${hintId}`,
      },
      element(
        "p",
        { class: "answer-hint", id: hintId },
        view.multiple ? strings.chooseSeveral : strings.chooseOne,
      ),
      ...options.map(({ row }) => row),
    );
    root.addEventListener("change", setting.changed, {
      signal: setting.signal,
    });

    return {
      element: root,
      response() {
        const chosen = options.filter((option) => option.isChosen());
        return chosen.length === 0
          ? undefined
          : { kind: "choice", chosen: chosen.map(({ id }) => id) };
      },
      fill(response) {
        const chosen = response?.kind === "choice" ? response.chosen : [];
        for (const option of options) option.choose(chosen.includes(option.id));
      },
      lock(locked) {
        root.classList.toggle("locked", locked);
        for (const option of options) option.lock(locked);
      },
      mark({ parts }, all) {
        for (const option of options) {
          option.row.querySelector(".part-mark")?.remove();
          const part = parts.find(({ id }) => id === option.id);
          const chosen = option.isChosen();
          if (part && (chosen || all))
            option.row.append(markOf(part, chosen, setting));
          option.row.dataset["mark"] = part
            ? rowMark(part, chosen, all)
            : "none";
        }
      },
      reopen(feedback) {
        for (const option of options) {
          option.row.querySelector(".part-mark")?.remove();
          delete option.row.dataset["mark"];
          const part = feedback?.parts.find(({ id }) => id === option.id);
          if (!part?.expected) option.choose(false);
        }
      },
    };
  },
};

/** Our own words for true and false are the page's, in its language. */
function ownWords({ id, html }: ViewOption, strings: PageStrings): string {
  const word = { true: strings.isTrue, false: strings.isFalse }[id];
  return word === undefined
    ? html
    : `<span class="own-words">${escapeHtml(word)}</span>`;
}

interface Option {
  readonly id: string;
  readonly row: HTMLElement;
  isChosen(): boolean;
  choose(chosen: boolean): void;
  lock(locked: boolean): void;
}

type ViewOption = ChoiceView["options"][number];

function checkboxOption({ id, html }: ViewOption): Option {
  const box: Checkbox = checkbox(
    withHtml(element("div", { class: "option-text" }), html),
  );
  return {
    id,
    row: element("div", { class: "option", "data-option": id }, box),
    isChosen: () => box.checked,
    choose: (chosen) => (box.checked = chosen),
    lock: (locked) => (box.readOnly = locked),
  };
}

function radioOption(
  { id, html }: ViewOption,
  index: number,
  setting: AnswerSetting,
): Option {
  const input = radio(setting.id, id);
  input.id = `${setting.id}-${index}`;
  const row = element(
    "div",
    { class: "option", "data-option": id },
    element(
      "label",
      { class: "option-label", for: input.id },
      input,
      withHtml(element("div", { class: "option-text" }), html),
    ),
  );
  return {
    id,
    row,
    isChosen: () => input.checked,
    choose: (chosen) => (input.checked = chosen),
    lock: (locked) => (input.disabled = locked),
  };
}

function markOf(
  part: FeedbackPart,
  chosen: boolean,
  { strings }: AnswerSetting,
): HTMLElement {
  if (chosen)
    return part.expected
      ? partMark("right", strings.youChoseRight, part.html)
      : partMark("wrong", strings.youChoseWrong, part.html);
  return part.expected
    ? partMark("expected", strings.missed, part.html)
    : partMark("plain", "", part.html);
}

function rowMark(part: FeedbackPart, chosen: boolean, all: boolean): string {
  if (chosen) return part.expected ? "right" : "wrong";
  return all && part.expected ? "expected" : "none";
}
