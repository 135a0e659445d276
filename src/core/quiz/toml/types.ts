import type { Question, QuestionBase } from "../model.ts";
import type { Fields } from "./fields.ts";

/** One `type` of question in a TOML quiz: one file each, listed in `readToml.ts`. */
export interface TomlType<Kind extends Question = Question> {
  /** As `type = "…"` names it. */
  readonly name: string;
  /** Notes in `fields` what is wrong; the result is dropped when `fields.broken` says so. */
  read(fields: Fields, base: TomlBase): Kind;
}

/** What every type shares; prompt and hash are the type's own. */
export type TomlBase = Omit<QuestionBase, "prompt" | "hash">;
