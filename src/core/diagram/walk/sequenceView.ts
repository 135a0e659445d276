import type { Happening, SequenceStep } from "./sequenceSteps.ts";

/** How a part of a sequence diagram stands at a step; undefined for what is past, and for what is not of that kind. */
export type PartAtStep = "current" | "later" | undefined;

/**
 * Says of every part of the picture how it stands at a step: messages as in `targets.ts`, notes as `note:i3`, frames
 * as `frame:i8`, activations as `activation:0`, counted from the top.
 */
export function sequenceView(
  steps: readonly SequenceStep[],
): (part: string, at: number) => PartAtStep {
  const begins = new Map<string, number>();
  let activations = 0;
  for (const [number, { before, message, after }] of steps.entries()) {
    begins.set(`edge:message-${message.index}`, number);
    for (const happening of [...before, ...after]) {
      const part = partOf(happening);
      if (part !== undefined) begins.set(part, number);
    }
  }
  return (part, at) => {
    const step = steps[at];
    if (step === undefined) return undefined;
    const { message, within } = step;
    if (part === `node:${message.from}` || part === `node:${message.to}`)
      return "current";
    if (within.some(({ id }) => part === `frame:${id}`)) return "current";
    const begin = begins.get(part);
    if (begin === undefined) return undefined;
    if (begin > at) return "later";
    return begin === at && !part.startsWith("activation:")
      ? "current"
      : undefined;
  };

  function partOf(happening: Happening): string | undefined {
    switch (happening.type) {
      case "note":
        return `note:${happening.id}`;
      case "begin":
        return `frame:${happening.id}`;
      case "activate":
        return `activation:${activations++}`;
      default:
        return undefined;
    }
  }
}
