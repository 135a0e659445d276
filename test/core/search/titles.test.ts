import assert from "node:assert/strict";
import { test } from "node:test";
import { headingBefore } from "../../../src/core/search/headingBefore.ts";
import {
  findTitles,
  holdsWords,
  searchedTitle,
} from "../../../src/core/search/titleSearch.ts";

const titles = [
  searchedTitle("passing", "2 Message Passing", "Systems › Foundations"),
  searchedTitle("message", "Message", "Systems › Foundations"),
  searchedTitle("cafe", "Café des Messages", "Le cours"),
  searchedTitle("impasse", "The impasse", "Garden"),
];

const rows: readonly [query: string, found: readonly string[]][] = [
  ["", []],
  ["message", ["message", "passing", "cafe"]],
  ["pass", ["passing", "impasse"]],
  ["CAFE mess", ["cafe"]],
  ["foundations", ["passing", "message"]],
  ["garden imp", ["impasse"]],
  ["2", ["passing"]],
  ["message garden", []],
];

for (const [query, found] of rows)
  test(`titles: “${query}”`, () =>
    assert.deepEqual(findTitles(titles, query, 10), found));

test("no more titles than asked for, and whether a title alone says it all", () => {
  assert.deepEqual(findTitles(titles, "message", 1), ["message"]);
  assert.ok(holdsWords("Café des Messages", "cafe message"));
  assert.ok(!holdsWords("Message", "foundations message"));
});

test("a hit in a text leads to the heading above it", () => {
  const markdown =
    "# Title\n\nFirst words.\n\n## One\n\nA zebra.\n\n## Two\n\nA zebra crosses.\n";
  const headings = [
    { level: 1, id: "title", text: "Title", line: 1 },
    { level: 2, id: "one", text: "One", line: 5 },
    { level: 2, id: "two", text: "Two", line: 9 },
  ];
  const under = (query: string) => headingBefore(markdown, headings, query)?.id;
  assert.equal(under("zebra"), "one");
  assert.equal(under("ZEBRA crosses"), "two");
  assert.equal(under("crosses zebra"), "two");
  assert.equal(under("two"), "two");
  assert.equal(under("first"), undefined);
  assert.equal(under("nowhere"), undefined);
  assert.equal(under(" "), undefined);
});
