import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseStructure } from "../../../../src/protocol/parseStructure.ts";
import type {
  StateRole,
  StateStructure,
} from "../../../../src/core/diagram/structure.ts";
import {
  type StatePlace,
  stateWalk,
} from "../../../../src/core/diagram/walk/stateWalk.ts";
import { mermaidParser } from "../../../../src/tools/diagramParser.ts";

const parser = mermaidParser();

async function structureOf(source: string): Promise<StateStructure> {
  const structure = await parser.structure(`stateDiagram-v2\n${source}`);
  assert.ok(structure?.kind === "state", source);
  // As it comes out of storage.
  assert.deepEqual(
    parseStructure(JSON.parse(JSON.stringify(structure))),
    structure,
  );
  return structure;
}

const plain = `
  [*] --> Up: begin
  Up --> Down: power cut
  Down --> Up: repair
  Down --> [*]`;
const nested = `
  [*] --> Off
  Off --> On: switch
  state On {
    [*] --> Slow
    Slow --> Fast: faster
    state Fast {
      [*] --> Hot
    }
  }
  On --> Off: unplug
  Hot --> Fire: too hot`;
const regions = `
  [*] --> Work
  state Work {
    [*] --> A
    A --> B: next
    --
    [*] --> P
    P --> Q: on
  }
  Q --> Out: leave
  Work --> Rest: stop
  Idle --> B: jump in
  Rest --> Idle`;
const forked = `
  state f <<fork>>
  state j <<join>>
  [*] --> f
  f --> M
  f --> N
  M --> j
  N --> j
  M --> [*]: give up
  j --> Done`;
const choice = `
  state c <<choice>>
  [*] --> c
  c --> Even: n is even
  c --> Odd: n is odd`;

/** A way by the words or the goal of each move, and where it leads. */
const ways: readonly [string, string, readonly string[], string, string][] = [
  ["begins at the start", plain, [], "[*]", "begin"],
  ["follows an arrow", plain, ["begin"], "Up", "power cut"],
  [
    "offers every arrow",
    plain,
    ["begin", "power cut"],
    "Down",
    "repair, root_end",
  ],
  [
    "goes round in circles",
    plain,
    ["begin", "power cut", "repair"],
    "Up",
    "power cut",
  ],
  ["comes to an end", plain, ["begin", "power cut", "root_end"], "[*]", ""],
  [
    "enters a state at its start",
    nested,
    ["Off", "switch"],
    "Slow",
    "faster, unplug",
  ],
  [
    "offers what leaves any state around",
    nested,
    ["Off", "switch", "faster"],
    "Hot",
    "too hot, unplug",
  ],
  [
    "leaves all states around at once",
    nested,
    ["Off", "switch", "faster", "too hot"],
    "Fire",
    "",
  ],
  ["is in every region", regions, ["Work"], "A, P", "next, stop, on"],
  ["moves in one region alone", regions, ["Work", "next"], "P, B", "on, stop"],
  [
    "leaves all regions together",
    regions,
    ["Work", "next", "stop"],
    "Rest",
    "Idle",
  ],
  [
    "leaves them from inside as well",
    regions,
    ["Work", "on", "leave"],
    "Out",
    "",
  ],
  [
    "enters beside the state that is named",
    regions,
    ["Work", "stop", "Idle", "jump in"],
    "P, B",
    "on, stop",
  ],
  ["leaves a fork by all its arrows", forked, ["f"], "M, N", "j, give up, j"],
  ["waits at a join", forked, ["f", "j"], "N, j", "j"],
  ["goes on when all have come", forked, ["f", "j", "j"], "j", "Done"],
  ["leaves a join once", forked, ["f", "j", "j", "Done"], "Done", ""],
  [
    "does not wait for who will never come",
    forked,
    ["f", "give up", "j"],
    "[*], j",
    "Done",
  ],
  ["stops at a choice", choice, ["c"], "c", "n is even, n is odd"],
  [
    "begins where nothing leads to",
    "A --> B\n B --> A\n C --> A",
    [],
    "C",
    "A",
  ],
  ["begins at the first state of a circle", "A --> B\n B --> A", [], "A", "B"],
  [
    "stays on a state that does not say where it begins",
    "[*] --> S\n state S {\n A --> B\n }\n S --> T",
    ["S"],
    "S",
    "T",
  ],
];
for (const [name, source, moves, current, offered] of ways)
  test(`a walk ${name}`, async () => {
    const structure = await structureOf(source);
    const walk = stateWalk(structure);
    const called = ({ label, to }: { label: string; to: string }): string =>
      label === "" ? to : label;
    let place = walk.start;
    for (const wanted of moves) {
      const move = walk.moves(place).find((each) => called(each) === wanted);
      assert.ok(
        move,
        `no ${wanted} among ${walk.moves(place).map(called).join(", ")}`,
      );
      place = walk.take(place, move.id);
    }
    const labels = place.current.map((id) => walk.nesting.state(id)?.label);
    assert.equal(labels.join(", "), current);
    assert.equal(walk.moves(place).map(called).join(", "), offered);
    assert.equal(walk.isOver(place), offered === "");
  });

