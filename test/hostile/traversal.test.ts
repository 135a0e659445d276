import assert from "node:assert/strict";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { checkCourse } from "../../src/core/check/checkCourse.ts";
import { lessonsOf } from "../../src/core/course/model.ts";
import { renderLesson } from "../../src/core/markdown/renderLesson.ts";
import { folderFiles } from "../../src/tools/folderFiles.ts";
import { openCourse, testEnvironment } from "../doubles/renderText.ts";

// What each reader alone refuses is in test/core/tools/folderFiles.test.ts, test/core/course/contribution.test.ts and,
// for the editor's, test/host. Here a whole course tries every way at once.

const secret = "What lies beside the course.";

const ways = (outside: string): readonly string[] => [
  `{{#include ../../${outside}}}`,
  `{{#include ../../../../../../../../../..${outside}}}`,
  `{{#include /${outside}}}`,
  `{{#include ..\\..\\${outside}}}`,
  `{{#include %2e%2e/%2e%2e/${outside}}}`,
  `{{#include ./x/../../../${outside}}}`,
  `{{#include file:///${outside}}}`,
  `{{#include link.md}} {{#include folder/${outside}}} {{#include up/${outside}:1:2}}`,
  `{{#rustdoc_include ../../${outside}}} {{#playground ../../${outside}}}`,
  `{{#quiz ../../${outside}}} {{#quiz /${outside}}} {{#quiz link.toml}} {{#quiz folder/${outside}}}`,
  `![x](../../${outside}) ![x](/../../${outside}) <img src="..\\..\\${outside}"> ![x](link.md)`,
  `[x](../../${outside}) [x](/../../${outside}) <a href="%2e%2e/%2e%2e/${outside}">x</a>`,
];

test("no way leads out of a course", async (context) => {
  const base = await fs.realpath(
    await fs.mkdtemp(path.join(os.tmpdir(), "traversal-")),
  );
  context.after(() => fs.rm(base, { recursive: true }));
  const root = path.join(base, "course");
  await fs.mkdir(path.join(root, "src"), { recursive: true });
  const write = (file: string, text: string): Promise<void> =>
    fs.writeFile(path.join(base, file), text);
  await write("secret.md", secret);
  await write("secret.toml", `[[questions]]\nprompt.prompt = "${secret}"\n`);
  await write(
    "course/book.toml",
    `[book]\ntitle = "Out"\nsrc = "src"\n[output.html]\nadditional-js = ["../secret.md"]\n`,
  );
  await write(
    "course/src/SUMMARY.md",
    "- [A](a.md)\n- [Out](../../secret.md)\n- [Root](/../secret.md)\n- [Link](link.md)\n- [Folder](folder/secret.md)\n",
  );
  const all = ["secret.md", "secret.toml", path.join(base, "secret.md")];
  await write("course/src/a.md", all.flatMap(ways).join("\n\n"));
  await fs.symlink("../../secret.md", path.join(root, "src/link.md"));
  await fs.symlink("../../secret.toml", path.join(root, "src/link.toml"));
  await fs.symlink("../..", path.join(root, "src/folder"));
  await fs.symlink(base, path.join(root, "src/up"));

  const files = folderFiles(root);
  const course = await openCourse(files);
  const lessons = [...lessonsOf(course.nodes)];
  assert.ok(lessons.length > 0);
  for (const lesson of lessons) {
    const rendered = await renderLesson(course, lesson, files, testEnvironment);
    assert.ok(!JSON.stringify(rendered).includes(secret), lesson.path);
    // Nothing that the page may load lies outside either.
    for (const [, address = ""] of rendered.html.matchAll(/asset:\/([^"]*)/g))
      assert.doesNotMatch(address, /\.\.|^\//);
  }
  const { findings } = await checkCourse(course, files);
  assert.ok(!JSON.stringify(findings).includes(secret));
  // Each of the ways is told where it stands.
  const rules = new Set(findings.map(({ rule }) => rule));
  assert.ok(rules.has("outside-course"), [...rules].join(", "));
});

test("a book whose source folder lies outside has none of its chapters", async (context) => {
  const base = await fs.mkdtemp(path.join(os.tmpdir(), "traversal-"));
  context.after(() => fs.rm(base, { recursive: true }));
  await fs.mkdir(path.join(base, "course"));
  await fs.mkdir(path.join(base, "other"));
  await fs.writeFile(
    path.join(base, "other/SUMMARY.md"),
    `- [${secret}](a.md)\n`,
  );
  for (const source of ["../other", "/other", path.join(base, "other")]) {
    await fs.writeFile(
      path.join(base, "course/book.toml"),
      `[book]\nsrc = ${JSON.stringify(source)}\n`,
    );
    const course = await openCourse(folderFiles(path.join(base, "course")));
    assert.ok(!JSON.stringify([...lessonsOf(course.nodes)]).includes(secret));
  }
});
