// The only file that imports the toolkit. To swap it: give these functions another body; nothing else knows it.
//
// Two controls are native on purpose:
// - radio: the toolkit's radio says aria-readonly once it is locked, which ARIA does not allow on a radio, and its
//   group cannot be emptied again for another try.
// - select: the toolkit's dropdown has no accessible name of its own and no lock that keeps its text readable.
// Their styles are in media/quiz.css.
import {
  type Button,
  type Checkbox,
  provideVSCodeDesignSystem,
  type TextArea,
  type TextField,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeProgressRing,
  vsCodeTextArea,
  vsCodeTextField,
} from "@vscode/webview-ui-toolkit";
import { element, setAttributes } from "./dom.ts";

/** Makes the elements of lessons and quizzes known to the browser. Once per page. */
export function registerControls(): void {
  provideVSCodeDesignSystem().register(
    vsCodeButton(),
    vsCodeCheckbox(),
    vsCodeProgressRing(),
    vsCodeTextArea(),
    vsCodeTextField(),
  );
}

export type { Button, Checkbox, TextArea, TextField };

export function button(
  label: string,
  appearance: "primary" | "secondary" | "icon" = "secondary",
): Button {
  const made = document.createElement("vscode-button") as Button;
  setAttributes(made, { appearance });
  made.textContent = label;
  return made;
}

export function checkbox(label: Node): Checkbox {
  const made = document.createElement("vscode-checkbox") as Checkbox;
  made.append(label);
  return made;
}

export function textField(label: string, monospace = false): TextField {
  const made = document.createElement("vscode-text-field") as TextField;
  setAttributes(made, {
    spellcheck: "false",
    autocomplete: "off",
    class: monospace ? "monospace" : undefined,
  });
  made.append(nameOf(label));
  return made;
}

export function textArea(label: string, rows: number, monospace = false) {
  const made = document.createElement("vscode-text-area") as TextArea;
  setAttributes(made, {
    rows: String(rows),
    resize: "vertical",
    class: monospace ? "monospace" : undefined,
  });
  made.append(nameOf(label));
  return made;
}

/**
 * The toolkit names a field by the text inside it, whatever name it was given. In a slot that it has not got, the text
 * is not shown.
 */
function nameOf(label: string): HTMLElement {
  return element("span", { slot: "name" }, label);
}

/** A quiet sign that something is being made; the words beside it say what. */
export function progressRing(): HTMLElement {
  const made = document.createElement("vscode-progress-ring");
  // The toolkit announces every ring as an alert; the words beside it are enough.
  made.setAttribute("aria-hidden", "true");
  return made;
}

/** One of several: native, see above. */
export function radio(group: string, value: string): HTMLInputElement {
  return element("input", { type: "radio", name: group, value });
}

/** A choice from a short list: native, see above. `options` are values and their words. */
export function select(
  label: string,
  empty: string,
  options: readonly (readonly [value: string, words: string])[],
): HTMLSelectElement {
  return element(
    "select",
    { class: "answer-select", "aria-label": label },
    element("option", { value: "" }, empty),
    ...options.map(([value, words]) => element("option", { value }, words)),
  );
}

/** A short text inside a sentence: native, because the toolkit's field cannot be as narrow as its text. */
export function inlineField(label: string): HTMLInputElement {
  return element("input", {
    type: "text",
    class: "answer-inline",
    "aria-label": label,
    autocomplete: "off",
    spellcheck: "false",
  });
}
