import type { Text } from "../../text.ts";
import type { MarkdownParts } from "../markdownParts.ts";
import type { Span } from "../place.ts";
import type { Scene } from "../scene.ts";

/** Something that an author may want to write at the caret. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly insert: string;
  /** `insert` holds `${1:gaps}` and `$0` to go through. */
  readonly snippet?: true;
  /** What it takes the place of. */
  readonly replace: Span;
  /** One line beside the label. */
  readonly detail?: Text;
  /** More is to be completed behind it, such as the files of a folder. */
  readonly goesOn?: true;
}

export type CompletionKind =
  "snippet" | "value" | "key" | "file" | "folder" | "lesson" | "heading";

/** The place where something is to be completed. */
export interface CompletionPlace {
  readonly scene: Scene;
  readonly parts: MarkdownParts;
  readonly offset: number;
  /** The line up to the caret. */
  readonly before: string;
  /** The rest of the line. */
  readonly after: string;
  /** From 0. */
  readonly line: number;
}

/** Completes one thing; one file each, listed in `completeMarkdown.ts`. */
export interface Completer {
  /** `undefined` where it has nothing to say: then the others are asked. */
  complete(
    place: CompletionPlace,
  ):
    | Promise<readonly Completion[] | undefined>
    | readonly Completion[]
    | undefined;
}
