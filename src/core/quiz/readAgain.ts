import type { Heading } from "../markdown/lesson.ts";
import type { Markdown, Question } from "./model.ts";

/**
 * What to read again after a wrong answer, as a Markdown link: the one that the author put into the explanation,
 * or the section that the question is about. `line` is where the quiz stands in the lesson's own file.
 */
export function readAgain(
  question: Question,
  line: number,
  headings: readonly Heading[],
): Markdown | undefined {
  return (
    authorsLink(question.explanation) ??
    linkTo(sectionOf(question, line, headings))
  );
}

/**
 * The nearest heading above. Where that one only names the quiz, reading it again would help nobody: then it is the
 * section whose title has most words in common with the question, or else the nearest that says something.
 */
function sectionOf(
  question: Pick<Question, "prompt">,
  line: number,
  headings: readonly Heading[],
): Heading | undefined {
  const above = headings.filter((heading) => heading.line < line).reverse();
  const [nearest] = above;
  if (nearest === undefined || !namesQuiz(nearest.text)) return nearest;
  const telling = above.filter(
    ({ text, level }) => level > 1 && !namesQuiz(text),
  );
  const asked = words(question.prompt);
  let best: Heading | undefined = telling[0];
  let most = 0;
  for (const heading of telling) {
    const common = [...words(heading.text)].filter((word) => asked.has(word));
    if (common.length <= most) continue;
    most = common.length;
    best = heading;
  }
  return best;
}

/** The first link of an explanation that stays in the course. */
function authorsLink(explanation: Markdown | undefined): Markdown | undefined {
  const links = (explanation ?? "").matchAll(
    /(?<!!)\[[^\]\n]{1,200}\]\(([^()\s]{1,500})\)/g,
  );
  for (const [link, target] of links)
    if (/^#|^[^:]+\.md(#|$)/i.test(target ?? "")) return link;
  return undefined;
}

function linkTo(heading: Heading | undefined): Markdown | undefined {
  if (heading === undefined) return undefined;
  const text = heading.text.replace(/[\\[\]*_`<>!&$~^]/g, "\\$&");
  return `[${text}](<#${heading.id.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}

function namesQuiz(title: string): boolean {
  return /\b(quiz|quizzes|questions?|exercises?|exam|self[- ]assessment|knowledge check|check your(self)?|test your(self)?)\b/i.test(
    title,
  );
}

/** The words that say something: long ones, without the ends that grammar gives them. */
function words(text: string): Set<string> {
  const found = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(
    found
      .filter((word) => !common.has(word))
      .map((word) => word.replace(/(?:es|s|ing|ed)$/, "")),
  );
}

const common: ReadonlySet<string> = new Set(
  "what which when where does that this these those with from have will would should could about following statement statements true false right wrong choose answer between into than then there they them your more most many much some such only also because".split(
    " ",
  ),
);
