import type { StateStructure } from "../../../core/diagram/structure.ts";
import {
  type StatePlace,
  stateWalk as walkOf,
} from "../../../core/diagram/walk/stateWalk.ts";
import {
  wordsOfArrival,
  wordsOfMove,
  wordsOfPlace,
} from "../../../core/diagram/walk/stateWords.ts";
import { element } from "../../dom.ts";
import { hitTarget } from "../hitTarget.ts";
import { showPart } from "./showPart.ts";
import { stateParts } from "./stateParts.ts";
import { paintStates } from "./stateView.ts";
import { createTrail } from "./trail.ts";
import type { WalkKind, WalkSetting } from "./walk.ts";
import { setEnabled, walkButton } from "./walkButton.ts";

/** A state diagram, from state to state. */
export const stateWalk: WalkKind = {
  name: "walk",
  words: (strings) => ({
    open: strings.walkStates,
    end: strings.walkStatesEnd,
  }),
  partsOf: stateParts,
  create: (structure, setting) =>
    structure.kind === "state" ? controls(structure, setting) : undefined,
};

function controls(
  structure: StateStructure,
  { figure, svg, parts, strings, id, say, signal }: WalkSetting,
): readonly HTMLElement[] {
  const walk = walkOf(structure);
  /** Where one was, the start first. */
  let places: readonly StatePlace[] = [walk.start];
  const undo = walkButton(strings.walkUndo, {
    icon: "undo",
    signal,
    run: () => {
      if (places.length > 1) goTo(places.slice(0, -1));
    },
  });
  const restart = walkButton(strings.walkRestart, {
    icon: "restart",
    signal,
    run: () => {
      if (places.length > 1) goTo(places.slice(0, 1));
    },
  });
  const moves = element("div", {
    class: "walk-moves walk-below",
    role: "group",
    "aria-label": strings.walkMoves,
  });
  const trail = createTrail(strings.walkTrail, `${id}-trail`);
  svg.addEventListener("click", takeWhatIsHit, { signal });
  show();
  return [undo, restart, moves, trail.element];

  function here(): StatePlace {
    return places.at(-1) ?? walk.start;
  }

  function take(transition: string): void {
    const next = walk.take(here(), transition);
    if (next !== here()) goTo([...places, next]);
  }

  function goTo(next: readonly StatePlace[]): void {
    const hadFocus = moves.contains(document.activeElement);
    places = next;
    show();
    if (hadFocus)
      (moves.querySelector("button") ?? undo).focus({ preventScroll: true });
    const [state] = here().current;
    for (const part of parts.elementsOf(`node:${state ?? ""}`)) showPart(part);
  }

  function show(): void {
    const place = here();
    const offered = walk.moves(place);
    paintStates(parts, walk, place, offered);
    const { main, more } = wordsOfPlace(walk, place, strings);
    say(main, more);
    moves.replaceChildren(
      ...offered.map((move) =>
        walkButton(wordsOfMove(walk, place, move, strings), {
          signal,
          run: () => take(move.id),
        }),
      ),
    );
    const [first] = moves.querySelectorAll("button");
    if (first) first.dataset["walkFirst"] = "";
    setEnabled(undo, places.length > 1);
    setEnabled(restart, places.length > 1);
    trail.set(
      places.map((each, index) =>
        wordsOfArrival(walk, places[index - 1], each, strings),
      ),
    );
  }

  /** A click on an arrow that may be taken, or on the one state that it leads to, takes it. */
  function takeWhatIsHit(event: MouseEvent): void {
    // A question about the diagram gets its clicks.
    if (figure.dataset["asking"] !== undefined) return;
    const offered = walk.moves(here());
    const hit = hitTarget(event, svg, parts.targetAt);
    const arrow = offered.find((move) => hit === `edge:${move.id}`);
    const [leading, another] = offered.filter(({ to }) => hit === `node:${to}`);
    const chosen = arrow ?? (another === undefined ? leading : undefined);
    if (chosen) take(chosen.id);
  }
}
