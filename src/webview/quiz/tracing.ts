import type { FeedbackPart, TracingView } from "../../core/quiz/view.ts";
import { radio, select, textArea } from "../controls.ts";
import { element } from "../dom.ts";
import type { AnswerKind } from "./answerView.ts";
import { partMark } from "./partMark.ts";

/** Does this program compile? If so, what does it print; if not, which line is it? */
export const tracing: AnswerKind<TracingView> = {
  kind: "tracing",
  create({ lines }, setting) {
    const { strings, signal, id } = setting;
    const yes = radio(id, "yes");
    const no = radio(id, "no");
    const output = textArea(strings.whatDoesItPrint, 2, true);
    const line = select(
      strings.whichLine,
      "–",
      Array.from({ length: lines }, (_, index) => [
        String(index + 1),
        String(index + 1),
      ]),
    );
    const outputRow = row("output", strings.whatDoesItPrint, output);
    const lineRow = row("line", strings.whichLine, line);
    const compilesRow = element(
      "div",
      { class: "options", "data-part": "compiles" },
      element(
        "p",
        { class: "answer-hint", id: `${id}-compiles` },
        strings.doesItCompile,
      ),
      labelled(yes, strings.itCompiles),
      labelled(no, strings.doesNotCompile),
    );
    compilesRow.setAttribute("role", "radiogroup");
    compilesRow.setAttribute("aria-labelledby", `${id}-compiles`);
    const rows = [compilesRow, outputRow, ...(lines > 1 ? [lineRow] : [])];
    const root = element("div", { class: "tracing" }, ...rows);
    const changed = () => {
      outputRow.hidden = !yes.checked;
      lineRow.hidden = !no.checked;
      setting.changed();
    };
    for (const event of ["change", "input"])
      root.addEventListener(event, changed, { signal });
    changed();

    return {
      element: root,
      response() {
        if (yes.checked)
          return { kind: "tracing", compiles: true, output: output.value };
        if (!no.checked) return undefined;
        return line.value === ""
          ? { kind: "tracing", compiles: false }
          : { kind: "tracing", compiles: false, line: Number(line.value) };
      },
      fill(response) {
        const given = response?.kind === "tracing" ? response : undefined;
        yes.checked = given?.compiles === true;
        no.checked = given?.compiles === false;
        output.value = given?.output ?? "";
        line.value = given?.line === undefined ? "" : String(given.line);
        changed();
      },
      lock(locked) {
        for (const control of [yes, no, line]) control.disabled = locked;
        output.readOnly = locked;
      },
      mark({ parts }) {
        clear();
        for (const part of parts) {
          const place = rows.find(
            ({ dataset, hidden }) => dataset["part"] === part.id && !hidden,
          );
          place?.append(markOf(part));
        }
      },
      reopen(feedback) {
        clear();
        const compiles = feedback?.parts.find(({ id }) => id === "compiles");
        if (compiles && !compiles.right) yes.checked = no.checked = false;
        changed();
      },
    };

    function markOf({ right, html }: FeedbackPart): HTMLElement {
      return right
        ? partMark("right", strings.youChoseRight, html)
        : partMark("wrong", strings.youChoseWrong, html);
    }

    function clear(): void {
      for (const mark of root.querySelectorAll(".part-mark")) mark.remove();
    }
  },
};

function row(part: string, label: string, control: HTMLElement): HTMLElement {
  return element(
    "div",
    { class: "text-answer", "data-part": part },
    element("span", { class: "answer-hint", "aria-hidden": "true" }, label),
    control,
  );
}

function labelled(input: HTMLInputElement, text: string): HTMLElement {
  return element(
    "div",
    { class: "option" },
    element(
      "label",
      { class: "option-label" },
      input,
      element("div", { class: "option-text own-words" }, text),
    ),
  );
}
