import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { commandLine } from "../../doubles/commandLine.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const { at, run, write } = commandLine({
  "sound/book.toml": '[book]\ntitle = "Sound"\n',
  "sound/src/SUMMARY.md": "- [A](a.md)\n",
  "sound/src/a.md": "# A\n\n```mermaid\nflowchart TB\n  A --> B\n```\n",
  "sound/src/spare.md": "# Spare\n",
  "broken/book.toml": '[book]\ntitle = "Broken"\n',
  "broken/src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n",
  "broken/src/a.md": "# A\n\n[x](#no)\n\n```mermaid\npie\n  x\n```\n",
  "plain/lessons/01-one.md": "# One\n",
  "none/readme.txt": "nothing",
});

test("check --json: one object with counts and findings; notes alone are sound", async () => {
  const { code, stdout } = await run("check", "sound", "--json");
  assert.deepEqual(JSON.parse(stdout), {
    courses: [
      {
        id: "sound",
        title: "Sound",
        lessons: 1,
        diagrams: 1,
        quizzes: 0,
        questions: 0,
      },
    ],
    findings: [
      {
        file: "src/spare.md",
        line: 1,
        column: 1,
        rule: "unused-chapter",
        severity: "info",
        message:
          "This file is in no SUMMARY.md, so nobody will read it. Add it there or remove it.",
      },
    ],
  });
  assert.equal(code, 0);
});

test("check: findings by file, each with a place to click, then counts; exit 1", async () => {
  const { code, stdout } = await run("check", "broken");
  const lines = stdout.split("\n");
  assert.equal(lines[0], "broken/src/SUMMARY.md".replaceAll("/", path.sep));
  assert.match(
    lines[1] ?? "",
    /^ {2}broken.src.SUMMARY\.md:2:7 {2}error {2}.* \(missing-chapter\)$/,
  );
  assert.match(stdout, /broken.src.a\.md:3:5 {2}warning .*\(broken-link\)/);
  assert.match(stdout, /broken.src.a\.md:7:\d+ {2}error .*\(diagram-syntax\)/);
  assert.match(
    stdout,
    /Broken \(broken\): 1 lesson, 1 diagram, 0 quizzes, 0 questions/,
  );
  assert.match(stdout, /2 errors, 1 warning, 0 notes\n$/);
  assert.equal(code, 1);
});

test("check: a folder of courses checks each, with paths from that folder", async () => {
  const { code, stdout } = await run("check", ".", "--json");
  const report = JSON.parse(stdout) as {
    courses: { id: string }[];
    findings: { file: string }[];
  };
  assert.deepEqual(
    report.courses.map(({ id }) => id),
    ["broken", "sound"],
  );
  assert.deepEqual(
    [...new Set(report.findings.map(({ file }) => file))],
    ["broken/src/SUMMARY.md", "broken/src/a.md", "sound/src/spare.md"],
  );
  assert.equal(code, 1);
});

test("check: two courses with one id are reported at the second", async () => {
  write({
    "twins/one/src/SUMMARY.md": "- [A](a.md)\n",
    "twins/one/src/a.md": "# A\n",
    "twins/one/guided-lessons.toml": 'id = "same"\n',
    "twins/two/src/SUMMARY.md": "- [A](a.md)\n",
    "twins/two/src/a.md": "# A\n",
    "twins/two/guided-lessons.toml": 'id = "same"\n',
  });
  const { code, stdout } = await run("check", "twins", "--json");
  fs.rmSync(at("twins"), { recursive: true });
  const { findings } = JSON.parse(stdout) as {
    findings: { file: string; rule: string; message: string }[];
  };
  assert.deepEqual(
    findings.map(({ file, rule }) => [file, rule]),
    [["two/guided-lessons.toml", "duplicate-course"]],
  );
  assert.match(findings[0]?.message ?? "", /the course from one already has/);
  assert.equal(code, 1);
});

test("the program of npm runs in a clone that was not built", async () => {
  const clone = at("clone");
  fs.mkdirSync(clone);
  fs.cpSync(path.join(root, "src"), path.join(clone, "src"), {
    recursive: true,
  });
  fs.copyFileSync(
    path.join(root, "package.json"),
    path.join(clone, "package.json"),
  );
  const manifest = JSON.parse(
    fs.readFileSync(path.join(root, "package.json"), "utf8"),
  ) as { bin: Record<string, string>; version: string };
  const program = path.join(clone, manifest.bin["guided-lessons"] ?? "");
  const call = (): Promise<{ stdout: string }> =>
    promisify(execFile)(process.execPath, [program, "--version"]);
  await assert.rejects(call, { code: 2 });
  fs.symlinkSync(
    path.join(root, "node_modules"),
    path.join(clone, "node_modules"),
    "junction",
  );
  assert.equal((await call()).stdout.trim(), manifest.version);
  fs.unlinkSync(path.join(clone, "node_modules"));
  fs.rmSync(clone, { recursive: true });
});

