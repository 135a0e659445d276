import type { Text } from "../../text.ts";
import type { CourseEdit, TextChange } from "../edit.ts";
import type { MarkdownParts } from "../markdownParts.ts";
import type { Span, TextLines } from "../place.ts";
import type { Scene } from "../scene.ts";

/** Something that mends a finding, or does what an author often wants at a place. */
export interface Fix {
  readonly title: Text;
  readonly edit: CourseEdit;
  /** It is nearly always what is meant. */
  readonly preferred?: true;
}

/** A finding as the editor shows it. */
export interface Problem {
  /** The rule of the finding. */
  readonly rule: string;
  readonly span: Span;
}

/** What a fixer looks at. */
export interface FixPlace {
  readonly scene: Scene;
  readonly lines: TextLines;
  /** Of a Markdown text; without anything in it for another. */
  readonly parts: MarkdownParts;
  readonly problem: Problem;
}

/** Mends the findings of some rules. One file each, listed in `list.ts`. */
export interface Fixer {
  readonly rules: readonly string[];
  fixes(place: FixPlace): Promise<readonly Fix[]> | readonly Fix[];
}

/** A change in the text that is looked at. */
function change(
  { scene, lines }: Pick<FixPlace, "scene" | "lines">,
  span: Span,
  text: string,
): TextChange {
  return { range: lines.range(scene.file, span), text };
}

/** One change as a whole fix. */
export function fix(
  place: Pick<FixPlace, "scene" | "lines">,
  title: Text,
  span: Span,
  text: string,
  preferred = false,
): Fix {
  return {
    title,
    edit: { changes: [change(place, span, text)] },
    ...(preferred && { preferred: true }),
  };
}
