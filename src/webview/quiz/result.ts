import { icons } from "../../protocol/icons.ts";
import { withGaps } from "../../protocol/strings.ts";
import { button } from "../controls.ts";
import type { LessonContext } from "../context.ts";
import { element, messageOf, withHtml } from "../dom.ts";
import type { MountedQuestion } from "./question.ts";
import { round } from "./verdict.ts";

/** What a quiz says once every question is answered. */
export interface Result {
  /** `announce`: the learner has just answered; otherwise it was so already when the lesson was opened. */
  update(announce: boolean): void;
}

export function createResult(
  section: HTMLElement,
  questions: () => readonly MountedQuestion[],
  context: LessonContext,
  signal: AbortSignal,
): Result {
  const { strings } = context;
  section.querySelector(":scope > .quiz-result")?.remove();
  const words = element("div", { class: "result-words" });
  const actions = element("div", { class: "question-actions" });
  const box = element("div", { class: "quiz-result" }, words, actions);
  const status = element("div", { role: "status", class: "visually-hidden" });
  box.append(status);
  section.append(box);
  box.hidden = true;
  const retry = button(strings.retryWrong, "secondary");
  retry.addEventListener("click", () => void retryWrong(), { signal });

  return { update };

  function update(announce: boolean): void {
    const all = questions().filter(({ answerable }) => answerable);
    const done = all.every((q) => q.state().verdict !== "unanswered");
    // A single question has said everything itself.
    box.hidden = all.length < 2 || !done;
    if (box.hidden) {
      status.textContent = "";
      return;
    }
    const wrong = all.filter((q) => q.state().verdict !== "correct");
    const line = summary(all.length, wrong.length);
    const points = sum(all, (q) => q.state().feedback?.points ?? 0);
    const max = sum(all, (q) => q.view.points);
    const score = withGaps(strings.resultPoints, round(points), round(max));
    words.replaceChildren(
      withHtml(
        element("span", { class: "verdict-icon" }),
        icons[wrong.length === 0 ? "check" : "partial"],
      ),
      element("strong", {}, line),
      " ",
      element("span", { class: "verdict-points" }, score),
    );
    box.dataset["verdict"] = wrong.length === 0 ? "correct" : "partial";
    if (wrong.length > 0) words.append(lookAgain(wrong, all));
    actions.replaceChildren(...(wrong.length > 0 ? [retry] : []));
    if (announce)
      status.textContent = `${strings.resultTitle}: ${line}, ${score}`;
  }

  function summary(all: number, wrong: number): string {
    return wrong === 0
      ? strings.resultAllRight
      : withGaps(strings.resultSome, all - wrong, all);
  }

  function lookAgain(
    wrong: readonly MountedQuestion[],
    all: readonly MountedQuestion[],
  ): HTMLElement {
    const links = wrong.map((question) => {
      const link = element(
        "button",
        { type: "button", class: "link-button" },
        withGaps(strings.questionNumber, all.indexOf(question) + 1),
      );
      link.addEventListener("click", () => goTo(question), { signal });
      return link;
    });
    return element(
      "p",
      { class: "look-again" },
      `${strings.lookAgain} `,
      ...links.flatMap((link, index) => (index === 0 ? [link] : [", ", link])),
    );
  }

  async function retryWrong(): Promise<void> {
    const wrong = questions().filter(
      (q) => q.answerable && q.state().verdict !== "correct",
    );
    const first = wrong[0];
    for (const question of wrong) question.reopen();
    // The button disappears with the result: go where it led.
    if (first) goTo(first);
    update(false);
    try {
      const reply = await context.requests.ask({
        type: "retry",
        lessonId: context.page().lessonId,
        questions: wrong.map(({ view }) => view.id),
      });
      if (!signal.aborted) context.statusChanged(reply.status);
    } catch (error) {
      if (!signal.aborted)
        status.textContent = withGaps(strings.notSaved, messageOf(error));
    }
  }
}

function goTo({ element: place }: MountedQuestion): void {
  place.tabIndex = -1;
  place.scrollIntoView({ block: "start" });
  place.focus({ preventScroll: true });
}

function sum(
  questions: readonly MountedQuestion[],
  value: (question: MountedQuestion) => number,
): number {
  return questions.reduce((total, question) => total + value(question), 0);
}
