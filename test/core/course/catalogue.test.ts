import assert from "node:assert/strict";
import test from "node:test";
import { mergeCourses } from "../../../src/core/course/catalogue.ts";
import { slug } from "../../../src/core/course/slug.ts";
import { UniqueNames } from "../../../src/core/course/uniqueNames.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";
import { openCourse } from "../../doubles/renderText.ts";

test("the first course with an id wins and the later one is reported", async () => {
  const named = async (id: string, title: string) =>
    openCourse(
      memoryFiles({
        "book.toml": `[book]\ntitle = "${title}"`,
        "guided-lessons.toml": `id = "${id}"`,
      }),
    );
  const entries = [
    { course: await named("one", "First"), place: "the extension" },
    { course: await named("two", "Other"), place: "the workspace" },
    { course: await named("one", "Second"), place: "a folder" },
  ];
  const { courses, refused } = mergeCourses(entries);
  assert.deepEqual(
    courses.map(({ course }) => course.title),
    ["First", "Other"],
  );
  assert.equal(refused.length, 1);
  assert.equal(refused[0]?.entry.course.title, "Second");
  assert.equal(refused[0]?.finding.rule, "duplicate-course");
  assert.deepEqual(refused[0]?.finding.message.args, [
    "Second",
    "a folder",
    "one",
    "the extension",
  ]);
});

test("slugs keep letters of any script and never come out empty", () => {
  const cases: [string, string][] = [
    ["Distributed Systems", "distributed-systems"],
    ["  C++ & friends!  ", "c-friends"],
    ["Überblick", "überblick"],
    ["分布式 系统", "分布式-系统"],
  ];
  for (const [text, expected] of cases) assert.equal(slug(text), expected);
  assert.match(slug("!!!"), /^x[0-9a-z]+$/);
  assert.notEqual(slug("!!!"), slug("???"));
});

test("names stay unique even against names that look numbered", () => {
  const names = new UniqueNames();
  const taken = ["a", "a-2", "a", "a"].map((name) => names.take(name));
  assert.deepEqual(taken, ["a", "a-2", "a-3", "a-4"]);
});
