import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { commandLine } from "../../doubles/commandLine.ts";

const { at, listed, run, write } = commandLine({
  "sound/book.toml": '[book]\ntitle = "Sound"\nauthors = ["Ada"]\n',
  "sound/src/SUMMARY.md": "- [A](a.md)\n",
  "sound/src/a.md": "# A\n",
  "broken/src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n",
  "broken/src/a.md": "# A\n",
  "none/readme.txt": "nothing",
  "there.vsix": "mine",
  "folder.vsix/x": "",
});

const pack = (...args: readonly string[]) => run("pack", ...args);

const refused: readonly [args: string[], sentence: RegExp][] = [
  [["none"], /^There is no course in none: /],
  [["nowhere"], /^There is no folder nowhere\. /],
  [["."], /^\. is no course itself but holds broken, sound\. /],
  [["sound", "--publisher", "a b"], /^The publisher "a b" may hold letters /],
  [["sound", "--name=-x"], /^The name "-x" may hold letters /],
  [
    ["sound", "--version-number", "1"],
    /^The version "1" is not three numbers /,
  ],
  [
    ["sound", "--publisher=guided-lessons", "--name=guided-lessons"],
    /is Guided Lessons itself/,
  ],
  [
    ["sound", "--out", "there.vsix"],
    /there\.vsix is there already\. .*--force/,
  ],
  [["sound", "--out", "folder.vsix"], /folder\.vsix is a folder\. /],
  [
    ["sound", "--out", "no/such/x.vsix"],
    /^There is no folder .*such to write x\.vsix into\. /,
  ],
  [["sound", "--out", "there.vsix/x.vsix"], /there\.vsix is no folder\. /],
];

for (const [args, sentence] of refused)
  test(`exit 2, one sentence, nothing left: pack ${args.join(" ")}`, async () => {
    const before = listed();
    const { code, stdout, stderr } = await pack(...args, "--json");
    const said = stderr
      .split("\n")
      .filter((line) => !/^(Nobody has decided|Try: |$)/.test(line));
    assert.equal(said.length, 1, stderr);
    assert.match(said[0] ?? "", sentence);
    assert.equal(stdout, "");
    assert.equal(code, 2);
    assert.deepEqual(listed(), before);
    assert.equal(fs.readFileSync(at("there.vsix"), "utf8"), "mine");
  });

test("errors in the course stop it: exit 1, the findings, no file", async () => {
  const { code, stdout } = await pack("broken", "--out", "b.vsix");
  assert.match(
    stdout,
    /broken.src.SUMMARY\.md:2:7 {2}error .*\(missing-chapter\)/,
  );
  assert.match(stdout, /Nothing was written: the course has 1 error\. /);
  assert.equal(code, 1);
  const json = await pack("broken", "--out", "b.vsix", "--json");
  const report = JSON.parse(json.stdout) as { file: null; findings: object[] };
  assert.equal(report.file, null);
  assert.equal(report.findings.length, 1);
  assert.ok(!fs.existsSync(at("b.vsix")));
});

test("--force goes on over errors and replaces a file", async () => {
  write({ "old.vsix": "old" });
  const { code } = await pack("broken", "--out", "old.vsix", "--force");
  assert.equal(code, 0);
  assert.notEqual(fs.readFileSync(at("old.vsix"), "utf8"), "old");
});

test("what is decided once is kept; a suggestion is not", async () => {
  const settings = at("sound/guided-lessons.toml");
  const first = await pack("sound", "--out", "s1.vsix");
  assert.match(first.stderr, /publisher ada, name sound, version 1\.0\.0/);
  assert.ok(!fs.existsSync(settings));
  await pack(
    "sound",
    "--out",
    "s2.vsix",
    "--publisher",
    "my-school",
    "--version-number",
    "1.2.3",
  );
  assert.equal(
    fs.readFileSync(settings, "utf8"),
    'id = "sound"\nversion = "1.2.3"\n\n[package]\npublisher = "my-school"\n',
  );
  const { stdout } = await pack("sound", "--json");
  const { id, version, file } = JSON.parse(stdout) as Record<string, string>;
  assert.equal(id, "my-school.sound");
  assert.equal(version, "1.2.3");
  assert.equal(path.basename(file ?? ""), "sound-1.2.3.vsix");
});
