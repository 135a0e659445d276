import type { Finding } from "../check/finding.ts";
import { nameOf } from "../coursePath.ts";
import { parseToml, type TomlDocument } from "../formats/toml.ts";
import { stableHash } from "../hash.ts";
import { say } from "../text.ts";
import type { Markdown, Question, Quiz } from "./model.ts";
import { Fields } from "./toml/fields.ts";
import { multipleChoice } from "./toml/multipleChoice.ts";
import { shortAnswer } from "./toml/shortAnswer.ts";
import { tracing } from "./toml/tracing.ts";
import type { TomlType } from "./toml/types.ts";
import { duplicateIdFinding, IdSet } from "./idSet.ts";
import { unreadableQuestion } from "./unreadable.ts";

/** Every `type` that a TOML quiz may hold. */
const types: readonly TomlType[] = [multipleChoice, shortAnswer, tracing];

/**
 * Reads a quiz file of mdbook-quiz 0.4. It always returns a quiz: a file that is not TOML gives one without
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
    return { id, at, contexts: {}, questions: [], findings: [finding] };
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

  read(): Pick<Quiz, "contexts" | "questions" | "findings"> {
    const list = this.#document.value["questions"];
    const entries = Array.isArray(list) ? list : [];
    if (entries.length === 0)
      this.#note(
        ["questions"],
        "quiz-empty",
        say`This quiz has no questions. Each one begins with a line “[[questions]]”.`,
      );
    const questions = entries.map((_, index) => this.#question(index));
    return { contexts: this.#contexts, questions, findings: this.#findings };
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
        say`“${name}” is not a type of question. Use one of: ${types.map((known) => known.name).join(", ")}.`,
      );
    const explanation = fields.optionalText(["context"]);
    const context = this.#context(fields);
    const question = type?.read(fields, {
      id,
      ...(explanation?.trim() && { explanation }),
      hints: [],
      points: 1,
      ...(context !== undefined && { context }),
      asksWhy: fields.optionalTruth(["promptExplanation"]) ?? false,
      at: fields.at(),
    });
    if (fields.broken !== undefined)
      return unreadableQuestion(id, promptOf(fields), fields.broken);
    // Without a type the question was refused above.
    if (question === undefined) throw new Error("a question without a type");
    if (question.prompt.trim() === "")
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

function promptOf(fields: Fields): Markdown {
  const prompt =
    fields.value(["prompt", "prompt"]) ??
    fields.value(["prompt", "program"]) ??
    fields.value(["prompt"]);
  return typeof prompt === "string" ? prompt : "";
}

function sentence(message: string): string {
  const trimmed = message.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
