import assert from "node:assert/strict";
import { test } from "node:test";
import { parseToml } from "../../../src/core/formats/toml.ts";
import { setTomlTexts } from "../../../src/core/formats/tomlEdit.ts";

const entries = [
  { path: ["version"], value: "2.0.0" },
  { path: ["package", "name"], value: 'a "b"' },
];

const rows: readonly [name: string, before: string, after: string][] = [
  ["an empty file", "", 'version = "2.0.0"\n\n[package]\nname = "a \\"b\\""\n'],
  [
    "comments and values stay",
    "# mine\nversion = '1' # so\n\n# about it\n[package] # p\n# inside\nother = 1\n\n[z]\n",
    '# mine\nversion = "2.0.0" # so\n\n# about it\n[package] # p\n# inside\nother = 1\nname = "a \\"b\\""\n\n[z]\n',
  ],
  [
    "no key at the top",
    "# file\n\n# about z\n[z]\nx = 1",
    '# file\n\nversion = "2.0.0"\n\n# about z\n[z]\nx = 1\n\n[package]\nname = "a \\"b\\""\n',
  ],
  [
    "an inline table",
    'package = { name = "x", y = 1 }\n',
    'package = { name = "a \\"b\\"", y = 1 }\nversion = "2.0.0"\n',
  ],
  [
    "an inline table without it",
    "package = { y = 1 }\r\n",
    'package = { y = 1, name = "a \\"b\\"" }\r\nversion = "2.0.0"\r\n',
  ],
  [
    "dotted keys",
    "package.y = 1",
    'package.y = 1\nversion = "2.0.0"\npackage.name = "a \\"b\\""\n',
  ],
];

for (const [name, before, after] of rows)
  test(`TOML edited: ${name}`, () => {
    const made = setTomlTexts(before, entries);
    assert.equal(made, after);
    const read = parseToml(made);
    assert.ok(read.ok);
    assert.equal(read.value["version"], "2.0.0");
  });
