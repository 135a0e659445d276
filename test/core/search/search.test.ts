import assert from "node:assert/strict";
import { test } from "node:test";
import { LessonSearch } from "../../../src/core/search/lessonSearch.ts";
import { searchText } from "../../../src/core/search/searchText.ts";
import { snippet } from "../../../src/core/search/snippet.ts";

const texts: readonly [name: string, markdown: string, text: string][] = [
  [
    "markup goes, words stay",
    "# A *title*\n\n> [!NOTE]\n> See [the next](b.md#x) and `code`.\n\n- [ ] one\n2. two",
    "A title · See the next and code . one two",
  ],
  [
    "front matter, comments and directives are not read",
    "---\ntitle: T\n---\nText <!-- hidden --> {{#include a.rs}} end",
    "Text end",
  ],
  [
    "a quiz tells no answers",
    "Before\n\n<quiz id='a'>\n\n- [x] secret\n\n</quiz>\n\nAfter",
    "Before After",
  ],
  ["an open quiz tells none either", "Before <quiz>\n- [x] secret", "Before"],
  [
    "code is found, a diagram is not",
    "```rust\nlet x = 1;\n```\n\n```mermaid\ngraph LR\n```\nEnd",
    "let x = 1; End",
  ],
  ["a table is its cells", "| a | b |\n| --- | --- |\n| c | d |", "a b c d"],
];

for (const [name, markdown, text] of texts)
  test(`search text: ${name}`, () => assert.equal(searchText(markdown), text));

test("a lesson is found by all of its words, and what stands together comes first", () => {
  const search = new LessonSearch();
  search.set("apart", "message here, passing there, message again");
  search.set("together", "about Message Passing");
  search.set("one", "a message only");
  assert.deepEqual(
    search.find("message PASSING", 10).map(({ key }) => key),
    ["together", "apart"],
  );
  assert.equal(search.find("mess", 2).length, 2);
  assert.deepEqual(search.find("  ", 10), []);
  search.delete("together");
  assert.deepEqual(
    search.find("passing", 10).map(({ key }) => key),
    ["apart"],
  );
});

test("case and marks do not matter, in any language", () => {
  const search = new LessonSearch();
  search.set("fr", "Le café au lait");
  search.set("zh", "分布式系统很有趣");
  assert.deepEqual(
    search.find("CAFE", 10).map(({ key }) => key),
    ["fr"],
  );
  assert.deepEqual(
    search.find("系统", 10).map(({ key }) => key),
    ["zh"],
  );
});

const words = "one two three four five six seven eight nine ten ".repeat(10);
const snippets: readonly [
  name: string,
  text: string,
  query: string,
  expected: RegExp,
][] = [
  ["a short text as it is", "All of it", "of", /^All of it$/],
  [
    "around the place, at words",
    `${words}needle ${words}`,
    "needle",
    /^… \w+ .* nine ten needle one two.* \w+ …$/,
  ],
  [
    "where marks change the length",
    `${"é".repeat(300)} needle`,
    "NEEDLE",
    /needle$/,
  ],
  ["the beginning when nothing is found", words, "zzz", /^one two/],
];

for (const [name, text, query, expected] of snippets)
  test(`snippet: ${name}`, () => assert.match(snippet(text, query), expected));

test("ten thousand lessons are looked through at once", () => {
  const search = new LessonSearch();
  for (let index = 0; index < 10_000; index++)
    search.set(`lesson-${index}`, `${words}${index}`);
  const start = performance.now();
  assert.equal(search.find("ten 9999", 50)[0]?.key, "lesson-9999");
  // Loose on purpose: it says that nothing grows with the square, not how fast this machine is.
  assert.ok(performance.now() - start < 2_000);
});
