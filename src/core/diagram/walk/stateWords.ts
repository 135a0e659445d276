import type { StructureEdge } from "../structure.ts";
import { fill, sentences } from "../wording.ts";
import type { StatePlace, StateWalk } from "./stateWalk.ts";

/** Templates with gaps, in the reader's language. */
export interface StateWords {
  readonly listComma: string;
  readonly walkNow: string;
  readonly walkInside: string;
  readonly walkWaits: string;
  readonly walkOver: string;
  readonly walkStuck: string;
  readonly walkMove: string;
  readonly walkMoveBare: string;
  readonly walkMoveFrom: string;
  readonly stateStart: string;
  readonly stateEnd: string;
  readonly stateChoice: string;
  readonly stateFork: string;
  readonly stateJoin: string;
}

/** What a person calls a state. */
function nameOfState(
  { nesting }: StateWalk,
  id: string,
  words: StateWords,
): string {
  const state = nesting.state(id);
  switch (state?.role) {
    case "start":
      return words.stateStart;
    case "end":
      return words.stateEnd;
    case "choice":
      return words.stateChoice;
    case "fork":
      return words.stateFork;
    case "join":
      return words.stateJoin;
    default:
      return state?.label ?? id;
  }
}

/** Where one is: a sentence, and what else there is to know about it. */
export function wordsOfPlace(
  walk: StateWalk,
  place: StatePlace,
  words: StateWords,
): { readonly main: string; readonly more: string } {
  const { nesting } = walk;
  const names = (ids: readonly string[]): string =>
    [...new Set(ids)]
      .map((id) => nameOfState(walk, id, words))
      .join(words.listComma);
  const around = place.current
    .flatMap((state) => nesting.around(state))
    .filter((id) => nesting.state(id) !== undefined);
  const ended = place.current.every((id) => nesting.state(id)?.role === "end");
  return {
    main: fill(words.walkNow, names(place.current)),
    more: sentences([
      ...(around.length > 0 ? [fill(words.walkInside, names(around))] : []),
      ...walk.waiting(place).map((id) => fill(words.walkWaits, names([id]))),
      ...(walk.isOver(place) ? [ended ? words.walkOver : words.walkStuck] : []),
    ]),
  };
}

/** What is written on the button that takes an arrow: and from where, unless it goes without saying. */
export function wordsOfMove(
  walk: StateWalk,
  { current }: StatePlace,
  { from, to, label }: StructureEdge,
  words: StateWords,
): string {
  const target = nameOfState(walk, to, words);
  const way = fill(words.walkMove, label, target);
  if (current.length === 1 && current[0] === from)
    return label === "" ? fill(words.walkMoveBare, target) : way;
  const start = nameOfState(walk, from, words);
  return label === ""
    ? fill(words.walkMove, start, target)
    : fill(words.walkMoveFrom, start, way);
}

/** What the trail says of a place: the states that were not current before. */
export function wordsOfArrival(
  walk: StateWalk,
  before: StatePlace | undefined,
  after: StatePlace,
  words: StateWords,
): string {
  const fresh = after.current.filter((id) => !before?.current.includes(id));
  return (fresh.length > 0 ? fresh : after.current)
    .map((id) => nameOfState(walk, id, words))
    .join(words.listComma);
}
