import assert from "node:assert/strict";
import { test } from "node:test";
import { pageStrings } from "../../src/protocol/strings.ts";
import { readDiagramError } from "../../src/webview/diagram/diagramError.ts";
import { sourceLine } from "../../src/webview/diagram/sourceLines.ts";

const body = "graph TB\n  A --> B\n  C --> [";

const prefixes: readonly (readonly [string, string])[] = [
  ["nothing before it", ""],
  ["front matter", "---\ntitle: T\n---\n"],
  ["a directive", '%%{init: {"theme":"dark"}}%%\n'],
  ["a comment", "%% a comment\n"],
  ["blank lines", "\n\n"],
  ["all of them", "---\ntitle: T\n---\n%%{init: {}}%%\n\n%% one\n%% two\n"],
  ["Windows line ends", "%% one\r\n%% two\r\n"],
];

for (const [what, prefix] of prefixes)
  test(`a reported line is the author's line, with ${what}`, () => {
    const lines = prefix.split("\n").length - 1;
    assert.equal(sourceLine(prefix + body, 3), 3 + lines);
    assert.equal(sourceLine(prefix + body, 1), 1 + lines);
  });

test("comments inside the diagram count, too", () =>
  assert.equal(sourceLine(body.replace("\n", "\n%% c\n"), 3), 4));

test("a line beyond the end is the last line", () =>
  assert.equal(sourceLine(body, 99), 3));

const errors: readonly (readonly [string, unknown, number, RegExp])[] = [
  [
    "a parser's error with a place",
    { hash: { text: "[", loc: { first_line: 3 }, line: 4 } },
    3,
    /“\[” does not fit here/,
  ],
  [
    "the end of the text",
    { hash: { text: "", token: "EOF", loc: { first_line: 3 } } },
    3,
    /ends too early/,
  ],
  [
    "a lexer's error",
    Object.assign(new Error("Lexical error on line 2. Unrecognized text."), {
      hash: { line: 1 },
    }),
    2,
    /Lexical error/,
  ],
  [
    "an error of langium",
    {
      message: "Parsing failed: unexpected character: ->x<- at offset: 20",
      result: { lexerErrors: [{ line: 2 }], parserErrors: [] },
    },
    2,
    /“x” does not fit/,
  ],
  [
    "langium at the end of the text",
    {
      message: "Parsing failed",
      result: {
        lexerErrors: [],
        parserErrors: [
          { token: { startLine: Number.NaN }, previousToken: { endLine: 2 } },
        ],
      },
    },
    2,
    /Parsing failed/,
  ],
  [
    "an unknown kind",
    Object.assign(
      new Error(
        "No diagram type detected matching given configuration for text: x",
      ),
      { name: "UnknownDiagramError" },
    ),
    1,
    /kind of diagram/,
  ],
  ["a plain object", { str: "odd", message: "odd thing" }, 1, /odd thing/],
  ["a plain string", "no luck", 1, /no luck/],
];

for (const [what, error, line, message] of errors)
  test(`in plain words: ${what}`, () => {
    const found = readDiagramError(error, body, pageStrings);
    assert.equal(found.line, line);
    assert.match(found.message, message);
  });

test("an empty diagram says that it is empty", () =>
  assert.match(readDiagramError({}, " \n", pageStrings).message, /nothing in/));
