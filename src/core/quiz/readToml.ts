import type { Finding } from "../check/finding.ts";
import { nameOf } from "../coursePath.ts";
import { parseToml, type TomlDocument } from "../formats/toml.ts";
import { stableHash } from "../hash.ts";
import { say, type Text } from "../text.ts";
import type { Markdown, Question, Quiz } from "./model.ts";
import { Fields } from "./toml/fields.ts";
import { multipleChoice } from "./toml/multipleChoice.ts";
import { blanks, select } from "./toml/blanks.ts";
import { grid } from "./toml/grid.ts";
import { matching } from "./toml/matching.ts";
import { messages } from "./toml/messages.ts";
import { numeric } from "./toml/numeric.ts";
import { ordering } from "./toml/ordering.ts";
import { output } from "./toml/output.ts";
import { point } from "./toml/point.ts";
import { longAnswer, reflection } from "./toml/reflection.ts";
import { noteUnused } from "./toml/unusedKeys.ts";
import { readSettings } from "./toml/settings.ts";
import { optionalTextList } from "./toml/textList.ts";
import { trueFalse } from "./toml/trueFalse.ts";
import { shortAnswer } from "./toml/shortAnswer.ts";
import { tracing } from "./toml/tracing.ts";
import type { TomlType } from "./toml/types.ts";
import { duplicateIdFinding, IdSet } from "./idSet.ts";
import { unreadableQuestion } from "./unreadable.ts";

/** Every `type` that a TOML quiz may hold. */
const types: readonly TomlType[] = [
  multipleChoice,
  shortAnswer,
  tracing,
  trueFalse,
  longAnswer,
  reflection,
  numeric,
  blanks,
  select,
  ordering,
  matching,
  grid,
  output,
  point,
  messages,
];

/**
 * Reads a quiz file of mdbook-quiz 0.4, and our further types and keys. It always returns a quiz: a file that is not TOML gives one without
 * questions and a finding; a question that is wrong becomes an unreadable one, and the others work.
 */
export function readTomlQuiz(text: string, file: string): Quiz {
  const id = nameOf(file).replace(/\.toml$/i, "");
  const at = { file, line: 1, column: 1 };
  const parsed = parseToml(text);
  if (!parsed.ok) {
    const message = say`This quiz is not valid TOML: ${sentence(parsed.message)} Correct this line; the quiz is left out until then.`;
    const finding: Finding = {
      file,
      ...parsed.at,
      rule: "quiz-syntax",
      severity: "error",
      message,
    };
    return {
      id,
      mode: "practice",
      at,
      contexts: {},
      questions: [],
      findings: [finding],
    };
  }
  const reader = new QuizReader(parsed, file);
  return { id, at, ...reader.read() };
}

class QuizReader {
  readonly #document: TomlDocument;
  readonly #file: string;
  readonly #findings: Finding[] = [];
  readonly #ids = new IdSet();
  readonly #contexts: Readonly<Record<string, Markdown>>;

  constructor(document: TomlDocument, file: string) {
    this.#document = document;
    this.#file = file;
    this.#contexts = this.#readContexts();
  }

  read(): Omit<Quiz, "id" | "at"> {
    const list = this.#document.value["questions"];
    const entries = Array.isArray(list) ? list : [];
    if (entries.length === 0)
      this.#note(
        ["questions"],
        "quiz-empty",
        say`This quiz has no questions. Each one begins with a line “[[questions]]”.`,
      );
    const questions = entries.map((_, index) => this.#question(index));
    const settings = readSettings(
      this.#document,
      questions.length,
      (key, message) => this.#note([key], "quiz-setting", message),
    );
    return {
      ...settings,
      contexts: this.#contexts,
      questions,
      findings: this.#findings,
    };
  }

  #question(index: number): Question {
    const fields = new Fields(this.#document, this.#file, ["questions", index]);
    const question = this.#readQuestion(fields);
    this.#findings.push(...fields.findings);
    return question;
  }

