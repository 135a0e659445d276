import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lessonsOf, type CourseNode } from "../../../src/core/course/model.ts";
import { readSummary } from "../../../src/core/formats/mdbook/summary.ts";
import {
  chapterInsertion,
  type ChapterPlace,
} from "../../../src/core/starting/chapterEdit.ts";

const chapter = { title: "New", path: "src/new.md" };

function inserted(
  summary: string,
  place: ChapterPlace,
  what = chapter,
): string {
  const { offset, text } = chapterInsertion(summary, what, place, "src");
  return summary.slice(0, offset) + text + summary.slice(offset);
}

const after = (name: string): ChapterPlace => ({
  kind: "after",
  path: `src/${name}.md`,
});
const under = (name: string): ChapterPlace => ({
  kind: "under",
  path: `src/${name}.md`,
});
const end: ChapterPlace = { kind: "end" };

const table: [
  name: string,
  before: string,
  place: ChapterPlace,
  after: string,
][] = [
  [
    "after a chapter",
    "- [A](a.md)\n- [B](b.md)\n",
    after("a"),
    "- [A](a.md)\n- [New](new.md)\n- [B](b.md)\n",
  ],
  [
    "after a chapter and what is below it",
    "- [A](a.md)\n    - [AA](aa.md)\n\n- [B](b.md)\n",
    after("a"),
    "- [A](a.md)\n    - [AA](aa.md)\n- [New](new.md)\n\n- [B](b.md)\n",
  ],
  [
    "after a nested chapter, with its marker and indentation",
    "* [A](a.md)\n\t* [AA](aa.md)\n* [B](b.md)\n",
    after("aa"),
    "* [A](a.md)\n\t* [AA](aa.md)\n\t* [New](new.md)\n* [B](b.md)\n",
  ],
  [
    "under a chapter that has none below it, indented as others are",
    "- [A](a.md)\n    - [AA](aa.md)\n- [B](b.md)\n",
    under("b"),
    "- [A](a.md)\n    - [AA](aa.md)\n- [B](b.md)\n    - [New](new.md)\n",
  ],
  [
    "under a chapter in an outline without nesting",
    "1. [A](a.md)\n2. [B](b.md)\n",
    under("a"),
    "1. [A](a.md)\n   - [New](new.md)\n2. [B](b.md)\n",
  ],
  [
    "under a chapter as its last one",
    "- [A](a.md)\n  - [AA](aa.md)\n- [B](b.md)",
    under("a"),
    "- [A](a.md)\n  - [AA](aa.md)\n  - [New](new.md)\n- [B](b.md)",
  ],
  [
    "at the end of a file without a last line break",
    "- [A](a.md)",
    after("a"),
    "- [A](a.md)\n- [New](new.md)\n",
  ],
  [
    "with the line breaks of the file",
    "# Summary\r\n\r\n- [A](a.md)\r\n",
    end,
    "# Summary\r\n\r\n- [A](a.md)\r\n- [New](new.md)\r\n",
  ],
  [
    "before the chapters that close the book",
    "[Intro](intro.md)\n\n- [A](a.md)\n\n---\n\n[End](end.md)\n",
    end,
    "[Intro](intro.md)\n\n- [A](a.md)\n- [New](new.md)\n\n---\n\n[End](end.md)\n",
  ],
  [
    "after a chapter outside of the lists",
    "[Intro](intro.md)\n\n- [A](a.md)\n",
    after("intro"),
    "[Intro](intro.md)\n\n[New](new.md)\n\n- [A](a.md)\n",
  ],
  [
    "into a part",
    "# One\n\n- [A](a.md)\n\n# Two\n\n- [B](b.md)\n",
    { kind: "part", title: "One" },
    "# One\n\n- [A](a.md)\n- [New](new.md)\n\n# Two\n\n- [B](b.md)\n",
  ],
  [
    "into an empty part",
    "# Summary\n\n# One\n\n# Two\n\n- [B](b.md)\n",
    { kind: "part", title: "One" },
    "# Summary\n\n# One\n\n- [New](new.md)\n\n# Two\n\n- [B](b.md)\n",
  ],
  [
    "into an empty outline",
    "# Summary\n",
    end,
    "# Summary\n\n- [New](new.md)\n",
  ],
  ["into nothing", "", end, "\n- [New](new.md)\n"],
  [
    "numbered lists count on",
    "1. [A](a.md)\n",
    end,
    "1. [A](a.md)\n2. [New](new.md)\n",
  ],
];

