import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, suite, test } from "node:test";
import { installExtension } from "../../src/dev/installExtension.ts";
import { makeVsix } from "../../src/dev/vsix.ts";
import { openWorkbench, type Workbench } from "../../src/dev/workbench.ts";
import { sharedData } from "../doubles/sharedData.ts";
import { writeHarbour } from "./harbour.ts";
import { packCourse } from "./packCourse.ts";
import { takeQuiz } from "./takeQuiz.ts";

/** Books of other people, and a lesson of each. Some are excerpts: links in them are broken. */
const books = [
  ["mdbook-quiz-example", "Chapter 1"],
  ["rust-training-async", "2. The Future Trait"],
  ["mdbook-guide", "Creating a book"],
] as const;

/** The question of the first lesson, and its answer. */
const where = ["where", "At the quay"] as const;

// An instructor packs, a student installs and opens: each test starts where the one before it ended.
suite("packed courses", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "packed-"));
  const extensions = path.join(folder, "extensions");
  const at = (name: string): string => path.join(folder, name);
  const shared = sharedData("books");
  let workbench: Workbench;

  before(() => fs.mkdirSync(at("workspace")));
  after(async () => {
    await workbench?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test("are installed with VS Code's own command line, beside the engine", async () => {
    writeHarbour(at("harbour"), 1);
    await packCourse(at("harbour"), at("h1.vsix"), "--publisher", "ada");
    await packCourse(
      at("harbour"),
      at("alone.vsix"),
      "--standalone",
      "--name",
      "harbour-alone",
    );
    const engine = await makeVsix(at("engine.vsix"));
    for (const vsix of [engine, at("h1.vsix"), at("alone.vsix")])
      await installExtension(vsix, extensions);
    const installed = fs.readdirSync(extensions);
    for (const name of [
      "guided-lessons.guided-lessons-",
      "ada.harbour-1.0.0",
      "ada.harbour-alone-1.0.0",
    ])
      assert.ok(
        installed.some((entry) => entry.startsWith(name)),
        `${name} in ${installed.join(", ")}`,
      );
  });

  test("three books, each the same bytes twice", shared.options, async () => {
    for (const [name] of books) {
      fs.cpSync(path.join(shared.path, name), at(name), { recursive: true });
      const first = at(`${name}.vsix`);
      const second = at(`${name}-again.vsix`);
      await packCourse(at(name), first, "--force");
      await packCourse(at(name), second, "--force");
      assert.ok(fs.readFileSync(first).equals(fs.readFileSync(second)), name);
      await installExtension(first, extensions);
    }
  });

  test("the lesson opens with its diagram in place, and the quiz works", async () => {
    workbench = await openWorkbench({
      workspace: at("workspace"),
      extensionsFolder: extensions,
    });
    await workbench.openView("Guided Lessons");
    await workbench.treeItem("Course The Harbour").waitFor();
    await workbench.treeItem("1 Ships, not started, 1 min").click();
    await takeQuiz(await workbench.lessonFrame(), ...where);
    await workbench.treeItem("1 Ships, complete").waitFor();
  });

  test("a lesson of each book opens", shared.options, async () => {
    for (const [course, lesson] of books) {
      await workbench.runCommand("Guided Lessons: Go to Lesson…");
      const row = workbench.page.locator(".quick-input-list [role=option]", {
        hasText: lesson,
      });
      await workbench.page
        .locator(".quick-input-widget input")
        .first()
        .fill(lesson);
      await row.first().click();
      await workbench.frameWith(
        `main[data-course="${course}"][data-state="ready"]`,
      );
    }
  });

  test("edition 2 keeps what was done, and brings what is new", async () => {
    writeHarbour(at("harbour"), 2);
    await packCourse(at("harbour"), at("h2.vsix"));
    await installExtension(at("h2.vsix"), extensions);
    await workbench.reload();
    await workbench.openView("Guided Lessons");
    await workbench.treeItem("3 Storms, not started").waitFor();
    await workbench.treeItem("1 Ships, complete").click();
    await workbench.frameWith('[data-question="where"][data-state="correct"]');
  });

  test("with its own engine it has its own view, and its own progress", async () => {
    await workbench.openView("The Harbour");
    await workbench.treeItem("1 Ships, not started, 1 min").click();
    const frame = await workbench.frameWith(
      '[data-question="where"][data-state="unanswered"]',
    );
    await takeQuiz(frame, ...where);
    await workbench.treeItem("1 Ships, complete").waitFor();
  });
});
