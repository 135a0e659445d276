import assert from "node:assert/strict";
import { test } from "node:test";
import { lessonsOf } from "../../../src/core/course/model.ts";
import { readCourse } from "../../../src/core/formats/readCourse.ts";
import type { CourseFiles } from "../../../src/core/ports.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";

const names = { fallbackId: "long", fallbackTitle: "Long" };

test("an outline of more chapters than a call takes arguments is read", async () => {
  const lines = Array.from(
    { length: 150_000 },
    (_, at) => `- [L](l${at}.md)\n`,
  );
  for (const summary of [lines.join(""), `- []()\n  ${lines.join("  ")}`]) {
    const course = await readCourse(
      memoryFiles({ "SUMMARY.md": summary }),
      names,
    );
    assert.equal([...lessonsOf(course?.nodes ?? [])].length, lines.length);
  }
});

test("a folder of many files opens only some of them at once", async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [`${at}.md`, `# Title ${at}\n`]),
  );
  const files = memoryFiles(texts);
  let [open, most] = [0, 0];
  const counted: CourseFiles = {
    list: (folder) => files.list(folder),
    has: (path) => files.has(path),
    async read(path) {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setImmediate(resolve));
      open--;
      return files.read(path);
    },
  };
  const course = await readCourse(counted, names);
  const titles = [...lessonsOf(course?.nodes ?? [])].map(({ title }) => title);
  assert.equal(titles.length, 500);
  assert.ok(titles.every((title, at) => title === `Title ${at}`));
  assert.ok(most > 1 && most <= 64, String(most));
});