for (const [name, before, place, expected] of table)
  test(name, () => assert.equal(inserted(before, place), expected));

test("a title and a path with signs of Markdown stay what they are", () => {
  const text = inserted("- [A](a.md)\n", end, {
    title: "What is [x] *now*?",
    path: "src/part (one)/new.md",
  });
  const [, lesson] = [
    ...lessonsOf(readSummary(text, "src/SUMMARY.md", "src").nodes),
  ];
  assert.equal(lesson?.title, "What is [x] *now*?");
  assert.equal(lesson.path, "src/part (one)/new.md");
});

interface Item {
  readonly below: readonly Item[];
}

const items = listOf(3);

function listOf(depth: number): fc.Arbitrary<readonly Item[]> {
  const below = depth === 0 ? fc.constant([]) : listOf(depth - 1);
  return fc.array(fc.record({ below }), { maxLength: 3 });
}

const style = fc.record({
  marker: fc.constantFrom("-", "*", "+", "1."),
  nesting: fc.constantFrom("   ", "    ", "\t"),
  newline: fc.constantFrom("\n", "\r\n"),
  loose: fc.boolean(),
  title: fc.boolean(),
});

type Style = typeof style extends fc.Arbitrary<infer Value> ? Value : never;

function written(list: readonly Item[], how: Style): string {
  let count = 0;
  const lines = (level: readonly Item[], indent: string): string[] =>
    level.flatMap(({ below }) => {
      const name = `c${count++}`;
      return [
        `${indent}${how.marker} [${name}](${name}.md)`,
        ...(how.loose ? [""] : []),
        ...lines(below, indent + how.nesting),
      ];
    });
  return [...(how.title ? ["# Summary", ""] : []), ...lines(list, ""), ""].join(
    how.newline,
  );
}

test("any outline: the new chapter stands where it was asked for, and nothing else moved", () => {
  fc.assert(
    fc.property(
      items.filter((list) => list.length > 0),
      style,
      fc.nat(),
      fc.boolean(),
      (list, how, pick, nested) => {
        const text = written(list, how);
        const names = titles(text);
        const name = names[pick % names.length] ?? "";
        const result = inserted(text, nested ? under(name) : after(name));
        assert.deepEqual(
          shape(result).filter((line) => !line.endsWith("New")),
          shape(text),
        );
        const path = pathTo(result, "New");
        const reference = pathTo(text, name);
        if (nested) assert.deepEqual(path.slice(0, -1), [...reference]);
        else assert.deepEqual(path.slice(0, -1), reference.slice(0, -1));
      },
    ),
    { numRuns: 300 },
  );
});

function titles(text: string): string[] {
  return [...lessonsOf(readSummary(text, "src/SUMMARY.md", "src").nodes)].map(
    ({ title }) => title,
  );
}

/** Every chapter with what it lies in. */
function shape(text: string): string[] {
  return titles(text).map((title) => pathTo(text, title).join("/"));
}

/** The titles of what a chapter lies in, and its own. */
function pathTo(text: string, title: string): string[] {
  const walk = (nodes: readonly CourseNode[]): string[] | undefined => {
    for (const node of nodes) {
      if (node.kind === "separator") continue;
      if (node.title === title) return [title];
      const inner = walk(node.children);
      if (inner) return [node.title, ...inner];
    }
    return undefined;
  };
  const found = walk(readSummary(text, "src/SUMMARY.md", "src").nodes);
  assert.ok(found, `${title} in\n${text}`);
  return found;
}
