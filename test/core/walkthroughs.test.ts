import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Manifest } from "../../src/core/packaging/courseManifest.ts";
import { forLearners } from "../../src/core/packaging/standalone/forLearners.ts";
import { prefixedContributions } from "../../src/core/packaging/standalone/prefixedContributions.ts";
import {
  isNextEdition,
  parseEditions,
} from "../../src/core/packaging/editions.ts";
import { firstSteps } from "../../src/core/progress/firstSteps.ts";
import type { LessonProgress } from "../../src/core/progress/model.ts";
import { names } from "../../src/host/names.ts";

interface Walkthrough {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly steps: readonly {
    readonly title: string;
    readonly description: string;
    readonly media: { readonly markdown: string };
    readonly completionEvents: readonly string[];
  }[];
}

const pathOf = (name: string) =>
  fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name: string): unknown =>
  JSON.parse(fs.readFileSync(pathOf(name), "utf8"));

const manifest = read("package.json") as Manifest;
const words = read("package.nls.json") as Readonly<Record<string, string>>;
const contributes = manifest["contributes"] as {
  readonly walkthroughs: readonly Walkthrough[];
  readonly commands: readonly { readonly command: string }[];
  readonly views: {
    readonly guidedLessons: readonly { readonly id: string }[];
  };
};

const contexts = new Set(
  Object.entries(names).flatMap(([name, id]) =>
    name.endsWith("Context") ? [id as string] : [],
  ),
);

const wordsOf = (key: string): string =>
  words[key.replaceAll("%", "")] ?? assert.fail(`no text for ${key}`);

test("there is one for students, authors and instructors, of four or five steps", () => {
  assert.deepEqual(
    contributes.walkthroughs.map(({ id }) => id),
    ["student", "author", "instructor"],
  );
  for (const { steps } of contributes.walkthroughs)
    assert.ok(steps.length >= 4 && steps.length <= 5);
});

for (const { id, title, description, steps } of contributes.walkthroughs)
  test(`${id}: what it names is there`, () => {
    const known = new Set([
      ...contributes.commands.map(({ command }) => command),
      ...contributes.views.guidedLessons.map((view) => `${view.id}.focus`),
    ]);
    assert.ok(wordsOf(title) && wordsOf(description));
    for (const step of steps) {
      assert.ok(wordsOf(step.title));
      const links = [
        ...wordsOf(step.description).matchAll(/\(command:([\w.]+)\)/g),
      ].map((match) => match[1] ?? "");
      const awaited = step.completionEvents.flatMap(
        (event) => /^onCommand:(.+)$/.exec(event)?.[1] ?? [],
      );
      assert.ok(links.length > 0 && step.completionEvents.length > 0);
      for (const command of [...links, ...awaited])
        assert.ok(known.has(command), command);
      for (const event of step.completionEvents) {
        const context = /^onContext:(.+)$/.exec(event)?.[1];
        assert.ok(context === undefined || contexts.has(context), event);
        // What can be called off, or called in vain, is not done by calling it.
        assert.doesNotMatch(event, /^onCommand:.*\.(new|package|next|mark)/);
        assert.doesNotMatch(event, /^onCommand:workbench/);
      }
      assert.ok(fs.existsSync(pathOf(step.media.markdown)));
    }
  });

test("a course that carries its engine keeps the one for students, under its own names", () => {
  const learners = forLearners(manifest, words);
  const made = prefixedContributions(learners["contributes"], "ada_way") as {
    readonly walkthroughs: readonly Walkthrough[];
  };
  assert.deepEqual(
    made.walkthroughs.map(({ id }) => id),
    ["student"],
  );
  const text = JSON.stringify(made.walkthroughs);
  assert.doesNotMatch(text, /guidedLessons/);
  assert.match(text, /onView:ada_way\.lessons/);
  assert.match(text, /onContext:ada_way\.lessonOpen/);
});

const answer = {
  hash: "h",
  response: { kind: "output", text: "a" },
  verdict: "incorrect",
  points: 0,
  maxPoints: 1,
  at: 1,
  attempts: 1,
} as const;
const done: readonly (readonly [
  name: string,
  lesson: LessonProgress,
  answered: boolean,
  completed: boolean,
])[] = [
  ["opened", { openedAt: 1, endReached: true }, false, false],
  ["a draft", { drafts: { q: {} }, answers: {} }, false, false],
  ["a wrong answer", { answers: { q: answer } }, true, false],
  ["marked", { completed: { at: 1, reason: "marked" } }, false, true],
];

for (const [name, lesson, answered, completed] of done)
  test(`first steps of a student: ${name}`, () => {
    const courses = { a: { lessons: {} }, b: { lessons: { l: lesson } } };
    assert.deepEqual(firstSteps({ version: 1, courses }), {
      answered,
      completed,
    });
  });

test("an edition is the next one when the course was packaged in another version", () => {
  const kept = parseEditions({ a: "1.0.0", b: 3 });
  assert.deepEqual(kept, { a: "1.0.0" });
  assert.deepEqual(parseEditions(undefined), {});
  assert.equal(isNextEdition(kept, "a", "1.0.0"), false);
  assert.equal(isNextEdition(kept, "a", "1.1.0"), true);
  assert.equal(isNextEdition(kept, "b", "1.1.0"), false);
  assert.equal(isNextEdition(kept, "constructor", "1.1.0"), false);
});
