import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { unzipSync } from "fflate";
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
    /there\.vsix is there already\. .*--replace/,
  ],
  [
    ["sound", "--out", "folder.vsix", "--replace", "--force"],
    /folder\.vsix is a folder\. /,
  ],
  [
    ["sound", "--out", "no/such/x.vsix"],
    /^There is no folder .*such for .*x\.vsix\. /,
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

test("--force goes on over errors, and only --replace over a file", async () => {
  write({ "old.vsix": "old" });
  const old = (): string => fs.readFileSync(at("old.vsix"), "utf8");
  const forced = await pack("broken", "--out", "old.vsix", "--force");
  assert.match(forced.stderr, /old\.vsix is there already\. /);
  assert.equal(forced.code, 2);
  const replaced = await pack("broken", "--out", "old.vsix", "--replace");
  assert.match(replaced.stdout, /Nothing was written/);
  assert.equal(replaced.code, 1);
  assert.equal(old(), "old");
  const both = await pack(
    "broken",
    "--out",
    "old.vsix",
    "--force",
    "--replace",
  );
  assert.equal(both.code, 0);
  assert.notEqual(old(), "old");
});

test("two at once to one place: one whole file, nothing beside it", async () => {
  const both = await Promise.all([
    pack("sound", "--out", "twice.vsix", "--replace"),
    pack("sound", "--out", "twice.vsix", "--replace"),
  ]);
  assert.deepEqual(
    both.map(({ code }) => code),
    [0, 0],
  );
  const bytes = fs.readFileSync(at("twice.vsix"));
  assert.ok("extension/package.json" in unzipSync(bytes));
  assert.deepEqual(
    [...listed()].filter((name) => name.endsWith(".part")),
    [],
  );
});

test("what cannot be kept is told, and the package is made all the same", async () => {
  const text = "# mine\npassMark = \n";
  write({ "odd/a.md": "# A\n", "odd/guided-lessons.toml": text });
  const decide = ["--publisher", "ada", "--force", "--out", "odd.vsix"];
  const { code, stderr } = await pack("odd", ...decide);
  assert.match(stderr, /^What you decided is not kept: line 2 of odd.guided-/m);
  assert.doesNotMatch(stderr, /^ {4}at /m, "no stack for a person");
  assert.equal(code, 0);
  assert.equal(fs.readFileSync(at("odd/guided-lessons.toml"), "utf8"), text);
  fs.rmSync(at("odd"), { recursive: true });
});

test("a file of gigabytes is refused before it is read", async () => {
  write({
    "large/src/SUMMARY.md": "- [A](a.md)\n",
    "large/src/a.md": "# A\n\n[film](film.mp4)\n",
    "large/src/film.mp4": "",
  });
  // A hole: it takes no room on the disk.
  fs.truncateSync(at("large/src/film.mp4"), 2_100_000_000);
  const { code, stdout, stderr } = await pack("large", "--out", "l.vsix");
  assert.match(
    stderr,
    /^The lessons use 2100 MB of files, and a package holds at most 500 MB\. The largest is src\/film\.mp4 with 2100 MB: /m,
  );
  assert.equal(stdout, "");
  assert.equal(code, 2);
  assert.ok(!fs.existsSync(at("l.vsix")));
  fs.rmSync(at("large"), { recursive: true });
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
