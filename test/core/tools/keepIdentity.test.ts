import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { keepIdentity } from "../../../src/tools/packaging/keepIdentity.ts";

let folder = "";
const at = (name: string): string => path.join(folder, name);
const settings = (): string => at("course/guided-lessons.toml");

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "guided-lessons-keep-"));
  fs.mkdirSync(at("course"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Keeps a publisher, and returns what the author is told. */
async function keep(): Promise<string[]> {
  const said: string[] = [];
  const decided = { publisher: "ada" };
  await keepIdentity(at("course"), "sea", decided, (line) => said.push(line));
  return said;
}

const refused: readonly [what: string, put: () => void, sentence: RegExp][] = [
  [
    "is no TOML",
    () => fs.writeFileSync(settings(), '# mine\nid = "a"\npassMark = \n'),
    /^What you decided is not kept: line 3 of .*guided-lessons\.toml cannot/,
  ],
  [
    "is not UTF-8",
    () => fs.writeFileSync(settings(), Buffer.from([0x23, 0xe9, 0x0a])),
    /guided-lessons\.toml is not UTF-8 text\. Save it as UTF-8/,
  ],
  [
    "is a folder",
    () => fs.mkdirSync(settings()),
    /guided-lessons\.toml cannot be read \(EISDIR/,
  ],
  [
    "is a link that leads nowhere",
    () => fs.symlinkSync("nowhere.toml", settings()),
    /guided-lessons\.toml is a link, and what it leads to cannot be read \(/,
  ],
  [
    "has something else in the place",
    () => fs.writeFileSync(settings(), 'package = "mine"\n'),
    /guided-lessons\.toml, id and version must be texts/,
  ],
];
for (const [what, put, sentence] of refused)
  test(`a guided-lessons.toml that ${what} stays, and the author is told`, async () => {
    put();
    const entry = (): unknown => {
      const stat = fs.lstatSync(settings());
      return stat.isFile() ? fs.readFileSync(settings(), "latin1") : stat.mode;
    };
    const before = entry();
    const said = await keep();
    assert.equal(said.length, 1);
    assert.match(said[0] ?? "", sentence);
    assert.deepEqual(entry(), before);
    assert.deepEqual(fs.readdirSync(at("course")), ["guided-lessons.toml"]);
  });

test("one that is a link stays one: its file is written, who may read it stays", async () => {
  fs.writeFileSync(at("theirs.toml"), "# mine\npassMark = 0.5 # half\n");
  fs.chmodSync(at("theirs.toml"), 0o600);
  fs.symlinkSync("../theirs.toml", settings());
  assert.deepEqual(await keep(), []);
  assert.ok(fs.lstatSync(settings()).isSymbolicLink());
  assert.equal(
    fs.readFileSync(at("theirs.toml"), "utf8"),
    '# mine\npassMark = 0.5 # half\nid = "sea"\n\n[package]\npublisher = "ada"\n',
  );
  if (process.platform !== "win32")
    assert.equal(fs.statSync(at("theirs.toml")).mode & 0o777, 0o600);
});

test("one that is not there is made", async () => {
  assert.deepEqual(await keep(), []);
  assert.equal(
    fs.readFileSync(settings(), "utf8"),
    'id = "sea"\n\n[package]\npublisher = "ada"\n',
  );
});
