import type { Finding } from "../check/finding.ts";
import type { DiagramStructure } from "../diagram/structure.ts";
import { isCalled, targetsOf } from "../diagram/targets.ts";
import { say, type Text } from "../text.ts";
import { diagramsAbove } from "./diagramsAbove.ts";
import type {
  MessagesQuestion,
  PointQuestion,
  Question,
  Quiz,
} from "./model.ts";
import { messageItems } from "./messageItems.ts";
import { unreadableQuestion } from "./unreadable.ts";

/** What is known of a lesson's diagrams by now, by their ids: `none` is one that cannot be drawn or asked about. */
export type KnownStructures = Readonly<
  Partial<Record<string, DiagramStructure | "none">>
>;

/** What of a rendered lesson says which diagram a question is about. */
export interface QuizPlaces {
  readonly html: string;
  readonly quizzes: readonly Quiz[];
  readonly diagrams: readonly { readonly id: string }[];
}

/**
 * The quizzes of a lesson with what their questions about diagrams need. A question whose diagram or answer does not
 * exist becomes unreadable, with a finding; one whose diagram is not known yet waits. Pure; call it again whenever
 * another structure is known. Quizzes without such questions stay the same objects.
 */
export function withStructures(
  lesson: QuizPlaces,
  structures: KnownStructures,
): readonly Quiz[] {
  if (!lesson.quizzes.some((quiz) => quiz.questions.some(isAboutDiagram)))
    return lesson.quizzes;
  const above = diagramsAbove(lesson.html);
  // In the order of the page: diagrams inside questions are rendered first, so the lesson's own list may differ.
  const known = new Set(lesson.diagrams.map(({ id }) => id));
  const ids = above.all.filter((id) => known.has(id));
  return lesson.quizzes.map((quiz) => {
    if (!quiz.questions.some(isAboutDiagram)) return quiz;
    const findings: Finding[] = [];
    const questions = quiz.questions.map((question) => {
      if (!isAboutDiagram(question)) return question;
      const nearest = above.ofQuestion.get(question.id);
      const completed = complete(question, { ids, nearest, structures });
      if (completed.kind === "unreadable") findings.push(completed.finding);
      return completed;
    });
    return { ...quiz, questions, findings: [...quiz.findings, ...findings] };
  });
}

interface Diagrams {
  /** In the order of the page. */
  readonly ids: readonly string[];
  readonly nearest: string | undefined;
  readonly structures: KnownStructures;
}

type DiagramQuestion = PointQuestion | MessagesQuestion;

function isAboutDiagram(question: Question): question is DiagramQuestion {
  return question.kind === "point" || question.kind === "messages";
}

function complete(question: DiagramQuestion, diagrams: Diagrams): Question {
  const found = findDiagram(question, diagrams);
  if (found === undefined)
    // The title may be that of a diagram which is yet to be drawn.
    return mayComeYet(question, diagrams)
      ? question
      : refuse(question, missing(question));
  const structure = diagrams.structures[found];
  if (structure === undefined) return { ...question, diagramId: found };
  if (structure === "none")
    return refuse(
      question,
      say`This question is about a diagram that cannot be drawn, or of a kind that cannot be asked about. Use a flowchart, a sequence diagram or a state diagram.`,
    );
  const problem = problemWith(question, structure);
  return problem === undefined
    ? { ...question, diagramId: found, structure }
    : refuse(question, problem);
}

/** The id of the diagram that is meant, as far as that is known. */
function findDiagram(
  { diagram }: DiagramQuestion,
  { ids, nearest, structures }: Diagrams,
): string | undefined {
  if (diagram === undefined) return nearest;
  if (isNumber(diagram)) return ids[Number(diagram) - 1];
  const wanted = comparable(diagram);
  return ids.find((id) => titleOf(structures[id]) === wanted);
}

function mayComeYet(
  { diagram }: DiagramQuestion,
  { ids, structures }: Diagrams,
): boolean {
  if (diagram === undefined || isNumber(diagram)) return false;
  return ids.some((id) => structures[id] === undefined);
}

function isNumber(diagram: string): boolean {
  return /^\d{1,4}$/.test(diagram);
}

function titleOf(
  structure: DiagramStructure | "none" | undefined,
): string | undefined {
  if (structure === undefined || structure === "none") return undefined;
  return structure.accTitle && comparable(structure.accTitle);
}

function comparable(title: string): string {
  return title.normalize("NFC").toLowerCase().trim().replace(/\s+/g, " ");
}

function missing({ diagram }: DiagramQuestion): Text {
  return diagram === undefined
    ? say`This question is about a diagram, but there is none above it. Move it below one, or say which with “diagram”.`
    : say`There is no diagram “${diagram}” in this lesson. Write the diagram’s number, counted from 1, or its accTitle.`;
}

function problemWith(
  question: DiagramQuestion,
  structure: DiagramStructure,
): Text | undefined {
  return question.kind === "point"
    ? targetProblem(question, structure)
    : orderProblem(structure);
}

function targetProblem(
  { accepted }: PointQuestion,
  structure: DiagramStructure,
): Text | undefined {
  const targets = targetsOf(structure);
  const unknown = accepted.find(
    (name) => !targets.some((target) => isCalled(target, name)),
  );
  return unknown === undefined
    ? undefined
    : say`The diagram has no “${unknown}”. Write the id or the label of a part of it, or an arrow such as “A-->B”.`;
}

function orderProblem(structure: DiagramStructure): Text | undefined {
  if (structure.kind !== "sequence")
    return say`Only the messages of a sequence diagram can be put in order; this diagram is another kind.`;
  const [first, ...rest] = messageItems(structure);
  return rest.some((item) => item.text !== first?.text)
    ? undefined
    : say`There must be at least two messages that differ to put them in order.`;
}

function refuse(question: DiagramQuestion, message: Text): Question {
  const finding: Finding = {
    ...question.at,
    rule: "quiz-diagram",
    severity: "error",
    message,
  };
  return unreadableQuestion(question.id, question.prompt, finding);
}
