import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FlowchartStructure } from "../../../../src/core/diagram/structure.ts";
import { failureText } from "../../../../src/core/diagram/walk/failWords.ts";
import {
  createFlow,
  type Flow,
  reachAfter,
} from "../../../../src/core/diagram/walk/reachability.ts";
import { singlePoints } from "../../../../src/core/diagram/walk/singlePoints.ts";
import { tracePath } from "../../../../src/core/diagram/walk/tracePath.ts";
import { pageStrings } from "../../../../src/protocol/strings.ts";
import { mermaidParser } from "../../../../src/tools/diagramParser.ts";
import {
  courseText,
  seedDiagrams,
  seedLines,
} from "../../lessons/bundledCourse.ts";
import { fences } from "../../lessons/readMarkdown.ts";

const parser = mermaidParser();
const seed = seedLines();
const sources: readonly [
  name: string,
  diagrams: readonly string[],
  skip: string | false,
][] = [
  [
    "the bundled lesson",
    fences(courseText("src/what-is-a-distributed-system.md"), "mermaid"),
    false,
  ],
  [
    "the notes it was written from",
    seedDiagrams(seed ?? []).map((lines) => lines.join("\n")),
    seed ? false : "shared data is absent: seed",
  ],
];

for (const [name, diagrams, skip] of sources)
  describe(`the diagrams of ${name}`, { skip }, () => {
    const flows = async (): Promise<readonly Flow[]> => {
      const structures = [];
      for (const source of diagrams)
        structures.push(await parser.structure(source));
      assert.equal(structures.length, 9);
      return structures
        .filter(
          (found): found is FlowchartStructure => found?.kind === "flowchart",
        )
        .map(createFlow);
    };
    const flowWith = async (label: string): Promise<Flow> => {
      const found = (await flows()).find(({ structure }) =>
        structure.nodes.some((node) => node.label === label),
      );
      assert.ok(found, label);
      return found;
    };

    const failing: readonly [
      part: string,
      works: readonly string[],
      lost: readonly string[],
    ][] = [
      [
        "Server 2",
        ["Users", "Load Balancer", "Server 1", "Server 3", "Server N"],
        [],
      ],
      [
        "Load Balancer",
        ["Users"],
        ["Server 1", "Server 2", "Server 3", "Server N"],
      ],
      [
        "Primary DB",
        ["Write to Primary"],
        [
          "Replica 1",
          "Replica 2",
          "Replica 3",
          "Read from Replica",
          "Read from Replica",
          "Read from Replica",
        ],
      ],
      [
        "London Datacenter 70ms latency",
        [
          "User in NYC",
          "NYC Datacenter 10ms latency",
          "Tokyo Datacenter 150ms latency",
        ],
        [],
      ],
      [
        "Clock A: 10:00:01.123",
        ["Clock B: 10:00:02.456", "Clock C: 09:59:59.789"],
        [],
      ],
    ];
    for (const [part, works, lost] of failing)
      test(`failing ${part} loses ${lost.length}`, async () => {
        const flow = await flowWith(part);
        const { nodes } = flow.structure;
        const id = nodes.find(({ label }) => label === part)?.id ?? "";
        const reach = reachAfter(flow, [id]);
        const labelsOf = (wanted: (id: string) => boolean) =>
          nodes.filter((node) => wanted(node.id)).map(({ label }) => label);
        assert.deepEqual(
          labelsOf((node) => reach.lost.has(node)),
          lost,
        );
        assert.deepEqual(
          labelsOf((node) => node !== id && !reach.lost.has(node)),
          works,
        );
      });

    test("what failing does is said in words", async () => {
      const flow = await flowWith("Load Balancer");
      const said = (failing: readonly string[]) => {
        const reach = reachAfter(flow, failing);
        const { main, names } = failureText(flow, failing, reach, pageStrings);
        return `${main} ${names}`.trim();
      };
      assert.equal(
        said(["LB"]),
        "Failing Load Balancer: 4 of 5 others can no longer be reached: Server 1, Server 2, Server 3 and Server N.",
      );
      assert.equal(
        said(["S2"]),
        "Failing Server 2: all 5 others can still be reached.",
      );
      assert.equal(
        said([]),
        "Nothing has failed: all 6 parts can be reached from Users.",
      );
    });

    test("where one looks from is said only when it was chosen among equals", async () => {
      const said = async (part: string, id: string) => {
        const flow = await flowWith(part);
        const reach = reachAfter(flow, [id]);
        return failureText(flow, [id], reach, pageStrings).main;
      };
      assert.equal(
        await said("Single Server", "S"),
        "Failing Single Server: 1 of 6 others can no longer be reached:",
      );
      assert.equal(
        await said("Big Expensive Server $100,000", "Big"),
        "Failing Big Expensive Server $100,000: 2 of 4 others can no longer be reached from Commodity Server $1,000:",
      );
    });

    test("the load balancer and the primary are single points of failure, a ring has none", async () => {
      assert.deepEqual(singlePoints(await flowWith("Load Balancer")), ["LB"]);
      assert.deepEqual(singlePoints(await flowWith("Primary DB")), [
        "P",
        "R1",
        "R2",
        "R3",
      ]);
      assert.deepEqual(singlePoints(await flowWith("Node N")), []);
    });

    test("a path is traced from the users to a server, and none leads back", async () => {
      const flow = await flowWith("Load Balancer");
      assert.deepEqual(tracePath(flow, "Users", "S3"), {
        nodes: ["Users", "LB", "S3"],
        edges: ["L_Users_LB_0", "L_LB_S3_0"],
      });
      assert.equal(tracePath(flow, "S3", "Users"), undefined);
      assert.equal(tracePath(flow, "Users", "S3", ["LB"]), undefined);
    });
  });
