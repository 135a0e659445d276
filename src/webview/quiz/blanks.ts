import type { BlanksView } from "../../core/quiz/view.ts";
import { icons } from "../../protocol/icons.ts";
import { withGaps } from "../../protocol/strings.ts";
import { inlineField, select } from "../controls.ts";
import { element, withHtml } from "../dom.ts";
import type { AnswerKind, AnswerSetting } from "./answerView.ts";
import { wordsOf } from "./matching.ts";

/** A text with gaps to write into or to choose for. */
export const blanks: AnswerKind<BlanksView> = {
  kind: "blanks",
  create(view, setting) {
    const { strings, signal } = setting;
    const text = withHtml(element("div", { class: "blanks-text" }), view.html);
    const gaps = view.gaps.map((gap, index) => {
      const label = withGaps(strings.gap, index + 1, view.gaps.length);
      const field =
        gap.field === "select"
          ? select(
              label,
              strings.chooseMatch,
              gap.options.map(({ id, html }) => [id, wordsOf(html)] as const),
            )
          : inlineField(label);
      const place = element(
        "span",
        { class: "gap", "data-gap": gap.id },
        field,
      );
      if (gap.unit !== undefined) place.append(` ${gap.unit}`);
      text
        .querySelector(`[data-gap="${CSS.escape(gap.id)}"]`)
        ?.replaceWith(place);
      return { id: gap.id, field, place };
    });
    const root = element(
      "div",
      { class: "blanks" },
      element("p", { class: "answer-hint" }, strings.fillIn),
      text,
    );
    for (const event of ["input", "change"])
      root.addEventListener(event, setting.changed, { signal });
    root.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Enter" && !event.isComposing) setting.submit();
      },
      { signal },
    );

    return {
      element: root,
      response: () =>
        gaps.some(({ field }) => field.value.trim() !== "")
          ? {
              kind: "blanks",
              filled: gaps.map(({ id, field }) => ({
                gap: id,
                text: field.value,
              })),
            }
          : undefined,
      fill(response) {
        const filled = response?.kind === "blanks" ? response.filled : [];
        for (const { id, field } of gaps)
          field.value = filled.find(({ gap }) => gap === id)?.text ?? "";
      },
      lock(locked) {
        for (const { field } of gaps)
          if (field instanceof HTMLInputElement) field.readOnly = locked;
          else field.disabled = locked;
      },
      mark({ parts }) {
        for (const { id, place } of gaps) {
          place.querySelector(".gap-mark")?.remove();
          const part = parts.find((candidate) => candidate.id === id);
          if (!part) continue;
          place.dataset["mark"] = part.right ? "right" : "wrong";
          place.append(gapMark(part.right, setting));
        }
      },
      reopen(feedback) {
        for (const { id, field, place } of gaps) {
          place.querySelector(".gap-mark")?.remove();
          delete place.dataset["mark"];
          if (
            field instanceof HTMLSelectElement &&
            feedback?.parts.some((part) => part.id === id && !part.right)
          )
            field.value = "";
        }
      },
    };
  },
};

/** A sign, and a word for those who do not see it. What belongs into the gap is in the question's whole answer. */
function gapMark(right: boolean, { strings }: AnswerSetting): HTMLElement {
  const mark = withHtml(
    element("span", { class: "gap-mark" }),
    icons[right ? "check" : "cross"],
  );
  mark.append(
    element(
      "span",
      { class: "visually-hidden" },
      right ? strings.youChoseRight : strings.youChoseWrong,
    ),
  );
  return mark;
}
