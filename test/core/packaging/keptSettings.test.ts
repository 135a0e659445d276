import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseToml } from "../../../src/core/formats/toml.ts";
import {
  keptSettings,
  settingsText,
} from "../../../src/core/packaging/keptSettings.ts";

const decided = { publisher: "ada", name: "sea", version: "1.0.0" };
const keep = (text: string): string =>
  keptSettings("/c/guided-lessons.toml", text, "sea", decided);

test("comments, other keys and a byte order mark stay", () => {
  const made = keep(
    '\uFEFF# mine\npassMark = 0.5 # half\n\n[package] # so\n# later\nlicence = "x"\n',
  );
  assert.equal(
    made,
    '\uFEFF# mine\npassMark = 0.5 # half\nid = "sea"\nversion = "1.0.0"\n\n[package] # so\n# later\nlicence = "x"\npublisher = "ada"\nname = "sea"\n',
  );
});

const refused: readonly [text: string, sentence: RegExp][] = [
  [
    'id = "sea"\npassMark = \n',
    /^What you decided is not kept: line 2 of \/c\/guided-lessons\.toml cannot be read as TOML \(.+\)\. Mend it/,
  ],
  ['package = "mine"\n', /package must be a table/],
  ['[[package]]\nname = "x"\n', /package must be a table/],
  ['[package.name]\nx = "x"\n', /package must be a table/],
  ['[version]\nmajor = "1"\n', /id and version must be texts/],
  ["[[id]]\n", /id and version must be texts/],
];
for (const [text, sentence] of refused)
  test(`a sentence, and nothing changed: ${JSON.stringify(text)}`, () => {
    assert.throws(
      () => keep(text),
      (error: Error) =>
        error.name === "HumanError" && sentence.test(error.message),
    );
  });

test("a file that is not UTF-8 is not written anew", () => {
  assert.throws(
    () => settingsText("/c/x.toml", new Uint8Array([0x23, 0xe9])),
    /\/c\/x\.toml is not UTF-8 text\. Save it as UTF-8/,
  );
});

const pieces = [
  "# note\n",
  'id = "a"\n',
  "id = 3\n",
  "version = 1\n",
  'package = { name = "x" }\n',
  "package = {}\n",
  "package = []\n",
  'package.publisher = "x"\n',
  "[package]\n",
  "[[package]]\n",
  '[package.more]\ny = "z"\n',
  "[other]\n",
  'name = "n"\r\n',
  "passMark = 0.5\n",
  "= \n",
];
test("whatever the file holds: what was decided is read back and all lines stay, or a sentence says why not", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 6 }),
      (all) => {
        const text = all.join("");
        let made: string;
        try {
          made = keep(text);
        } catch (error) {
          assert.equal((error as Error).name, "HumanError");
          return;
        }
        const parsed = parseToml(made);
        assert.ok(parsed.ok);
        const { id, version } = parsed.value;
        assert.deepEqual([id, version], ["sea", "1.0.0"]);
        for (const line of ["# note", "[other]", "passMark = 0.5"])
          assert.equal(
            made.split(line).length,
            text.split(line).length,
            `${line} in ${made}`,
          );
      },
    ),
    { numRuns: 500 },
  );
});
