import assert from "node:assert/strict";
import test from "node:test";
import { readSummary } from "../../../src/core/formats/mdbook/summary.ts";
import { outline } from "./outline.ts";

interface Case {
  readonly name: string;
  readonly summary: string;
  readonly outline: readonly string[];
  readonly title?: string;
  readonly findings?: readonly (readonly [line: number, rule: string])[];
}

const cases: readonly Case[] = [
  {
    name: "the whole grammar",
    summary: `# My Title

[Prefix](prefix.md)

# Part one

- [One](one.md)
    - [Sub](sub.md)
        - [Deep](deep.md)
- [Two](two.md)

---

# Part two

* [Three](three.md)
* [Draft]()

[Suffix](suffix.md)
`,
    title: "My Title",
    outline: [
      "Prefix <src/prefix.md>",
      "[Part one]",
      "  1 One <src/one.md>",
      "    1.1 Sub <src/sub.md>",
      "      1.1.1 Deep <src/deep.md>",
      "  2 Two <src/two.md>",
      "---",
      "[Part two]",
      "  3 Three <src/three.md>",
      "  4 Draft (draft)",
      "Suffix <src/suffix.md>",
    ],
  },
  {
    name: "comments over several lines before an item",
    summary:
      "- [a](a.md)\n<!-- not\nyet --> - [b](b.md)\n- <!-- or\n[x](x.md)\n--> [c](c.md)\n- [a](a.md)\n",
    outline: ["1 a <src/a.md>", "2 b <src/b.md>", "3 c <src/c.md>"],
    findings: [[7, "duplicate-chapter"]],
  },
  {
    name: "smaller headings nest below larger ones",
    summary: "# S\n\n# Book\n\n## A\n\n- [a](a.md)\n\n## B\n\n- [b](b.md)",
    title: "S",
    outline: [
      "[Book]",
      "  [A]",
      "    1 a <src/a.md>",
      "  [B]",
      "    2 b <src/b.md>",
    ],
  },
  {
    name: "a heading before anything else is the title, and Summary is no name",
    summary: "<!-- hello -->\n\n# Summary\n\n- [a](a.md)",
    outline: ["1 a <src/a.md>"],
  },
  {
    name: "comments, also inside a list",
    summary: "- [a](a.md)\n  <!-- - [x](x.md) -->\n  - [b](b.md)\n<!-- end -->",
    outline: ["1 a <src/a.md>", "  1.1 b <src/b.md>"],
  },
  {
    name: "an item or a line that begins with a comment",
    summary:
      "<!-- p --> [P](p.md)\n\n- <!-- x --> [Lead](lead.md)\n  - <!-- - [no](no.md) --> [sub](sub.md)\n- <!-- alone -->\n- [d](d.md)",
    outline: [
      "P <src/p.md>",
      "1 Lead <src/lead.md>",
      "  1.1 sub <src/sub.md>",
      "2 d <src/d.md>",
    ],
  },
  {
    name: "angle brackets, spaces, percent-escapes, anchors and queries",
    summary:
      "- [a](<my file.md>)\n- [b](other%20file.md)\n- [c](./c.md#top)\n- [d](d.md?x=1)\n- [e](100%.md)",
    outline: [
      "1 a <src/my file.md>",
      "2 b <src/other file.md>",
      "3 c <src/c.md>",
      "4 d <src/d.md>",
      "5 e <src/100%.md>",
    ],
  },
  {
    name: "titles hold what a person reads",
    summary: "- [The `if let` *way* <kbd>x</kbd> &amp; more](a.md)",
    outline: ["1 The if let way x & more <src/a.md>"],
  },
  {
    name: "several prefix chapters in one line, and one before a rule",
    summary: "[a](a.md) [b](b.md)\n[c](c.md)\n---\n- [d](d.md)",
    outline: [
      "a <src/a.md>",
      "b <src/b.md>",
      "c <src/c.md>",
      "---",
      "1 d <src/d.md>",
    ],
  },
  {
    name: "an item without a link is a draft",
    summary: "- Later\n  - [a](a.md)",
    outline: ["1 Later (draft)", "  1.1 a <src/a.md>"],
  },
  {
    name: "what is no chapter is reported, and what lies below it is kept",
    summary:
      "- [a](a.md)\n- [again](a.md)\n  - [b](b.md)\n- [web](https://x.org/)\n- [up](../../up.md)\n- [picture](p.png)\n- [part](a.md#part)",
    outline: ["1 a <src/a.md>", "2.1 b <src/b.md>"],
    findings: [
      [2, "duplicate-chapter"],
      [4, "not-a-chapter"],
      [5, "outside-course"],
      [6, "not-a-chapter"],
      [7, "duplicate-chapter"],
    ],
  },
  {
    name: "a chapter beside the text folder",
    summary: "[readme](../README.md)",
    outline: ["readme <README.md>"],
  },
  { name: "an empty file", summary: "", outline: [] },
];

for (const expected of cases)
  test(`SUMMARY.md: ${expected.name}`, () => {
    const read = readSummary(expected.summary, "src/SUMMARY.md", "src");
    assert.deepEqual(outline(read.nodes), expected.outline);
    assert.equal(read.title, expected.title);
    assert.deepEqual(
      read.findings
        .map(({ line, rule }) => [line, rule] as const)
        .sort((one, other) => one[0] - other[0]),
      expected.findings ?? [],
    );
  });

test("ids are the paths below the text folder, and unique", () => {
  const read = readSummary(
    "- [a](x/a.md)\n- [b](x/a.markdown)",
    "src/SUMMARY.md",
    "src",
  );
  assert.deepEqual(
    read.nodes.map((node) => node.kind === "lesson" && node.id),
    ["x/a", "x/a-2"],
  );
});
