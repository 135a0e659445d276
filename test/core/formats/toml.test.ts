import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { parseToml } from "../../../src/core/formats/toml.ts";

const text = `title = "x"
[book]
src = "docs"
[[questions]]
prompt.prompt = "one"
[[questions]]
[questions.answer]
list = [
  "a",
  "b",
]
`;

test("values know where they stand", () => {
  const parsed = parseToml(text);
  assert.ok(parsed.ok);
  const cases: [(string | number)[], number, number][] = [
    [["title"], 1, 1],
    [["book"], 2, 1],
    [["book", "src"], 3, 1],
    [["questions", 0, "prompt", "prompt"], 5, 1],
    [["questions", 1], 6, 1],
    [["questions", 1, "answer", "list", 1], 10, 3],
    [["questions", 1, "answer", "no such key"], 7, 1],
    [["nothing"], 1, 1],
  ];
  for (const [path, line, column] of cases)
    assert.deepEqual(parsed.positionOf(path), { line, column }, path.join("."));
});

test("a syntax error has its place", () => {
  const cases: [string, number][] = [
    ["a = 1\nb = \nc = 3", 2],
    ['a = 1\nb = "open', 2],
    ["a = 1\na = 2", 2],
    ["[book\n", 1],
  ];
  for (const [broken, line] of cases) {
    const parsed = parseToml(broken);
    assert.ok(!parsed.ok, broken);
    assert.equal(parsed.at.line, line, broken);
  }
});

test("a key called __proto__ is a key like any other", () => {
  const parsed = parseToml('__proto__.polluted = "yes"');
  assert.ok(parsed.ok);
  assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
  assert.deepEqual(Object.keys(parsed.value), ["__proto__"]);
});

test("no text makes it throw", () => {
  fc.assert(fc.property(fc.string(), (any) => void parseToml(any)));
  assert.ok(!parseToml(`a = ${"[".repeat(50_000)}`).ok);
});
