import assert from "node:assert/strict";
import { test } from "node:test";
import { readCourse } from "../../../src/core/formats/readCourse.ts";
import type { ChapterPlace } from "../../../src/core/starting/chapterEdit.ts";
import {
  chapterFile,
  lessonText,
  numberedFile,
  outlineFile,
} from "../../../src/core/starting/newLesson.ts";
import { lessonsOf } from "../../../src/core/course/model.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";

async function read(texts: Record<string, string>) {
  const files = memoryFiles(texts);
  const course = await readCourse(files, {
    fallbackId: "c",
    fallbackTitle: "C",
  });
  assert.ok(course);
  return { files, course };
}

const book = {
  "book.toml": "[book]\n",
  "src/SUMMARY.md":
    "- [A](a.md)\n  - [AA](a/aa.md)\n- [B](b/README.md)\n- [Gone](taken.md)\n# P\n- [C](c/c.md)\n",
  "src/a.md": "# A",
  "src/a/aa.md": "# AA",
  "src/b/README.md": "# B",
  "src/c/c.md": "# C",
  "src/Loose.md": "# Loose",
};

const chapters: [title: string, place: ChapterPlace, path: string][] = [
  ["New One", { kind: "after", path: "src/a.md" }, "src/new-one.md"],
  ["New", { kind: "under", path: "src/a.md" }, "src/a/new.md"],
  ["New", { kind: "under", path: "src/b/README.md" }, "src/b/new.md"],
  ["C", { kind: "part", title: "P" }, "src/c/c-2.md"],
  ["New", { kind: "end" }, "src/new.md"],
  ["Loose", { kind: "after", path: "src/a.md" }, "src/loose-2.md"],
  ["Taken", { kind: "after", path: "src/a.md" }, "src/taken-2.md"],
  ["Summary", { kind: "after", path: "src/a.md" }, "src/summary-2.md"],
  ["Über uns", { kind: "after", path: "src/a.md" }, "src/über-uns.md"],
];

for (const [title, place, path] of chapters)
  test(`“${title}” ${place.kind} goes into ${path}`, async () => {
    const { files, course } = await read(book);
    assert.equal(await chapterFile(course, files, title, place), path);
  });

const folder = {
  "01-one.md": "# One",
  "02-two.md": "# Two",
  "09-nine.md": "# Nine",
  "10-ten.md": "# Ten",
};

const numbered: [after: string, path: string][] = [
  ["01-one.md", "01.1-new.md"],
  ["02-two.md", "03-new.md"],
  ["10-ten.md", "11-new.md"],
];

for (const [after, path] of numbered)
  test(`in a folder, behind ${after} comes ${path}, and the lesson stands there`, async () => {
    const { files, course } = await read(folder);
    const place: ChapterPlace = { kind: "after", path: after };
    assert.equal(await numberedFile(course, files, "New", place), path);
    const again = await read({ ...folder, [path]: "# New" });
    const lessons = [...lessonsOf(again.course.nodes)].map(({ path }) => path);
    assert.equal(lessons[lessons.indexOf(path) - 1], after);
  });

test("in a folder without numbers the title alone names the file", async () => {
  const { files, course } = await read({ "one.md": "# One" });
  const place: ChapterPlace = { kind: "after", path: "one.md" };
  assert.equal(await numberedFile(course, files, "New", place), "new.md");
});

test("only a course with a SUMMARY.md has an outline to write into", async () => {
  const withOutline = await read(book);
  const without = await read(folder);
  assert.equal(
    await outlineFile(withOutline.course, withOutline.files),
    "src/SUMMARY.md",
  );
  assert.equal(await outlineFile(without.course, without.files), undefined);
});

test("a new lesson has its title and nothing that renders", () => {
  assert.equal(lessonText("A [b] *c*"), "# A \\[b\\] \\*c\\*\n\n");
});
