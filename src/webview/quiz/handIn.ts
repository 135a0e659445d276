import type { GivenResponse } from "../../protocol/messages.ts";
import { withGaps } from "../../protocol/strings.ts";
import { button } from "../controls.ts";
import { element, messageOf } from "../dom.ts";
import { questionLinks } from "./questionLinks.ts";
import type { QuizSetting } from "./quizSetting.ts";

/** The end of a quiz that is checked all at once: how far it is, and the button that checks or hands it in. */
export interface HandIn {
  update(): void;
}

export function createHandIn(setting: QuizSetting): HandIn {
  const { section, context, signal } = setting;
  const { strings, drafts } = context;
  section.querySelector(":scope > .quiz-hand-in")?.remove();
  const { mode } = setting.view();
  if (mode === "practice") return { update: () => undefined };
  const progress = element("p", { class: "hand-in-progress" });
  const words = element("p", { class: "hand-in-words", role: "status" });
  const send = button("", "primary");
  const box = element(
    "div",
    { class: "quiz-hand-in" },
    element(
      "p",
      { class: "answer-hint" },
      mode === "exam" ? strings.examNote : strings.endNote,
    ),
    progress,
    words,
    element("div", { class: "question-actions" }, send),
  );
  section.append(box);
  let waiting = false;
  /** The learner knows that some are open and may hand in all the same. */
  let warned = false;
  send.addEventListener("click", () => void pressed(), { signal });

  return {
    update() {
      if (waiting) return;
      warned = false;
      words.replaceChildren();
      draw();
    },
  };

  function draw(): void {
    const all = setting.questions();
    const open = all.filter((question) => question.isOpen());
    const done = all.length - open.filter((q) => !q.hasAnswer()).length;
    const focused = document.activeElement === send;
    // Whoever has just pressed it finds the focus where it was.
    box.hidden = open.length === 0 && !focused;
    send.setAttribute("aria-disabled", String(waiting || open.length === 0));
    progress.textContent = withGaps(strings.answeredSoFar, done, all.length);
    const label =
      mode === "end"
        ? strings.checkAll
        : warned
          ? strings.handInAnyway
          : strings.handIn;
    if (send.textContent !== label) send.textContent = label;
  }

  async function pressed(): Promise<void> {
    const open = setting.questions().filter((question) => question.isOpen());
    if (waiting || open.length === 0) return;
    // Of an exam also half an answer is handed in.
    const missing = open.filter((q) => !q.hasAnswer(mode === "exam"));
    if (missing.length > 0 && (mode === "end" || !warned)) {
      warned = true;
      const text = mode === "end" ? strings.answerFirst : strings.handInOpen;
      const [before = "", after = ""] = text.split("{0}");
      words.replaceChildren(before, ...questionLinks(missing, setting), after);
      draw();
      return;
    }
    await handIn();
  }

  async function handIn(): Promise<void> {
    const open = setting.questions().filter((question) => question.isOpen());
    const answers: Record<string, GivenResponse> = Object.fromEntries(
      open.map((question) => [question.view.id, question.given()]),
    );
    for (const question of open) {
      drafts.drop(question.view.id);
      question.wait(true);
    }
    waiting = true;
    draw();
    try {
      const reply = await context.requests.ask({
        type: "handIn",
        lessonId: context.page().lessonId,
        quiz: setting.id,
        answers,
      });
      if (signal.aborted) return;
      done(open);
      setting.checked(reply.states, reply.quiz);
      context.statusChanged(reply.status);
    } catch (error) {
      if (signal.aborted) return;
      done(open);
      words.textContent = withGaps(strings.notHandedIn, messageOf(error));
    }
  }

  function done(open: ReturnType<QuizSetting["questions"]>): void {
    waiting = false;
    for (const question of open) question.wait(false);
    draw();
  }
}
