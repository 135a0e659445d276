/** A `<quiz>` block as it was found in a lesson. */
export interface InlineQuizBlock {
  /** The Markdown between the tags. */
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Path inside the course. */
  readonly file: string;
  /** Line of the body, from 0, to line of the file, from 1. */
  lineAt(bodyLine: number): number;
}