  #readQuestion(fields: Fields): Question {
    const id = this.#id(fields);
    const name = fields.text(["type"]);
    const type = types.find((candidate) => candidate.name === name);
    if (type === undefined && fields.broken === undefined)
      fields.refuse(
        ["type"],
        "quiz-type",
        say`“${name}” is not a type of question. Use one of: ${types.map((known) => known.name)}.`,
      );
    const explanation = fields.optionalText(["context"]);
    const context = this.#context(fields);
    const question = type?.read(fields, {
      id,
      ...(explanation?.trim() && { explanation }),
      hints: optionalTextList(fields, ["hints"]).filter((hint) => hint.trim()),
      points: pointsOf(fields),
      ...(context !== undefined && { context }),
      asksWhy: fields.optionalTruth(["promptExplanation"]) ?? false,
      at: fields.at(),
    });
    if (fields.broken !== undefined)
      return unreadableQuestion(id, promptOf(fields), fields.broken);
    noteUnused(fields);
    // Without a type the question was refused above.
    if (question === undefined) throw new Error("a question without a type");
    if (question.prompt.trim() === "" && question.kind !== "blanks")
      fields.note(
        ["prompt", "prompt"],
        "warning",
        "quiz-empty-prompt",
        say`This question asks nothing: its prompt is empty.`,
      );
    return question;
  }

  /** The id as written, or one made from the prompt: editing the answer keeps it. */
  #id(fields: Fields): string {
    const written = fields.optionalText(["id"])?.trim();
    if (!written) return this.#ids.claim(`q-${stableHash(promptOf(fields))}`);
    if (this.#ids.has(written))
      fields.findings.push(duplicateIdFinding(written, fields.at(["id"])));
    return this.#ids.claim(written);
  }

  #context(fields: Fields): string | undefined {
    const key = fields.optionalText(["multipart"]);
    if (key === undefined || Object.hasOwn(this.#contexts, key)) return key;
    fields.note(
      ["multipart"],
      "error",
      "quiz-multipart",
      say`There is no “${key}” in the table “[multipart]”, so this question is shown without its context.`,
    );
    return undefined;
  }

  #readContexts(): Record<string, Markdown> {
    const contexts = Object.create(null) as Record<string, Markdown>;
    const table = this.#document.value["multipart"];
    if (typeof table !== "object" || table === null) return contexts;
    for (const [key, value] of Object.entries(table))
      if (typeof value === "string") contexts[key] = value;
      else
        this.#note(
          ["multipart", key],
          "quiz-multipart",
          say`The context “${key}” must be a string.`,
        );
    return contexts;
  }

  #note(
    path: readonly string[],
    rule: string,
    message: Finding["message"],
  ): void {
    const at = this.#document.positionOf(path);
    const { line, column } = at;
    this.#findings.push({
      file: this.#file,
      line,
      column,
      rule,
      severity: "warning",
      message,
    });
  }
}

function pointsOf(fields: Fields): number {
  const points = fields.optionalNumber(["points"]) ?? 1;
  if (points > 0 && points <= 1000) return points;
  fields.note(
    ["points"],
    "warning",
    "quiz-field",
    say`“points” must be a number above 0, at most 1000, not ${points}. It counts as 1.`,
  );
  return 1;
}

/** What an id is made from: what is asked, never what is right. */
function promptOf(fields: Fields): Markdown {
  const prompt =
    fields.value(["prompt", "prompt"]) ??
    fields.value(["prompt", "program"]) ??
    fields.value(["prompt"]);
  const text = fields.value(["prompt", "text"]);
  const asked = [prompt, text].filter((part) => typeof part === "string");
  return asked.join("\n\n").replace(/\[\[[^\]\n]*\]\]/g, "[[]]");
}

function sentence(message: string | Text): string | Text {
  if (typeof message !== "string") return message;
  const trimmed = message.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