test("one source has one structure, regions among it", async () => {
  assert.deepEqual(await structureOf(regions), await structureOf(regions));
});

const ids = fc.constantFrom("a", "b", "c", "d", "e", "r", "s");
const roles = fc.constantFrom<StateRole | undefined>(
  undefined,
  "start",
  "end",
  "choice",
  "fork",
  "join",
  "composite",
);
const anyStructure = fc.record({
  states: fc.uniqueArray(
    fc.record({
      id: ids,
      role: roles,
      parent: fc.option(ids, { nil: undefined }),
    }),
    { selector: ({ id }) => id },
  ),
  regions: fc.array(fc.record({ id: fc.constantFrom("r", "s"), parent: ids })),
  edges: fc.array(fc.tuple(ids, ids), { maxLength: 14 }),
});

test("whatever the diagram is, a walk is never lost, and never in two states of which one lies in the other", () => {
  fc.assert(
    fc.property(
      anyStructure,
      fc.array(fc.nat(20), { maxLength: 30 }),
      (given, choices) => {
        const known = new Set(given.states.map(({ id }) => id));
        const structure: StateStructure = {
          kind: "state",
          states: given.states.map(({ id, role, parent }) => ({
            id,
            label: id,
            ...(role === undefined ? {} : { role }),
            ...(parent === undefined ? {} : { parent }),
          })),
          transitions: given.edges
            .filter(([from, to]) => known.has(from) && known.has(to))
            .map(([from, to], index) => ({
              id: `e${index}`,
              from,
              to,
              label: "",
            })),
          regions: given.regions.filter(({ id }) => !known.has(id)),
        };
        const walk = stateWalk(structure);
        let place: StatePlace = walk.start;
        for (const choice of choices) {
          assert.equal(place.current.length > 0, structure.states.length > 0);
          assert.equal(new Set(place.current).size, place.current.length);
          for (const state of place.current) {
            assert.ok(place.visited.has(state));
            for (const outer of walk.nesting.around(state))
              assert.ok(outer === state || !place.current.includes(outer));
          }
          const moves = walk.moves(place);
          assert.equal(walk.take(place, "no such way"), place);
          const move = moves[choice % Math.max(1, moves.length)];
          if (move === undefined) break;
          const before = JSON.stringify([...place.visited]);
          const next = walk.take(place, move.id);
          assert.equal(JSON.stringify([...place.visited]), before);
          assert.ok(next.followed.has(move.id));
          place = next;
        }
      },
    ),
    {
      examples: [
        // A state that lies in itself, and has a start.
        [
          {
            states: [
              { id: "a", role: "composite", parent: "a" },
              { id: "r", role: "start", parent: "a" },
              { id: "s", role: undefined, parent: undefined },
            ],
            regions: [],
            edges: [["s", "a"]],
          },
          [0, 0],
        ],
      ],
    },
  );
});
