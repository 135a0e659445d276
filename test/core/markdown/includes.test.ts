import assert from "node:assert/strict";
import test from "node:test";
import { expandIncludes } from "../../../src/core/markdown/include/expand.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";
import { renderText } from "../../doubles/renderText.ts";

const code = `use std::fmt;

// ANCHOR: all
fn main() {
    // ANCHOR: body
    body();
    // ANCHOR_END: body
}
// ANCHOR_END: all
`;

const files = memoryFiles({
  "src/a.txt": "one\ntwo\nthree\nfour\n",
  "src/code.rs": code,
  "src/deep/in.md": "in {{#include ../a.txt:1}}",
  "src/self.md": "{{#include self.md}}",
  "src/ping.md": "{{#include pong.md}}",
  "src/pong.md": "{{#include ping.md}}",
});

const expansions: readonly [written: string, becomes: string][] = [
  ["{{#include a.txt}}", "one\ntwo\nthree\nfour"],
  ["{{#include a.txt:2}}", "two"],
  ["{{#include a.txt:3:}}", "three\nfour"],
  ["{{#include a.txt::2}}", "one\ntwo"],
  ["{{#include a.txt:2:3}}", "two\nthree"],
  ["{{#include a.txt:9}}", ""],
  ["x {{#include a.txt:1:2}} y", "x one\ntwo y"],
  ["{{#include code.rs:body}}", "    body();"],
  ["{{#include code.rs:all}}", "fn main() {\n    body();\n}"],
  [
    "{{#rustdoc_include code.rs:body}}",
    "# use std::fmt;\n#\n# fn main() {\n    body();\n# }",
  ],
  ["{{#rustdoc_include a.txt:2}}", "# one\ntwo\n# three\n# four"],
  [
    "{{#playground a.txt editable}}",
    "```rust,editable\none\ntwo\nthree\nfour\n```",
  ],
  ["{{#include deep/in.md}}", "in one"],
  ["\\{{#include a.txt}}", "\\{{#include a.txt}}"],
  ["{{#title The tab}}rest", "rest"],
  ["{{#unknown x}} {{ #include a.txt:1 }}", "{{#unknown x}} one"],
];

for (const [written, becomes] of expansions)
  test(`expands ${written}`, async () => {
    const expanded = await expandIncludes(written, "src/ch.md", files);
    assert.equal(expanded.text, becomes);
    assert.deepEqual(expanded.problems, []);
  });

const failures: readonly [written: string, rule: string, file?: string][] = [
  ["{{#include none.txt}}", "missing-include"],
  ["{{#include code.rs:none}}", "missing-anchor"],
  ["{{#include ../../../etc/passwd}}", "outside-course"],
  ["{{#include /etc/passwd}}", "outside-course"],
  ["{{#include self.md}}", "include-cycle", "src/self.md"],
  ["{{#include ping.md}}", "include-cycle", "src/pong.md"],
];

for (const [written, rule, file = "src/ch.md"] of failures)
  test(`reports ${written} as ${rule}`, async () => {
    const expanded = await expandIncludes(
      `text\n${written}`,
      "src/ch.md",
      files,
    );
    assert.deepEqual(
      expanded.problems.map((problem) => [problem.rule, problem.file]),
      [[rule, file]],
    );
  });

test("includes stop ten files deep", async () => {
  const chain = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [
      `c${n}.md`,
      `{{#include c${n + 1}.md}}`,
    ]),
  );
  const { problems } = await expandIncludes(
    "{{#include c0.md}}",
    "top.md",
    memoryFiles(chain),
  );
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ["include-depth"],
  );
});

test("includes that multiply are cut off", async () => {
  const bomb = Object.fromEntries(
    Array.from({ length: 9 }, (_, n) => [
      `b${n}.md`,
      n === 8 ? "x".repeat(100_000) : `{{#include b${n + 1}.md}}\n`.repeat(20),
    ]),
  );
  const { problems } = await expandIncludes(
    "{{#include b5.md}}",
    "top.md",
    memoryFiles(bomb),
  );
  assert.ok(problems.some(({ rule }) => rule === "include-size"));
});

test("what is wrong in an included file names that file and its line", async () => {
  const { html, findings } = await renderText("# A\n\n{{#include part.md}}\n", {
    "src/part.md": "fine\n\n[out](../../../x.md)\n\n{{#quiz no.toml}}\n",
  });
  assert.deepEqual(
    findings.map(({ file, line, rule }) => [file, line, rule]),
    [
      ["src/part.md", 5, "missing-quiz"],
      ["src/part.md", 3, "outside-course"],
    ],
  );
  assert.match(html, /<p data-line="3">fine<\/p>/);
});
