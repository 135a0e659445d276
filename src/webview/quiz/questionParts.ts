import type { FeedbackView, QuestionView } from "../../core/quiz/view.ts";
import { type PageStrings, withGaps } from "../../protocol/strings.ts";
import { type Button, button } from "../controls.ts";
import { element } from "../dom.ts";
import { pointsWords } from "./words.ts";

/** The elements around an answer: number, buttons, verdict, explanation. */
export interface QuestionParts {
  readonly id: string;
  readonly labelledBy: string;
  readonly label: string;
  readonly answer: HTMLElement;
  readonly main: Button;
  readonly showAnswer: Button;
  /** Announced politely. */
  readonly verdict: HTMLElement;
  readonly explanation: HTMLElement;
  clearFeedback(): void;
  /** Says something in words of our own where the verdict stands. */
  say(words: string): void;
  addHints(list: HTMLElement, button: HTMLElement): void;
  /** Shows or takes away the button that shows the whole answer. */
  offerAnswer(offered: boolean): void;
  /** There is an answer to show besides what was answered. */
  hasMore(feedback: FeedbackView): boolean;
  cannotBeAnswered(kind: string): void;
  /** One button checks and tries again, so that the focus stays on it. */
  updateMain(now: ButtonState): void;
}

export interface ButtonState {
  /** The answer is checked together with others: there is nothing to press here. */
  readonly collected: boolean;
  readonly open: boolean;
  readonly waiting: boolean;
  readonly canCheck: boolean;
  /** Nothing is left to try. */
  readonly finished: boolean;
}

/** Builds them into the question's place, which holds the prompt already. Done anew when called again. */
export function createQuestionParts(
  place: HTMLElement,
  view: QuestionView,
  where: { readonly number: number; readonly count: number },
  strings: PageStrings,
): QuestionParts {
  const id = `question-${view.id.replace(/[^\w-]/g, "_")}`;
  for (const old of place.querySelectorAll(
    ":scope > .question-head, :scope > .question-foot",
  ))
    old.remove();
  const prompt = place.querySelector<HTMLElement>(".question-prompt");
  if (prompt) prompt.id = `${id}-prompt`;
  const number = element(
    "span",
    { class: "question-number", id: `${id}-number` },
    where.count > 1
      ? withGaps(strings.questionNumberOf, where.number, where.count)
      : strings.quiz,
  );
  const head = element("div", { class: "question-head" }, number);
  if (view.points !== 1)
    head.append(
      element(
        "span",
        { class: "question-points" },
        pointsWords(view.points, strings),
      ),
    );
  place.prepend(head);

  const answer =
    place.querySelector<HTMLElement>("[data-answer]") ??
    place.appendChild(element("div", { "data-answer": true }));
  answer.replaceChildren();
  const main = button(strings.checkAnswer, "primary");
  const showAnswer = button(strings.showAnswer, "secondary");
  const verdict = element("div", { class: "verdict", role: "status" });
  const explanation = element("div", { class: "explanation" });
  const actions = element(
    "div",
    { class: "question-actions" },
    main,
    showAnswer,
  );
  const foot = element(
    "div",
    { class: "question-foot" },
    verdict,
    explanation,
    actions,
  );
  place.append(foot);
  const labelledBy = `${id}-number${prompt ? ` ${prompt.id}` : ""}`;
  place.setAttribute("role", "group");
  place.setAttribute("aria-labelledby", labelledBy);
  showAnswer.hidden = true;

  return {
    id,
    labelledBy,
    label: (prompt?.textContent ?? "").trim().slice(0, 300),
    answer,
    main,
    showAnswer,
    verdict,
    explanation,
    clearFeedback() {
      verdict.replaceChildren();
      delete verdict.dataset["verdict"];
      explanation.replaceChildren();
      showAnswer.hidden = true;
    },
    say(words) {
      delete verdict.dataset["verdict"];
      verdict.textContent = words;
    },
    offerAnswer(offered) {
      // With the focus on it, it stays and says that there is no more to show.
      showAnswer.hidden = !offered && document.activeElement !== showAnswer;
      setOrRemove(showAnswer, "aria-disabled", !offered);
    },
    addHints(list, hintButton) {
      foot.prepend(list);
      main.after(hintButton);
    },
    hasMore: ({ parts, expectedHtml }) =>
      expectedHtml !== undefined || parts.some(({ expected }) => expected),
    cannotBeAnswered(kind) {
      foot.remove();
      answer.append(
        element(
          "p",
          { class: "question-note" },
          kind === "unreadable"
            ? strings.unreadable
            : withGaps(strings.unknownKind, kind),
        ),
      );
    },
    updateMain({ collected, open, waiting, canCheck, finished }) {
      const focused = document.activeElement === main;
      const label = waiting
        ? strings.checking
        : finished
          ? strings.answered
          : open
            ? strings.checkAnswer
            : strings.tryAgain;
      // A text that is replaced between pressing and releasing the mouse button would swallow the click.
      if (main.textContent !== label) main.textContent = label;
      const nothingYet = open && !canCheck && !waiting;
      setOrRemove(
        main,
        "aria-disabled",
        waiting || finished || (nothingYet && focused),
      );
      main.disabled = nothingYet && !focused;
      main.appearance = open ? "primary" : "secondary";
      // With everything right there is nothing left to press. The button that was just pressed stays all the same:
      // taking it away would take the focus with it, and move what the next click is aimed at.
      main.hidden = collected || (finished && !focused && !waiting);
    },
  };
}

function setOrRemove(target: Element, name: string, on: boolean): void {
  if (on) target.setAttribute(name, "true");
  else target.removeAttribute(name);
}
