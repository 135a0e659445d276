import assert from "node:assert/strict";
import { test } from "node:test";
import { diagramProblem } from "../../../src/core/check/diagramError.ts";

const body = "graph TB\n  A --> B\n  C --> [";

const errors: readonly [
  what: string,
  error: unknown,
  line: number,
  message: RegExp,
][] = [
  [
    "a parser's error with a place",
    {
      message: "Parse error on line 4:\n…\nExpecting 'TAGEND', got 'SQS'",
      hash: { text: "[", loc: { first_line: 3, last_line: 3 }, line: 4 },
    },
    3,
    /Unexpected “\[”/,
  ],
  [
    "the end of the text",
    {
      message: "Parse error on line 3:\n…\nExpecting 'SPACE', got 'EOF'",
      hash: { text: "", token: "EOF", loc: { last_line: 3 } },
    },
    3,
    /ends too early/,
  ],
  [
    "a lexer's error",
    Object.assign(new Error("Lexical error on line 2. Unrecognized text."), {
      hash: { line: 1 },
    }),
    2,
    /not understood/,
  ],
  [
    "an error of langium",
    {
      message: "Parsing failed: unexpected character: ->x<- at offset: 20",
      result: { lexerErrors: [{ line: 2 }], parserErrors: [] },
    },
    2,
    /Unexpected “x”/,
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
    Object.assign(new Error("No diagram type detected for text: x"), {
      name: "UnknownDiagramError",
    }),
    1,
    /kind of diagram/,
  ],
  ["a line beyond the end", { hash: { loc: { last_line: 99 } } }, 3, /./],
  ["a plain object", { str: "odd", message: "odd thing" }, 1, /odd thing/],
  [
    "a plain object that says nothing",
    { code: 7 },
    1,
    /^mermaid cannot read it/,
  ],
  ["nothing at all", undefined, 1, /^mermaid cannot read it/],
  ["an empty message", new Error(" "), 1, /^mermaid cannot read it/],
  ["a plain string", "no luck", 1, /no luck/],
];

for (const [what, error, line, message] of errors)
  test(`in plain words: ${what}`, () => {
    const found = diagramProblem(error, body);
    assert.equal(found.line, line);
    assert.match(found.message, message);
  });

test("an empty diagram says that it is empty", () =>
  assert.match(diagramProblem({}, " \n").message, /nothing in/));
