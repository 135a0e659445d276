import { icons } from "../../protocol/icons.ts";
import { withGaps } from "../../protocol/strings.ts";
import { type Button, button } from "../controls.ts";
import { element, messageOf, withHtml } from "../dom.ts";
import type { MountedQuestion } from "./mountedQuestion.ts";
import { questionLink } from "./questionLinks.ts";
import { focusOn } from "./focusOn.ts";
import type { QuizSetting } from "./quizSetting.ts";
import { summaryOf, type Summary } from "./summary.ts";
import { round } from "./verdict.ts";
import { attemptsWords } from "./words.ts";

/** What a quiz says once every question is answered: points, passed or not, what to read again, what to do now. */
export interface Result {
  /** `announce`: the learner has just answered; otherwise it was so already when the lesson was opened. */
  update(announce: boolean): void;
}

export function createResult(setting: QuizSetting): Result {
  const { section, context, signal, questions } = setting;
  const { strings } = context;
  for (const old of section.querySelectorAll(
    ":scope > .quiz-result, :scope > .quiz-result-status",
  ))
    old.remove();
  const words = element("div", { class: "result-words" });
  const actions = element("div", { class: "question-actions" });
  // Beside the box, because what is hidden with it is not announced.
  const status = element("div", {
    role: "status",
    class: "quiz-result-status visually-hidden",
  });
  const failure = element("p", { class: "result-failure", role: "status" });
  const box = element("div", { class: "quiz-result" }, words, failure, actions);
  section.append(box, status);
  box.hidden = true;
  const retry = action(strings.retryWrong, () => void retryWrong());
  const again = action("", () => void restart());

  return { update };

  function update(announce: boolean): void {
    const all = questions();
    const summary = summaryOf(
      all.map((question) => ({
        state: question.state(),
        points: question.view.points,
      })),
      setting.view(),
    );
    const { mode, pool } = setting.view();
    // A single question has said everything itself.
    const worth = all.length > 1 || pool || mode !== "practice";
    box.hidden = !worth || !summary.finished;
    if (box.hidden) {
      status.textContent = "";
      return;
    }
    const line = summaryLine(summary);
    words.replaceChildren(...headline(summary, line));
    const wrong = all.filter((q) => q.state().verdict !== "correct");
    if (wrong.length > 0) words.append(lookAgain(wrong));
    box.dataset["verdict"] = wrong.length === 0 ? "correct" : "partial";
    showActions(wrong);
    const said = `${strings.resultTitle}: ${line}, ${scoreWords(summary)}, ${passWords(summary)}`;
    if (announce && status.textContent !== said) status.textContent = said;
  }

  function headline(
    summary: Summary,
    line: string,
  ): readonly (Node | string)[] {
    const tone = summary.wrong === 0 ? "check" : "partial";
    return [
      withHtml(element("span", { class: "verdict-icon" }), icons[tone]),
      element("strong", {}, line),
      " ",
      element("span", { class: "verdict-points" }, scoreWords(summary)),
      " ",
      element(
        "span",
        { class: summary.passed ? "result-passed" : "result-open" },
        passWords(summary),
      ),
    ];
  }

  function summaryLine({ wrong, count }: Summary): string {
    return wrong === 0
      ? strings.resultAllRight
      : withGaps(strings.resultSome, count - wrong, count);
  }

  function scoreWords({ points, maxPoints }: Summary): string {
    return withGaps(strings.resultPoints, round(points), round(maxPoints));
  }

  function passWords({ passed, needed, maxPoints }: Summary): string {
    return passed
      ? strings.passed
      : withGaps(strings.notPassed, round(needed), round(maxPoints));
  }

  /** Per question that was not right: the way to it, and to what it is about. */
  function lookAgain(wrong: readonly MountedQuestion[]): HTMLElement {
    const rows = wrong.map((question) => {
      const row = element("li", {}, questionLink(question, setting));
      const { readAgainHtml } = question.view;
      if (readAgainHtml !== undefined)
        row.append(
          element(
            "span",
            { class: "read-again" },
            `${strings.readAgain} `,
            withHtml(element("span"), readAgainHtml),
          ),
        );
      return row;
    });
    return element(
      "div",
      { class: "look-again" },
      element("p", {}, strings.lookAgain),
      element("ul", {}, ...rows),
    );
  }

  function showActions(wrong: readonly MountedQuestion[]): void {
    const { mode, restartable, pool, attemptsLeft, handedIn } = setting.view();
    const open = wrong.filter((question) => !question.state().closed);
    const label =
      mode === "exam"
        ? [
            strings.takeAgain,
            ...(attemptsLeft === undefined
              ? []
              : [`(${attemptsWords(attemptsLeft, handedIn, strings)})`]),
          ].join(" ")
        : pool
          ? strings.otherQuestions
          : strings.startAgain;
    if (again.textContent !== label) again.textContent = label;
    const shown = [
      ...(mode !== "exam" && open.length > 0 ? [retry] : []),
      ...(restartable ? [again] : []),
    ];
    const same =
      shown.length === actions.children.length &&
      shown.every((button, index) => actions.children[index] === button);
    // Taken out and put back, a button would lose the focus.
    if (!same) actions.replaceChildren(...shown);
  }

  function action(label: string, run: () => void): Button {
    const made = button(label, "secondary");
    made.addEventListener("click", run, { signal });
    return made;
  }

  async function retryWrong(): Promise<void> {
    const wrong = questions().filter(
      (q) => q.state().verdict !== "correct" && !q.state().closed,
    );
    const first = wrong[0];
    for (const question of wrong) question.reopen();
    // The button disappears with the result: go where it led.
    if (first) focusOn(first.element);
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
        failure.textContent = withGaps(strings.notSaved, messageOf(error));
    }
  }

  async function restart(): Promise<void> {
    failure.textContent = "";
    try {
      const reply = await context.requests.ask({
        type: "restart",
        lessonId: context.page().lessonId,
        quiz: setting.id,
      });
      if (signal.aborted) return;
      for (const { view } of questions()) context.drafts.drop(view.id);
      context.statusChanged(reply.status);
      context.quizChanged(setting.id, reply.questions, reply.quiz);
    } catch (error) {
      if (!signal.aborted)
        failure.textContent = withGaps(
          strings.notStartedAgain,
          messageOf(error),
        );
    }
  }
}
