import type { Finding, Severity } from "../../check/finding.ts";
import { say, type Text } from "../../text.ts";
import type { Markdown, QuestionBase } from "../model.ts";
import { stableHash } from "../../hash.ts";
import type { QuizBody } from "./body.ts";
import type { InlineQuizBlock } from "./block.ts";
import type { GapReading, TextOptions } from "./gaps.ts";

/**
 * The reading of one `<quiz>` block: its attributes, what is wrong with it, and the fields every kind shares.
 */
export class InlineReading implements GapReading {
  readonly findings: Finding[] = [];
  readonly #block: InlineQuizBlock;
  #broken: Finding | undefined;
  #textOptions: TextOptions | undefined;

  constructor(block: InlineQuizBlock) {
    this.#block = block;
  }

  /** The first finding that makes the question unusable. */
  get broken(): Finding | undefined {
    return this.#broken;
  }

  attribute(name: string): string | undefined {
    return Object.hasOwn(this.#block.attributes, name)
      ? this.#block.attributes[name]?.trim()
      : undefined;
  }

  /** Notes something at a line of the body, from 0. */
  note(
    line: number,
    severity: Severity,
    rule: string,
    message: Text,
    column = 1,
  ): Finding {
    const { file } = this.#block;
    const at = { file, line: this.#block.lineAt(line), column };
    const finding = { ...at, rule, severity, message };
    this.findings.push(finding);
    return finding;
  }

  /** Notes what makes the question unusable. */
  refuse(line: number, rule: string, message: Text, column = 1): undefined {
    const finding = this.note(line, "error", rule, message, column);
    this.#broken ??= finding;
    return undefined;
  }

  /** The attributes `case` and `accents`. */
  get textOptions(): TextOptions {
    this.#textOptions ??= {
      ...(this.#is("case", "sensitive", "ignore") && { caseSensitive: true }),
      ...(this.#is("accents", "strict", "ignore") && { strictAccents: true }),
    };
    return this.#textOptions;
  }

  /** Whether an attribute has this value rather than the other, which is also meant by leaving it off. */
  #is(name: string, value: string, other: string): boolean {
    const written = this.attribute(name) ?? "";
    if (![value, other, ""].includes(written))
      this.note(
        0,
        "warning",
        "quiz-attribute",
        say`“${name}” can be “${value}” or “${other}”, not “${written}”.`,
      );
    return written === value;
  }

  /** The shared fields. `asked` is what the id is made from when the author gave none. */
  base(
    body: QuizBody,
    prompt: Markdown,
    explanation: Markdown,
    asked = prompt,
  ): Omit<QuestionBase, "hash"> {
    if (asked.trim() === "")
      this.note(
        0,
        "warning",
        "quiz-empty-prompt",
        say`This quiz asks nothing. Write the question above its answers.`,
      );
    return {
      id: this.attribute("id") || `q-${stableHash(asked)}`,
      prompt,
      ...(explanation !== "" && { explanation }),
      hints: body.hints.map((hint) => hint.text).filter(Boolean),
      points: this.#points(),
      asksWhy: false,
      at: { file: this.#block.file, line: this.#block.lineAt(0), column: 1 },
    };
  }

  #points(): number {
    const written = this.attribute("points");
    if (written === undefined || written === "") return 1;
    const points = Number(written);
    if (Number.isFinite(points) && points > 0 && points <= 1000) return points;
    this.note(
      0,
      "warning",
      "quiz-attribute",
      say`“points” must be a number above 0, not “${written}”. It counts as 1.`,
    );
    return 1;
  }
}
