import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, suite, test } from "node:test";
import { runExtensionTests } from "../../src/dev/extensionTestRun.ts";
import { installExtension } from "../../src/dev/installExtension.ts";
import { root } from "../../src/dev/repository.ts";
import { buildSuite } from "../../src/dev/suiteBundle.ts";
import { makeVsix } from "../../src/dev/vsix.ts";
import { openWorkbench, type Workbench } from "../../src/dev/workbench.ts";
import { takeQuiz } from "./takeQuiz.ts";

/** The question of a new course's first lesson, and its answer. */
const feedback = [
  "feedback",
  "Why it is wrong, if the author has said so",
] as const;

// What an author made by commands in one VS Code is installed in another, with a profile of its own.
suite("the whole way", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "way-"));
  const written = path.join(folder, "written");
  const extensions = path.join(folder, "extensions");
  let workbench: Workbench;

  after(async () => {
    await workbench?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test("a new course, a mistake, its finding, its quick fix, two packages", async () => {
    fs.mkdirSync(written);
    const code = await runExtensionTests({
      extensions: [root],
      tests: await buildSuite({ ending: "wayToPackage.test.ts" }),
      workspace: written,
    });
    assert.equal(code, 0);
  });

  test("are installed into a fresh profile", async () => {
    const engine = await makeVsix(path.join(folder, "engine.vsix"));
    for (const vsix of ["way.vsix", "way-alone.vsix"])
      assert.ok(fs.existsSync(path.join(written, vsix)), vsix);
    await installExtension(engine, extensions);
    await installExtension(path.join(written, "way.vsix"), extensions);
    const listed = await installExtension(
      path.join(written, "way-alone.vsix"),
      extensions,
    );
    assert.deepEqual(
      listed.map((name) => name.replace(/@.*/, "")).sort(byName),
      ["ada.way", "ada.way-alone", "guided-lessons.guided-lessons"],
    );
  });

  for (const [how, view] of [
    ["with the engine", "Guided Lessons"],
    ["with its own engine, beside it", "The Way"],
  ] as const)
    test(`the lesson opens with its diagram, and the quiz works: ${how}`, async () => {
      workbench ??= await openWorkbench({
        workspace: fs.mkdtempSync(path.join(folder, "student-")),
        extensionsFolder: extensions,
      });
      await workbench.openView(view);
      await workbench.treeItem("3 Second Lesson, not started, 1 min").waitFor();
      await workbench.treeItem("1 First Lesson, not started").click();
      const frame = await workbench.frameWith(
        `main[data-course="the-way"][data-state="ready"] [data-question="feedback"][data-state="unanswered"]`,
      );
      await takeQuiz(frame, ...feedback);
    });
});

function byName(one: string, other: string): number {
  return one < other ? -1 : 1;
}
