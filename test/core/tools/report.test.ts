import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { commandLine } from "../../doubles/commandLine.ts";
import { classOf, reportBy } from "../report/sampleClass.ts";

const { at, run, write: writeTexts } = commandLine();

function write(file: string, content: unknown): void {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  writeTexts({ [file]: text });
}

for (const { file, report } of classOf) write(`sound/groups/${file}`, report);
// Other files that may lie beside reports.
write("sound/statements.xapi.json", [{ id: "x" }]);
write("sound/notes.txt", "{");
write("mixed/ada.json", classOf[0]?.report);
write("mixed/ada-old.json", reportBy("ada", "Ada", {}, "2025-01-01"));
write("mixed/half.json", JSON.stringify(classOf[1]?.report).slice(0, 99));
write("mixed/newer.json", { format: "guided-lessons-report", version: 9 });
write("empty/readme.txt", "");

test("tables of questions and students; other files are left alone", async () => {
  const { code, stdout } = await run("report", "sound");
  assert.match(stdout, /^Course: 4 students, 3 questions\n/);
  assert.match(
    stdout,
    /\n {2}4 +50% +0\.98 +1\.5 +Lesson a: Question q1 +2 × Ice\n/,
  );
  assert.match(stdout, /\n {2}0\/1 +3\/3 +3 +3\/3 +Ada\n/);
  assert.equal(code, 0);
});

test("--json: damaged files and an older report are findings; exit 1", async () => {
  const { code, stdout } = await run("report", "mixed", "--json");
  const { courses, findings } = JSON.parse(stdout) as {
    courses: { students: { id: string; file: string }[] }[];
    findings: { file: string; rule: string; message: string }[];
  };
  assert.deepEqual(
    courses[0]?.students.map(({ id, file }) => [id, file]),
    [["ada", "ada.json"]],
  );
  assert.deepEqual(
    findings.map(({ file, rule }) => [file, rule]),
    [
      ["half.json", "report-unreadable"],
      ["newer.json", "report-unreadable"],
      ["ada-old.json", "report-older"],
    ],
  );
  assert.match(findings[1]?.message ?? "", /newer version/);
  assert.match(findings[2]?.message ?? "", /in ada\.json, and that one counts/);
  assert.equal(code, 1);
});

test("--csv: the table alone on stdout, what was noticed on stderr", async () => {
  const { code, stdout, stderr } = await run("report", "mixed", "--csv");
  assert.match(stdout, /^\uFEFFrow,course id,course,/);
  assert.doesNotMatch(stdout, /report-unreadable/);
  assert.match(stderr, /half\.json {2}error {2}.*\(report-unreadable\)/);
  assert.equal(code, 1);
});

test("--out: CSV, or JSON by its name", async () => {
  const csv = await run("report", "sound", "--out", "class.csv");
  assert.match(csv.stdout, /Written to class\.csv\.\n$/);
  const rows = fs.readFileSync(at("class.csv"), "utf8");
  assert.equal(rows.trimEnd().split("\r\n").length, 8);
  await run("report", "sound", "--out", "class.json");
  const json = fs.readFileSync(at("class.json"), "utf8");
  assert.deepEqual(Object.keys(JSON.parse(json) as object), [
    "courses",
    "findings",
  ]);
});

const refused: readonly [args: readonly string[], message: RegExp][] = [
  [["nowhere"], /no folder nowhere/],
  [["empty"], /no report in empty/],
  [["sound", "--csv", "--json"], /either CSV or JSON/],
  [["sound", "--out", "no/where.csv"], /no folder/],
];
for (const [args, message] of refused)
  test(`exit 2: report ${args.join(" ")}`, async () => {
    const { code, stdout, stderr } = await run("report", ...args);
    assert.equal(code, 2);
    assert.equal(stdout, "");
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /^ {4}at /m, "no stack for a person");
  });
