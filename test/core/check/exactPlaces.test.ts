import assert from "node:assert/strict";
import { test } from "node:test";
import { TextLines } from "../../../src/core/language/place.ts";
import { findingsOf } from "../language/courseOf.ts";

/** What stands between `»` and `«` is what a finding points at. */
const places: Readonly<Record<string, string>> = {
  "links in one line": "See [x](»no.md«) and [y](<»the no.md«> 'title').",
  "a heading that is not there": "See [x](»b.md#nowhere«) and [y](»#gone«).",
  "uses of a label": "To »[r]« and [again]»[r]«.\n\n[r]: no.md",
  "images and HTML":
    '![pic](»no.png«) <img src="»none.png«"> <a href="»no.md«">n</a>',
  "the cells of a table":
    "| a | [h](»head.md«) |\n| - | - |\n| b | c |\n| [d](»cell.md«) | ![e](»cell.png«) |",
  "lists, quotations and footnotes":
    "- a\n  - [b](»b1.md«)\n\n> > [c](»c1.md«)\n\nd[^1]\n\n[^1]: [e](»e1.md«)",
  "a link over several lines": "Some\n[words in\ntwo lines](»no.md«) and more.",
  "HTML over several lines": '<p>\n  <a href="»no.md«">n</a>\n</p>',
  "directives in a text":
    "Text »{{#foo bar}}« and {{#include »none.txt«}} and {{#quiz »../no.toml«}}.",
  "directives in the cell of a table": "| a |\n| - |\n| »{{#foo bar}}« |",
  "directives alone": "»{{#inclde x.md}}«\n\n{{#quiz »no.toml«}}",
  "an include in code": "```rust\nx\n{{#include »none.rs:2«}}\n```",
  "the question of a quiz":
    "<quiz>\nWhich [one](»no.md«)?\n\n- [x] a\n- [ ] b\n</quiz>",
};

for (const [name, marked] of Object.entries(places))
  test(`a finding points at its address: ${name}`, async () => {
    const expected = [...marked.matchAll(/»([^«]*)«/g)].map(
      ([, address]) => address,
    );
    const text = `# A\n\n${marked.replace(/[»«]/g, "")}\n`;
    const lines = new TextLines(text);
    const findings = await findingsOf({
      "book.toml": "",
      "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n",
      "src/a.md": text,
      "src/b.md": "# B\n",
    });
    const found = findings.map(({ line, column, endLine, endColumn }) =>
      text.slice(
        lines.offsetAt(line, column),
        lines.offsetAt(endLine ?? line, endColumn ?? Infinity),
      ),
    );
    assert.deepEqual(found, expected);
  });
