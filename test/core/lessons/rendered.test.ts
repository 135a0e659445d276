import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { lessonsOf, type Lesson } from "../../../src/core/course/model.ts";
import { readCourse } from "../../../src/core/formats/readCourse.ts";
import type { RenderedLesson } from "../../../src/core/markdown/lesson.ts";
import { renderLesson } from "../../../src/core/markdown/renderLesson.ts";
import { targetsOf } from "../../../src/core/diagram/targets.ts";
import { grade } from "../../../src/core/quiz/grade.ts";
import { withStructures } from "../../../src/core/quiz/withStructures.ts";
import { english } from "../../../src/core/text.ts";
import { folderFiles } from "../../../src/tools/folderFiles.ts";
import { mermaidParser } from "../../../src/tools/diagramParser.ts";
import { repository } from "./bundledCourse.ts";

const files = folderFiles(
  path.join(repository, "lessons/distributed-systems"),
);
const course = await readCourse(files, {
  fallbackId: "no-id",
  fallbackTitle: "No title",
});
assert.ok(course);
const lessons = [...lessonsOf(course.nodes)];
const rendered = new Map<Lesson, RenderedLesson>();
for (const lesson of lessons)
  rendered.set(
    lesson,
    await renderLesson(course, lesson, files, {
      assetUrl: (file) => file,
      remoteImages: false,
      translate: english,
    }),
  );

describe("the bundled course as the product reads it", () => {
  it("is found under its fixed id, with nothing wrong", () => {
    assert.equal(course.id, "distributed-systems");
    assert.equal(course.title, "Distributed Systems");
    assert.deepEqual(course.findings, []);
  });

  it("has both lessons, in a section, in order", () => {
    assert.deepEqual(
      course.nodes.map((node) => node.kind),
      ["section"],
    );
    assert.deepEqual(
      lessons.map(({ id, title }) => [id, title]),
      [
        ["what-is-a-distributed-system", "What is a Distributed System?"],
        ["message-passing", "Message Passing"],
      ],
    );
  });

  const expected = [
    { minutes: 20, objectives: 4, ticks: 7, diagrams: 9, questions: 11 },
    { minutes: 30, objectives: 6, ticks: 9, diagrams: 8, questions: 14 },
  ];
  lessons.forEach((lesson, index) =>
    it(`${lesson.title} renders whole, with nothing wrong`, () => {
      const result = rendered.get(lesson);
      assert.deepEqual(result?.findings, []);
      assert.deepEqual(
        {
          minutes: result?.meta.duration,
          objectives: result?.meta.objectives.length,
          ticks: result?.ticks.length,
          diagrams: result?.diagrams.length,
          questions: result?.quizzes.flatMap((quiz) => quiz.questions).length,
        },
        expected[index],
      );
    }),
  );

  it("the question about a diagram means the load balancer, and nothing else is right", async () => {
    const parser = mermaidParser();
    const first = rendered.get(lessons[0] as Lesson);
    assert.ok(first);
    const structures = new Map(
      await Promise.all(
        first.diagrams.map(
          async ({ id, source }) =>
            [id, (await parser.structure?.(source)) ?? "none"] as const,
        ),
      ),
    );
    const question = withStructures(first, Object.fromEntries(structures))
      .flatMap((quiz) => quiz.questions)
      .find(({ id }) => id === "weakest-part");
    assert.ok(question?.kind === "point" && question.structure);
    const right = targetsOf(question.structure).filter(
      ({ id }) =>
        grade(question, { kind: "point", target: id }).verdict === "correct",
    );
    assert.deepEqual(
      right.map(({ label }) => label),
      ["Load Balancer"],
    );
  });

  it("every link leads to a heading that is there", () => {
    for (const { links } of rendered.values())
      for (const link of links) {
        const target = lessons.find(({ path: file }) => file === link.path);
        assert.ok(target, link.href);
        if (link.anchor === undefined) continue;
        const ids = rendered.get(target)?.headings.map(({ id }) => id);
        assert.ok(ids?.includes(link.anchor), link.href);
      }
  });
});
