import type { SequenceStructure } from "../../../core/diagram/structure.ts";
import { withGaps } from "../../../protocol/strings.ts";
import type { WalkKind, WalkSetting } from "./walk.ts";
import { setEnabled, walkButton } from "./walkButton.ts";

/** A sequence diagram, message by message. */
export const sequenceWalk: WalkKind = {
  name: "step",
  words: (strings) => ({
    open: strings.walkStep,
    end: strings.walkStepEnd,
  }),
  create: (structure, setting) =>
    structure.kind === "sequence" ? controls(structure, setting) : undefined,
};

function controls(
  { messages }: SequenceStructure,
  { parts, strings, say, signal }: WalkSetting,
): readonly HTMLElement[] {
  let at = 0;
  const back = walkButton(strings.walkBack, {
    icon: "previous",
    signal,
    run: () => go(at - 1),
  });
  const forward = walkButton(strings.walkForward, {
    icon: "next",
    signal,
    run: () => go(at + 1),
  });
  go(0);
  return [back, forward];

  function go(to: number): void {
    if (to < 0 || to >= messages.length) return;
    at = to;
    parts.paint((target) =>
      target === `edge:message-${at}` ? "current" : undefined,
    );
    say(withGaps(strings.walkStepNumber, at + 1, messages.length));
    setEnabled(back, at > 0);
    setEnabled(forward, at < messages.length - 1);
  }
}
