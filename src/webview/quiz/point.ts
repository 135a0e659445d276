import type { PointView } from "../../core/quiz/view.ts";
import { withGaps } from "../../protocol/strings.ts";
import { radio } from "../controls.ts";
import { element } from "../dom.ts";
import type { AnswerKind, AnswerSetting } from "./answerView.ts";
import { clearRows, markRows } from "./rowMarks.ts";
import { wirePointing } from "./pointing.ts";
import { waitingForDiagram } from "./waitingForDiagram.ts";

/** Point at a part of a diagram: a list of its parts by name, and the diagram itself for those who use a mouse. */
export const point: AnswerKind<PointView> = {
  kind: "point",
  create({ targets, diagramId }, setting) {
    if (targets === undefined) return waitingForDiagram(setting);
    const { strings, signal } = setting;
    const rows = targets.map((target, index) =>
      targetRow(target, index, setting),
    );
    const hintId = `${setting.id}-hint`;
    const root = element(
      "div",
      {
        class: "options point-options",
        role: "radiogroup",
        "aria-labelledby": `${setting.labelledBy} ${hintId}`,
      },
      element("p", { class: "answer-hint", id: hintId }, strings.pointAt),
      ...rows.map(({ row }) => row),
    );
    const chosen = () => rows.find(({ input }) => input.checked);
    const pointing = wirePointing(diagramId, targets, setting, (id) => {
      const hit = rows.find((candidate) => candidate.id === id);
      if (!hit || hit.input.disabled) return;
      hit.input.checked = true;
      changed();
    });
    root.addEventListener("change", changed, { signal });
    root.addEventListener("focusin", pointing.take, { signal });

    return {
      element: root,
      response() {
        const target = chosen();
        return target && { kind: "point", target: target.id };
      },
      fill(response) {
        for (const { id, input } of rows)
          input.checked = response?.kind === "point" && response.target === id;
        pointing.show(chosen()?.id);
      },
      lock(locked) {
        root.classList.toggle("locked", locked);
        for (const { input } of rows) input.disabled = locked;
        pointing.lock(locked);
      },
      mark({ parts }) {
        clear();
        markRows(rows, parts, strings);
      },
      reopen(feedback) {
        clear();
        const wrong = feedback?.parts.some(({ right }) => !right);
        if (wrong) for (const { input } of rows) input.checked = false;
        pointing.show(chosen()?.id);
      },
    };

    function changed(): void {
      pointing.show(chosen()?.id);
      setting.changed();
    }

    function clear(): void {
      clearRows(rows);
    }
  },
};

type Target = NonNullable<PointView["targets"]>[number];

function targetRow(
  { id, label, shape }: Target,
  index: number,
  setting: AnswerSetting,
): {
  readonly id: string;
  readonly row: HTMLElement;
  readonly input: HTMLInputElement;
} {
  const { strings } = setting;
  const input = radio(setting.id, id);
  input.id = `${setting.id}-${index}`;
  const words =
    shape === "group"
      ? withGaps(strings.pointGroup, label)
      : shape === "edge"
        ? withGaps(strings.pointArrow, label)
        : label;
  const row = element(
    "div",
    { class: "option", "data-option": id },
    element(
      "label",
      { class: "option-label", for: input.id },
      input,
      element("div", { class: "option-text" }, words),
    ),
  );
  return { id, row, input };
}
