import type {
  SequenceActivation,
  SequenceFrame,
  SequenceNote,
  SequenceStructure,
  StructureMessage,
} from "../structure.ts";

/** One step through a sequence diagram: a message, and what belongs to it. */
export interface SequenceStep {
  readonly message: StructureMessage;
  /** What is entered on the way to the message, in order. */
  readonly before: readonly Happening[];
  /** What follows it, before anything new begins. */
  readonly after: readonly Happening[];
  /** The frames that the message is in, the outermost first. */
  readonly within: readonly SequenceFrame[];
}

export type Happening =
  | SequenceNote
  | SequenceActivation
  | SequenceFrame
  | {
      readonly type: "branch";
      readonly of: SequenceFrame;
      readonly text: string;
    }
  | { readonly type: "end"; readonly of: SequenceFrame };

/**
 * The steps of a sequence diagram, one a message. A note belongs to the message above it; where a frame or a part of
 * one begins in between, to the message below. Nothing is left out, and the order is that of the diagram.
 */
export function sequenceSteps({
  messages,
  items,
}: SequenceStructure): readonly SequenceStep[] {
  const steps: SequenceStep[] = [];
  const open: SequenceFrame[] = [];
  /** Since the last message. */
  let happened: Happening[] = [];
  for (const item of items) {
    switch (item.type) {
      case "message": {
        const message = messages[item.index];
        if (message === undefined) break;
        const before = steps.length === 0 ? happened : share();
        steps.push({ message, before, after: [], within: [...open] });
        happened = [];
        break;
      }
      case "begin":
        open.push(item);
        happened.push(item);
        break;
      case "branch": {
        const of = open.at(-1);
        if (of) happened.push({ ...item, of });
        break;
      }
      case "end": {
        const of = open.pop();
        if (of) happened.push({ ...item, of });
        break;
      }
      default:
        happened.push(item);
    }
  }
  addToLast(happened);
  return steps;

  /** Gives the last step what is its own, and returns the rest. */
  function share(): Happening[] {
    const opening = happened.findIndex(
      ({ type }) => type === "begin" || type === "branch",
    );
    const cut = opening < 0 ? happened.length : opening;
    addToLast(happened.slice(0, cut));
    return happened.slice(cut);
  }

  function addToLast(more: readonly Happening[]): void {
    const last = steps.at(-1);
    if (last) steps[steps.length - 1] = { ...last, after: more };
  }
}
