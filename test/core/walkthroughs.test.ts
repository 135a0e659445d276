import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Manifest } from "../../src/core/packaging/courseManifest.ts";
import { forLearners } from "../../src/core/packaging/standalone/forLearners.ts";
import { prefixedContributions } from "../../src/core/packaging/standalone/prefixedContributions.ts";

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
      "workbench.extensions.action.installVSIX",
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
