import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test, type TestContext } from "node:test";
import {
  newPartName,
  removeStaleParts,
} from "../../../src/tools/packaging/partFile.ts";
import { writeWhole } from "../../../src/tools/packaging/writeWhole.ts";

const hour = 60 * 60 * 1000;

function emptyFolder(t: TestContext): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "parts-"));
  t.after(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a file that was last written to so many hours ago. */
function left(folder: string, name: string, hours: number): string {
  fs.writeFileSync(path.join(folder, name), "half");
  const then = (Date.now() - hours * hour) / 1000;
  fs.utimesSync(path.join(folder, name), then, then);
  return name;
}

test("what a killed run left is removed by the next that writes there, and nothing else", async (t) => {
  const folder = emptyFolder(t);
  left(folder, newPartName(), 25);
  const kept = [
    left(folder, newPartName(), 23),
    left(folder, ".guided-lessons-mine.part", 99),
    left(folder, `${newPartName()}.old`, 99),
    left(folder, "film.mkv.part", 99),
  ];
  const named = newPartName();
  fs.mkdirSync(path.join(folder, named));
  fs.utimesSync(path.join(folder, named), 0, 0);
  await writeWhole(path.join(folder, "x.vsix"), new Uint8Array([1]));
  assert.deepEqual(
    fs.readdirSync(folder).toSorted(),
    [...kept, named, "x.vsix"].toSorted(),
  );
});

test("a folder that is not there is nobody's error yet", async (t) => {
  const folder = path.join(emptyFolder(t), "missing");
  await removeStaleParts(folder, 0);
  assert.equal(fs.existsSync(folder), false);
});
