import assert from "node:assert/strict";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import test from "node:test";
import { folderFiles } from "../../../src/tools/folderFiles.ts";

test("a folder on disk as the files of a course", async (context) => {
  const base = await fs.mkdtemp(path.join(os.tmpdir(), "guided-lessons-"));
  context.after(() => fs.rm(base, { recursive: true }));
  const root = path.join(base, "course");
  await fs.mkdir(path.join(root, "src"), { recursive: true });
  await fs.writeFile(path.join(base, "secret.txt"), "secret");
  await fs.writeFile(path.join(root, "src/a.md"), "\uFEFF# Ä\n");
  await fs.writeFile(path.join(root, "nul.md"), "a\0b");
  await fs.writeFile(
    path.join(root, "large.md"),
    "x".repeat(16 * 1024 * 1024 + 1),
  );
  await fs.symlink("../secret.txt", path.join(root, "link.md"));
  await fs.symlink("..", path.join(root, "up"));
  await fs.symlink("src/a.md", path.join(root, "inside.md"));
  await fs.symlink(".", path.join(root, "loop"));
  await fs.writeFile(
    path.join(root, "latin.md"),
    Buffer.from("# \xE9", "latin1"),
  );
  const files = folderFiles(root);

  const reads: [string, unknown][] = [
    ["src/a.md", { ok: true, text: "# Ä\n" }],
    ["inside.md", { ok: false, reason: "link" }],
    ["loop/src/a.md", { ok: false, reason: "link" }],
    ["latin.md", { ok: false, reason: "notUtf8" }],
    ["none.md", { ok: false, reason: "missing" }],
    ["src/a.md/b", { ok: false, reason: "missing" }],
    ["src", { ok: false, reason: "unreadable" }],
    ["nul.md", { ok: false, reason: "notText" }],
    ["large.md", { ok: false, reason: "tooLarge" }],
    ["link.md", { ok: false, reason: "link" }],
    ["up/secret.txt", { ok: false, reason: "link" }],
    ["../secret.txt", { ok: false, reason: "outside" }],
  ];
  for (const [file, expected] of reads)
    assert.deepEqual(await files.read(file), expected, file);

  assert.equal(await files.has("src/a.md"), true);
  for (const file of ["src", "none", "link.md", "inside.md", "../secret.txt"])
    assert.equal(await files.has(file), false, file);

  const names = (await files.list("")).map(
    ({ name, kind }) => `${kind} ${name}`,
  );
  assert.ok(names.includes("folder src") && names.includes("file nul.md"));
  assert.ok(names.includes("link inside.md") && names.includes("link loop"));
  assert.deepEqual(await files.list("up"), []);
  assert.deepEqual(await files.list("loop"), []);
  assert.deepEqual(await files.list("none"), []);
});

test("the root itself may be a link", async (context) => {
  const base = await fs.mkdtemp(path.join(os.tmpdir(), "guided-lessons-"));
  context.after(() => fs.rm(base, { recursive: true }));
  await fs.mkdir(path.join(base, "course"));
  await fs.writeFile(path.join(base, "course/a.md"), "# A");
  await fs.symlink("course", path.join(base, "root"));
  const files = folderFiles(path.join(base, "root"));
  assert.deepEqual(await files.read("a.md"), { ok: true, text: "# A" });
  assert.equal((await files.list("")).length, 1);
});
