import type { DiagramText } from "./description.ts";
import type { StateStructure, StructureState } from "./structure.ts";
import { fill } from "./wording.ts";

/** Templates with gaps, in the reader's language. */
export interface StateDiagramWords {
  readonly listComma: string;
  readonly describeStates: string;
  readonly describeInside: string;
  readonly describeSideBySide: string;
  readonly describeTransition: string;
  readonly describeTransitionOn: string;
  readonly describeStart: string;
  readonly describeStartOf: string;
  readonly describeEnd: string;
  readonly describeEndOf: string;
  readonly describeChoice: string;
  readonly describeFork: string;
  readonly describeJoin: string;
}

/** A state diagram in words: its states, what lies in what, and what becomes what. */
export function describeStates(
  structure: StateStructure,
  words: StateDiagramWords,
): Omit<DiagramText, "name"> {
  const { states, transitions } = structure;
  const named = states.filter(hasName);
  const called = (id: string): string => nameOf(id, structure, words);
  return {
    summary: [
      fill(words.describeStates, named.length, list(named, words)),
      ...named.flatMap((state) => contentsOf(state, structure, words)),
    ].join(" "),
    lines: transitions.map(({ from, to, label }) =>
      fill(
        label === "" ? words.describeTransition : words.describeTransitionOn,
        isNamed(from, states) ? called(from) : asBeginning(called(from)),
        called(to),
        label,
      ),
    ),
    ordered: false,
  };
}

function nameOf(
  id: string,
  structure: StateStructure,
  words: StateDiagramWords,
): string {
  const state = structure.states.find((each) => each.id === id);
  const around = state && compositeAround(state, structure);
  switch (state?.role) {
    case "start":
      return around
        ? fill(words.describeStartOf, around.label)
        : words.describeStart;
    case "end":
      return around
        ? fill(words.describeEndOf, around.label)
        : words.describeEnd;
    case "choice":
      return fill(words.describeChoice, state.label);
    case "fork":
      return fill(words.describeFork, state.label);
    case "join":
      return fill(words.describeJoin, state.label);
    default:
      return state?.label ?? id;
  }
}

/** The composite state that a state lies directly in, whether it has regions or not. */
function compositeAround(
  { parent }: StructureState,
  { states, regions }: StateStructure,
): StructureState | undefined {
  const region = regions.find(({ id }) => id === parent);
  const outer = region ? region.parent : parent;
  return states.find(({ id }) => id === outer);
}

function contentsOf(
  { id, label }: StructureState,
  { states, regions }: StateStructure,
  words: StateDiagramWords,
): string[] {
  const inside = (parent: string): readonly StructureState[] =>
    states.filter((state) => state.parent === parent && hasName(state));
  const parts = regions.filter(({ parent }) => parent === id);
  if (parts.length > 0)
    return [
      fill(
        words.describeSideBySide,
        label,
        parts.map((part) => list(inside(part.id), words)).join("; "),
      ),
    ];
  const own = inside(id);
  return own.length === 0
    ? []
    : [fill(words.describeInside, label, list(own, words))];
}

function hasName({ role }: StructureState): boolean {
  return role === undefined || role === "composite";
}

function isNamed(id: string, states: readonly StructureState[]): boolean {
  const state = states.find((each) => each.id === id);
  return state !== undefined && hasName(state);
}

function list(
  states: readonly StructureState[],
  words: StateDiagramWords,
): string {
  return states.map(({ label }) => label).join(words.listComma);
}

/** Our own words at the beginning of a sentence; an author's are never touched. */
function asBeginning(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
