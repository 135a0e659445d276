import { say } from "../text.ts";
import { QuizBody } from "./inline/body.ts";
import type { InlineQuizBlock } from "./inline/block.ts";
import { blanks } from "./inline/blanks.ts";
import { choice } from "./inline/choice.ts";
import { matching } from "./inline/matching.ts";
import { ordering } from "./inline/ordering.ts";
import { InlineReading } from "./inline/reading.ts";
import { reflection } from "./inline/reflection.ts";
import type { InlineShape } from "./inline/shape.ts";
import { shortAnswer } from "./inline/shortAnswer.ts";
import { grid } from "./inline/grid.ts";
import { longAnswer } from "./inline/longAnswer.ts";
import { messages } from "./inline/messages.ts";
import { numeric } from "./inline/numeric.ts";
import { output } from "./inline/output.ts";
import { point } from "./inline/point.ts";
import { tracing } from "./inline/tracing.ts";
import { trueFalse } from "./inline/trueFalse.ts";
import type { Question, Quiz } from "./model.ts";
import { unreadableQuestion } from "./unreadable.ts";
import { stableHash } from "../hash.ts";

export type { InlineQuizBlock } from "./inline/block.ts";

/** The shapes a body can have; the first that fits is the question's kind unless the author names one. */
const shapes: readonly InlineShape[] = [
  choice,
  trueFalse,
  shortAnswer,
  numeric,
  blanks,
  output,
  tracing,
  grid,
  matching,
  ordering,
  point,
  messages,
  longAnswer,
  reflection,
];

/**
 * Reads a `<quiz>` block (the notation of mkdocs-quiz, extended) as a quiz of one question. It never throws: what
 * cannot be answered as written is an unreadable question with a finding at its line.
 *
 * It needs no shared context as TOML has it: what several blocks are about stands above them, in the lesson. Modes
 * and pools are for quizzes of several questions, so they are TOML's.
 */
export function readInlineQuiz(block: InlineQuizBlock): Quiz {
  const body = new QuizBody(block.body);
  const reading = new InlineReading(block);
  const question = readQuestion(body, reading);
  const title = reading.attribute("title");
  return {
    id: question.id,
    ...(title && { title }),
    mode: "practice",
    at: { file: block.file, line: block.lineAt(0), column: 1 },
    contexts: {},
    questions: [question],
    findings: reading.findings,
  };
}

function readQuestion(body: QuizBody, reading: InlineReading): Question {
  const question = pickShape(body, reading)?.read(body, reading);
  if (reading.broken === undefined && question !== undefined) return question;
  const id = reading.attribute("id") || `q-${stableHash(body.all)}`;
  const finding =
    reading.broken ??
    reading.note(0, "error", "quiz-unreadable", say`This quiz cannot be read.`);
  return unreadableQuestion(id, body.all, finding);
}

function pickShape(
  body: QuizBody,
  reading: InlineReading,
): InlineShape | undefined {
  if (body.blocks.length === 0)
    return reading.refuse(
      0,
      "quiz-empty",
      say`This quiz is empty. Write a question, and below it its answers.`,
    );
  const kind = reading.attribute("kind");
  if (kind === undefined)
    return shapes.find((shape) => shape.fits(body, false));
  const named = shapes.find((shape) => shape.names.includes(kind));
  if (named === undefined)
    return reading.refuse(
      0,
      "quiz-kind",
      say`“${kind}” is not a kind of question. Use one of: ${shapes.map((shape) => shape.names[0] ?? "")}.`,
    );
  if (named.fits(body, true)) return named;
  return reading.refuse(
    0,
    "quiz-kind",
    say`A question of the kind “${kind}” needs ${named.needs}.`,
  );
}
