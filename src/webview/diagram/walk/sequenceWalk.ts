import type { SequenceStructure } from "../../../core/diagram/structure.ts";
import { sequenceSteps } from "../../../core/diagram/walk/sequenceSteps.ts";
import { sequenceView } from "../../../core/diagram/walk/sequenceView.ts";
import { wordsOfStep } from "../../../core/diagram/walk/stepWords.ts";
import { sentences } from "../../../core/diagram/wording.ts";
import { withGaps } from "../../../protocol/strings.ts";
import { hitTarget } from "../hitTarget.ts";
import { createPlayer, readingTime } from "./player.ts";
import { sequenceParts } from "./sequenceParts.ts";
import { showPart } from "./showPart.ts";
import { stepSlider, wireStepKeys } from "./stepSlider.ts";
import type { WalkKind, WalkSetting } from "./walk.ts";
import { setButton, setEnabled, walkButton } from "./walkButton.ts";

/** A sequence diagram, message by message. */
export const sequenceWalk: WalkKind = {
  name: "step",
  words: (strings) => ({
    open: strings.walkStep,
    end: strings.walkStepEnd,
  }),
  partsOf: sequenceParts,
  create: (structure, setting) =>
    structure.kind === "sequence" ? controls(structure, setting) : undefined,
};

function controls(
  structure: SequenceStructure,
  { figure, svg, parts, strings, say, signal }: WalkSetting,
): readonly HTMLElement[] {
  const steps = sequenceSteps(structure);
  const view = sequenceView(steps);
  const worded = steps.map((step) =>
    wordsOfStep(step, structure.participants, strings),
  );
  const last = steps.length - 1;
  let at = 0;
  const back = walkButton(strings.walkBack, {
    icon: "previous",
    signal,
    run: () => byReader(at - 1),
  });
  const forward = walkButton(strings.walkForward, {
    icon: "next",
    signal,
    run: () => byReader(at + 1),
  });
  forward.dataset["walkFirst"] = "";
  const play = walkButton(strings.walkPlay, {
    icon: "play",
    signal,
    run: () => {
      if (!player.playing && at === last) go(0);
      player.toggle();
    },
  });
  const slider = stepSlider(strings.walkStepSlider, last, byReader, signal);
  const hasMore = worded.some(
    ({ before, after }) => before.length + after.length > 0,
  );
  slider.element.classList.toggle("walk-says-more", hasMore);
  const player = createPlayer(signal, {
    pause: () => readingTime(`${said()} ${more()}`),
    next() {
      go(at + 1);
      // An edit may have taken the diagram away.
      return at < last && svg.isConnected;
    },
    changed: (playing) =>
      playing
        ? setButton(play, strings.walkPause, "pause")
        : setButton(play, strings.walkPlay, "play"),
  });
  const row = [back, forward, play, slider.element];
  wireStepKeys(
    row,
    (by) => byReader(by === "end" ? last : by === "home" ? 0 : at + by),
    signal,
  );
  svg.addEventListener(
    "click",
    (event) => {
      // A question about the diagram gets its clicks.
      if (figure.dataset["asking"] !== undefined) return;
      const hit = hitTarget(event, svg, parts.targetAt);
      const to = steps.findIndex(
        ({ message }) => hit === `edge:message-${message.index}`,
      );
      if (to >= 0) byReader(to);
    },
    { signal },
  );
  show();
  return row;

  /** The reader's own step ends the playing. */
  function byReader(to: number): void {
    player.stop();
    go(to);
  }

  function go(to: number): void {
    if (to < 0 || to > last || to === at) return;
    at = to;
    show();
    const index = steps[at]?.message.index ?? 0;
    for (const part of parts.elementsOf(`edge:message-${index}`))
      showPart(part);
  }

  function show(): void {
    parts.paint((part) => {
      const state = view(part, at);
      return state === "later" ? "faint" : state;
    });
    say(said(), more());
    slider.set(at, withGaps(strings.walkStepNumber, at + 1, steps.length));
    setEnabled(back, at > 0);
    setEnabled(forward, at < last);
  }

  function more(): string {
    const { before = [], after = [] } = worded[at] ?? {};
    return sentences([...before, ...after]);
  }

  function said(): string {
    return withGaps(
      strings.walkStepSays,
      at + 1,
      steps.length,
      worded[at]?.message ?? "",
    );
  }
}
