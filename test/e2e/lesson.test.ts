import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, suite, test } from "node:test";
import type { Frame, Locator } from "playwright-core";
import { root, workFolder } from "../../src/dev/repository.ts";
import { openWorkbench, type Workbench } from "../../src/dev/workbench.ts";

const lesson = "1 What is a Distributed System?";
const question = '[data-question="what-counts"]';

// One student, one window, one step after the other: each test starts where the one before it ended.
suite("a student takes the first lesson", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "student-"));
  // Its name stands in the picture.
  const workspace = path.join(folder, "studies");
  let workbench: Workbench;
  let page: Frame;

  before(async () => {
    fs.mkdirSync(workspace);
    workbench = await openWorkbench({ workspace });
  });
  after(async () => {
    await screenshot("end");
    await workbench.close();
    fs.rmSync(folder, { recursive: true });
  });

  test("the tree shows the course, its lessons and their length", async () => {
    await workbench.openView("Guided Lessons");
    await workbench.treeItem("Course Distributed Systems").waitFor();
    await workbench.treeItem(`${lesson}, not started, 20 min`).waitFor();
    await workbench.treeItem("2 Message Passing, not started").waitFor();
  });

  test("a click opens the lesson, and all nine diagrams get drawn", async () => {
    await workbench.treeItem(lesson).click();
    page = await workbench.lessonFrame();
    assert.match(
      await page.locator("main h1").first().innerText(),
      /What is a Distributed System\?/,
    );
    const rendered = page.locator(
      'figure[data-diagram][data-state="rendered"]',
    );
    await rendered.nth(8).waitFor();
    assert.equal(await page.locator("figure[data-diagram]").count(), 9);
    // A drawing has a size; a state alone would not show that anything is on the page.
    for (const drawing of await rendered.locator(".diagram-box > svg").all()) {
      const box = await drawing.boundingBox();
      assert.ok(box !== null && box.width > 100 && box.height > 50);
    }
    await workbench.treeItem(`${lesson}, in progress`).waitFor();
    await rendered
      .first()
      .evaluate((figure) => figure.scrollIntoView({ block: "center" }));
    await screenshot("lesson");
  });

  test("a wrong answer says why", async () => {
    await answer("A laptop whose eight cores compress eight photos at once");
    await page.locator(`${question}[data-state="incorrect"]`).waitFor();
    const feedback = await page.locator(question).innerText();
    assert.match(feedback, /Not|Wrong|incorrect/i);
  });

  test("another try, and the right answer", async () => {
    await button("Try again").click();
    await page.locator(`${question}[data-state="unanswered"]`).waitFor();
    await answer("A heating control made of a wall sensor");
    await page.locator(`${question}[data-state="correct"]`).waitFor();
    await page
      .locator(question)
      .evaluate((place) => place.scrollIntoView({ block: "center" }));
    await screenshot("quiz");
  });

  test("marked as complete, the lesson is checked in the tree", async () => {
    await page.getByRole("button", { name: /mark.*complete/i }).click();
    await workbench.treeItem(`${lesson}, complete`).waitFor();
    await workbench.treeItem("Course Distributed Systems, 1 of 2").waitFor();
  });

  test("after a reload the lesson is still checked, open and answered", async () => {
    await workbench.reload();
    await workbench.openView("Guided Lessons");
    await workbench.treeItem(`${lesson}, complete`).waitFor();
    page = await workbench.lessonFrame();
    await page.locator(`${question}[data-state="correct"]`).waitFor();
    await screenshot("reloaded");
  });

  async function answer(option: string): Promise<void> {
    await page
      .locator(`${question} .option`, { hasText: option })
      .locator("input")
      .check();
    await button("Check answer").click();
  }

  function button(name: string): Locator {
    return page.locator(question).getByRole("button", { name });
  }

  /** README's own picture is refreshed on request only, so that a test run leaves the clone as it is. */
  async function screenshot(name: string): Promise<void> {
    const forReadme =
      name === "lesson" && process.env["GUIDED_LESSONS_SCREENSHOTS"] === "1";
    const pictures = forReadme
      ? path.join(root, "media/readme")
      : path.join(workFolder, "screenshots");
    fs.mkdirSync(pictures, { recursive: true });
    await workbench.page.screenshot({
      path: path.join(pictures, `${name}.png`),
    });
  }
});
