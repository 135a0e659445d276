import { assertNever } from "../../assertNever.ts";
import type {
  FrameKind,
  SequenceFrame,
  SequenceNote,
  StructureNode,
} from "../structure.ts";
import { fill, labelOf, titled } from "../wording.ts";
import type { Happening, SequenceStep } from "./sequenceSteps.ts";

/** Templates with gaps, in the reader's language. */
export interface StepWords {
  readonly listComma: string;
  readonly describeMessage: string;
  readonly describeSignal: string;
  readonly noteLeft: string;
  readonly noteRight: string;
  readonly noteOver: string;
  readonly becomesActive: string;
  readonly endsActive: string;
  readonly frameLoop: string;
  readonly frameAlt: string;
  readonly frameElse: string;
  readonly frameOpt: string;
  readonly framePar: string;
  readonly frameAnd: string;
  readonly frameCritical: string;
  readonly frameOption: string;
  readonly frameBreak: string;
  readonly frameRect: string;
  readonly frameEnd: string;
}

/** What happens in one step: a sentence each. */
export interface WordedStep {
  readonly before: readonly string[];
  readonly message: string;
  readonly after: readonly string[];
}

/** A step of a sequence diagram in words. */
export function wordsOfStep(
  { message, before, after }: SequenceStep,
  participants: readonly StructureNode[],
  words: StepWords,
): WordedStep {
  const { from, to, text } = message;
  const wordsOf = (happening: Happening): string =>
    wordsOfHappening(happening, participants, words);
  return {
    before: before.map(wordsOf),
    message: fill(
      text === "" ? words.describeSignal : words.describeMessage,
      labelOf(from, participants),
      labelOf(to, participants),
      text,
    ),
    after: after.map(wordsOf),
  };
}

function wordsOfHappening(
  happening: Happening,
  participants: readonly StructureNode[],
  words: StepWords,
): string {
  switch (happening.type) {
    case "note":
      return wordsOfNote(happening, participants, words);
    case "activate":
    case "deactivate":
      return fill(
        happening.type === "activate" ? words.becomesActive : words.endsActive,
        labelOf(happening.participant, participants),
      );
    case "begin":
      return wordsOfFrame(happening, words);
    case "branch":
      return titled(branchOf(happening.of.frame, words), happening.text);
    case "end":
      return fill(words.frameEnd, wordsOfFrame(happening.of, words));
    default:
      return assertNever(happening);
  }
}

function wordsOfNote(
  { side, participants: ends, text }: SequenceNote,
  participants: readonly StructureNode[],
  words: StepWords,
): string {
  const template = {
    left: words.noteLeft,
    right: words.noteRight,
    over: words.noteOver,
  }[side];
  const names = ends
    .map((id) => labelOf(id, participants))
    .join(words.listComma);
  return fill(template, names, text);
}

/** A frame by its kind and the author's words. */
function wordsOfFrame(
  { frame, text }: SequenceFrame,
  words: StepWords,
): string {
  const templates: Readonly<Record<FrameKind, string>> = {
    loop: words.frameLoop,
    alt: words.frameAlt,
    opt: words.frameOpt,
    par: words.framePar,
    critical: words.frameCritical,
    break: words.frameBreak,
    rect: words.frameRect,
  };
  return titled(templates[frame], text);
}

function branchOf(frame: FrameKind, words: StepWords): string {
  if (frame === "par") return words.frameAnd;
  return frame === "critical" ? words.frameOption : words.frameElse;
}
