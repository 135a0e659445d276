import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { csvText, guarded } from "../../../src/core/report/csv.ts";
import { reportCsv } from "../../../src/core/report/reportCsv.ts";
import { sampleQuestions } from "../quiz/sampleQuestions.ts";
import { answeredSo } from "./sampleReports.ts";

/** Reads RFC 4180, with the guard against formulas taken off. */
function read(text: string): string[][] {
  return readRaw(text).map((row) =>
    row.map((cell) =>
      /^'+[\s\uFEFF]*[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? cell.slice(1) : cell,
    ),
  );
}

function readRaw(text: string): string[][] {
  assert.equal(text[0], "\uFEFF");
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    const cell = quoted?.replaceAll('""', '"') ?? plain ?? "";
    row.push(cell);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function table(rows: readonly (readonly string[])[]): string {
  return csvText(
    [
      ["one", (row: readonly string[]) => row[0]],
      ["two", (row) => row[1]],
    ],
    rows,
  );
}

const lines: readonly [cells: readonly [string, string], line: string][] = [
  [["a", "b"], "a,b"],
  [["a,b", 'say "x"'], '"a,b","say ""x"""'],
  [["two\nlines", "and\r\nmore"], '"two\nlines","and\r\nmore"'],
  [["", " "], ", "],
];
for (const [cells, line] of lines)
  test(`as RFC 4180: ${JSON.stringify(cells)}`, () => {
    assert.equal(table([cells]), `\uFEFFone,two\r\n${line}\r\n`);
  });

const formulas = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  " =1",
  "＝1",
  "\u00A0=1",
  "'=1",
  "=cmd|' /C calc'!A0",
];
for (const text of formulas)
  test(`never a formula: ${JSON.stringify(text)}`, () => {
    assert.equal(guarded(text), `'${text}`);
  });

test("other texts, and numbers below zero, stay as they are", () => {
  for (const text of ["a=1", "it's", "'quoted'", "1-2", "", "…"])
    assert.equal(guarded(text), text);
  assert.equal(
    csvText([["n", (row: number) => row]], [-1.5]),
    "\uFEFFn\r\n-1.5\r\n",
  );
});

test("any cells come back as they were, and none begins a formula", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({
      unit: fc.constantFrom(..."',=+-@\t\r\n\" \uFEFFa＝".split("")),
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const text = table(rows);
      assert.deepEqual(read(text).slice(1), rows);
      for (const raw of readRaw(text).flat())
        assert.doesNotMatch(raw, /^[\s\uFEFF]*[=+\-@＝\t\r\n]/u);
    }),
  );
});

test("a report has a row per question, and one for a lesson without", () => {
  const { short } = sampleQuestions;
  assert.ok(short);
  const report = answeredSo(short, {
    kind: "shortAnswer",
    text: '=HYPERLINK("x")',
  });
  const [head = [], ...rows] = read(reportCsv(report));
  assert.equal(rows.length, 2);
  const cells = (row: readonly string[] = []) =>
    Object.fromEntries(head.map((name, at) => [name, row[at]]));
  const [answered, empty] = rows.map(cells);
  assert.equal(answered?.["response"], '=HYPERLINK("x")');
  assert.equal(answered?.["verdict"], "incorrect");
  assert.equal(answered?.["answered"], "2026-01-02T03:04:05.000Z");
  assert.equal(empty?.["lesson"], "Lesson b");
  assert.equal(empty?.["question id"], "");
  assert.match(reportCsv(report), /"'=HYPERLINK\(""x""\)"/);
});
