import type { Token } from "markdown-it";
import { minutesIn } from "./duration.ts";
import type { LessonScope } from "./lessonScope.ts";
import { plainText } from "./plainText.ts";

const objectivesHeading =
  /\b(objectives|learning (goals|outcomes)|what you('|’)?(ll| will) learn)\b/i;

/** `**Session 1, Part 1** - 20 minutes`, bold or not. */
const sessionLine =
  /^(?:\*\*|__)?[^*\n]{1,80}(?:\*\*|__)?\s*[-–—·|:,]\s*(.{1,80})$/;

/** Reads what real courses say by custom instead of front matter: a line with the duration, a list of objectives. */
export class Conventions {
  readonly #scope: LessonScope;
  #headings = 0;
  #quotes = 0;
  #underObjectives = false;

  constructor(scope: LessonScope) {
    this.#scope = scope;
  }

  see(tokens: readonly Token[], index: number): void {
    const token = tokens[index];
    if (token?.type === "blockquote_open") this.#quotes++;
    if (token?.type === "blockquote_close") this.#quotes--;
    if (token?.type === "bullet_list_close" && token.level === 0)
      this.#underObjectives = false;
    if (token?.type !== "inline") return;
    if (tokens[index - 1]?.type === "heading_open") this.#seeHeading(token);
    else if (
      this.#underObjectives &&
      tokens[index - 2]?.type === "list_item_open"
    )
      this.#scope.objectives.push(plainText(token));
    else if (this.#quotes > 0 && this.#headings <= 1) this.#seeQuote(token);
  }

  #seeHeading(inline: Token): void {
    this.#headings++;
    this.#underObjectives = objectivesHeading.test(plainText(inline));
  }

  /** The line stands in a quotation before the second heading. */
  #seeQuote(inline: Token): void {
    for (const line of inline.content.split("\n")) {
      const rest = sessionLine.exec(line.trim())?.[1];
      if (rest !== undefined) this.#scope.duration ??= minutesIn(rest);
    }
  }
}
