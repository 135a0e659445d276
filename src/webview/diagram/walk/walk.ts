import type { DiagramStructure } from "../../../core/diagram/structure.ts";
import type { WalkName } from "../../../core/diagram/walk/walkChoice.ts";
import type { PageStrings } from "../../../protocol/strings.ts";
import type { SvgParts } from "./svgParts.ts";

/** One way to walk through a kind of diagram. One file each, listed in `walks.ts`. */
export interface WalkKind {
  readonly name: WalkName;
  /** On the button that opens it, and in the toolbar once it is open. */
  words(strings: PageStrings): { readonly open: string; readonly end: string };
  /** Reads parts of the picture that are no targets of a question. */
  partsOf?(svg: SVGSVGElement): (element: Element) => string | undefined;
  /**
   * Begins a walk. Returns the controls that stand below the diagram; those with the class `walk-below` stand below
   * the words that are said. Undefined when the structure is of another kind. Whatever it starts ends with `setting.signal`; the marks in the picture are taken away for it.
   */
  create(
    structure: DiagramStructure,
    setting: WalkSetting,
  ): readonly HTMLElement[] | undefined;
}

/** What a walk works with. */
export interface WalkSetting {
  readonly figure: HTMLElement;
  readonly svg: SVGSVGElement;
  /** The picture, by what its parts stand for. */
  readonly parts: SvgParts;
  readonly strings: PageStrings;
  /** Unique on the page; ids of controls begin with it. */
  readonly id: string;
  /** Ends when the walk is closed, or the lesson is left. */
  readonly signal: AbortSignal;
  /** Shows words below the controls and announces them, politely: a sentence, and what may be read after it. */
  say(words: string, more?: string): void;
}
