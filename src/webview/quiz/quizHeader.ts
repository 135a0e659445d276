import { element } from "../dom.ts";
import type { QuizSetting } from "./quizSetting.ts";
import { attemptsWords, pointsWords, questionsWords } from "./words.ts";

/** The head of a quiz: its title, how many questions and points, how it is checked. */
export interface QuizHeader {
  update(): void;
}

export function createQuizHeader(
  setting: QuizSetting,
  number: number,
): QuizHeader {
  const { section, context } = setting;
  const { strings } = context;
  section.querySelector(":scope > .quiz-header")?.remove();
  const title = setting.view().title ?? "";
  const practice = setting.view().mode === "practice";
  const questions = setting.questions();
  // One question without a title of its own is headed by its own number and needs no second heading.
  const single = questions.length < 2 && title === "" && practice;
  section.classList.toggle("quiz-single", single);
  if (single) return { update: () => undefined };
  const id = `quiz-title-${number}`;
  const facts = element("p", { class: "quiz-facts" });
  section.setAttribute("role", "group");
  section.setAttribute("aria-labelledby", id);
  section.prepend(
    element(
      "div",
      { class: "quiz-header" },
      title === ""
        ? element(
            "p",
            {
              class: "quiz-title",
              id,
              lang: strings.language,
              dir: strings.direction,
            },
            strings.quiz,
          )
        : element("p", { class: "quiz-title", id }, title),
      facts,
    ),
  );
  const points = questions.reduce((sum, { view }) => sum + view.points, 0);
  return {
    update() {
      const { mode, attemptsLeft, handedIn } = setting.view();
      const words = [
        questionsWords(questions.length, strings),
        pointsWords(points, strings),
        ...(mode === "end" ? [strings.modeEnd] : []),
        ...(mode === "exam" ? [strings.modeExam] : []),
        ...(attemptsLeft === undefined
          ? []
          : [attemptsWords(attemptsLeft, handedIn, strings)]),
      ].join(" · ");
      if (facts.textContent !== words) facts.textContent = words;
    },
  };
}
