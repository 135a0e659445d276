import type { Texts } from "../courseOf.ts";

/** A mistake, and what the course is once it is mended. */
export interface Case {
  readonly name: string;
  readonly texts: Texts;
  readonly rule: string;
  /** Of the fix that is carried out; of several, the first that fits. */
  readonly title: RegExp;
  /** What the texts are then; those that are not named are as before. */
  readonly after: Texts;
  /** Another finding that it mends as well. */
  readonly mends?: string;
}

export const course = {
  "book.toml": "",
  "src/SUMMARY.md": "# Summary\n\n- [A](a.md)\n- [B](b.md)\n",
  "src/a.md": "# A\n",
  "src/b.md": "# B\n\n## Clocks and time\n",
};
export const quiz = (lines: string) => ({
  ...course,
  "src/a.md": "# A\n\n{{#quiz ../quizzes/a.toml}}\n",
  "quizzes/a.toml": lines,
});
export const inA = (text: string) => ({ ...course, "src/a.md": text });
export const choice = (more: string) =>
  `[[questions]]\ntype = "MultipleChoice"\nprompt.prompt = "P?"\n${more}`;