test("check: symbolic links are reported, and a loop of them ends", async () => {
  write({
    "linked/real.md": "# Real\n",
    "linked/src/SUMMARY.md": "- [A](a.md)\n- [R](r.md)\n",
    "linked/src/a.md": "# A\n\n[r](r.md)\n",
    "loose/a.md": "# A\n",
  });
  fs.symlinkSync("../real.md", at("linked/src/r.md"));
  fs.symlinkSync(".", at("linked/src/l1"));
  fs.symlinkSync(".", at("linked/src/l2"));
  fs.symlinkSync("a.md", at("loose/b.md"));
  for (const [folder, expected] of [
    ["linked", ["src/a.md symbolic-link", "src/r.md symbolic-link"]],
    ["loose", ["b.md symbolic-link"]],
  ] as const) {
    const { code, stdout } = await run("check", folder, "--json");
    const { findings } = JSON.parse(stdout) as {
      findings: { file: string; rule: string }[];
    };
    assert.deepEqual(
      findings.map(({ file, rule }) => `${file} ${rule}`),
      expected,
    );
    assert.equal(code, 1);
  }
  fs.rmSync(at("linked"), { recursive: true });
  fs.rmSync(at("loose"), { recursive: true });
});

test("check: a plain folder of Markdown is a course", async () => {
  const { code, stdout } = await run("check", "plain/lessons");
  assert.match(stdout, /1 lesson/);
  assert.match(stdout, /No problems found\.\n$/);
  assert.equal(code, 0);
});

const refused: readonly [args: string[], message: RegExp][] = [
  [[], /Usage/],
  [
    ["check"],
    /^check needs DIR\.\nUsage: guided-lessons check DIR \[--json\]\n/,
  ],
  [["check", "a", "b"], /^check does not know what to do with b\.\nUsage: /],
  [
    ["chekc", "."],
    /^There is no command chekc\. Did you mean check\?\nTry: guided-lessons --help\n$/,
  ],
  [["help", "grade"], /^There is no command grade\.\n/],
  [
    ["check", ".", "--jsno"],
    /^check has no option --jsno\. Did you mean --json\?\nTry: guided-lessons help check\n$/,
  ],
  [["pack", ".", "--out"], /--out/],
  [["check", "none/readme.txt"], /^none\/readme\.txt is no folder\. /],
  [["check", "nowhere"], /no folder nowhere/],
  [["check", "none"], /no course in none/],
];
for (const [args, message] of refused)
  test(`exit 2: ${args.join(" ") || "no arguments"}`, async () => {
    const { code, stdout, stderr } = await run(...args);
    assert.equal(code, 2);
    assert.equal(stdout, "");
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /^ {4}at /m, "no stack for a person");
  });

test("--help and --version", async () => {
  const help = await run("--help");
  assert.match(help.stdout, /guided-lessons check DIR/);
  assert.equal(help.code, 0);
  const { stdout } = await run("--version");
  const manifest = fs.readFileSync(path.join(root, "package.json"), "utf8");
  assert.equal(
    stdout.trim(),
    (JSON.parse(manifest) as { version: string }).version,
  );
});

const quizzes = {
  right: "- [x] One\n- [ ] Two",
  wrong: "- [ ] One\n- [ ] Two",
};
// In hidden folders: the test of a folder of courses must not find them.
for (const [name, options] of Object.entries(quizzes))
  write({
    [`.play-${name}/book.toml`]: '[book]\ntitle = "Play"\n',
    [`.play-${name}/src/SUMMARY.md`]: "- [A](a.md)\n",
    [`.play-${name}/src/a.md`]: `# A\n\n<quiz id="q">\n\nWhich?\n\n${options}\n\n</quiz>\n`,
  });

test("play: right answers complete, wrong ones do not", async () => {
  const { code, stdout } = await run("play", ".play-right");
  assert.equal(code, 0);
  assert.match(stdout, /1 of 1 lesson played well, 1 question/);
});

test("play --json: a wrong answer key is a finding and exit 1", async () => {
  const { code, stdout } = await run("play", ".play-wrong", "--json");
  assert.equal(code, 1);
  const { courses, findings } = JSON.parse(stdout) as {
    courses: unknown[];
    findings: { file: string; rule: string }[];
  };
  assert.deepEqual(courses, [
    {
      id: "play-wrong",
      title: "Play",
      lessons: 1,
      completed: 0,
      questions: 1,
    },
  ]);
  assert.deepEqual(
    findings.map(({ file, rule }) => [file, rule]),
    [["src/a.md", "quiz-no-right-option"]],
  );
});

test("whoever stops reading ends the output, and hears of no error", async () => {
  const program = path.join(root, "src/cli.ts");
  const child = spawn(process.execPath, [program, "--help"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.destroy();
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const [code] = (await once(child, "close")) as [number];
  assert.equal(said, "");
  assert.equal(code, 0);
});
