import type { Verdict } from "../../core/quiz/model.ts";
import type { FeedbackView } from "../../core/quiz/view.ts";
import type { PageStrings } from "../../protocol/strings.ts";
import { element } from "../dom.ts";

/** "How did it go?": three buttons, one of them pressed once the learner has said so. */
export interface SelfAssessment {
  readonly element: HTMLElement;
  /** Undefined where nothing is to be judged. */
  show(feedback: FeedbackView | undefined, judged: Verdict | undefined): void;
}

export function createSelfAssessment(
  id: string,
  strings: PageStrings,
  signal: AbortSignal,
  judge: (verdict: Verdict) => void,
): SelfAssessment {
  const words: readonly (readonly [Verdict, string])[] = [
    ["correct", strings.selfCorrect],
    ["partial", strings.selfPartial],
    ["incorrect", strings.selfIncorrect],
  ];
  const buttons = words.map(([verdict, label]) => {
    const made = element(
      "button",
      { type: "button", class: "judgement", "aria-pressed": "false" },
      label,
    );
    made.addEventListener("click", () => judge(verdict), { signal });
    return [verdict, made] as const;
  });
  const box = element(
    "div",
    {
      class: "self-assessment",
      role: "group",
      "aria-labelledby": `${id}-judge`,
    },
    element(
      "p",
      { class: "answer-hint", id: `${id}-judge` },
      strings.howDidItGo,
    ),
    element("div", { class: "judgements" }, ...buttons.map(([, made]) => made)),
  );
  box.hidden = true;
  return {
    element: box,
    show(feedback, judged) {
      box.hidden = feedback === undefined;
      for (const [verdict, made] of buttons)
        made.setAttribute("aria-pressed", String(verdict === judged));
    },
  };
}
