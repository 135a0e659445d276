import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, suite, test } from "node:test";
import type { Frame, Locator } from "playwright-core";
import { workFolder } from "../../src/dev/repository.ts";
import { openWorkbench, type Workbench } from "../../src/dev/workbench.ts";

const lesson = "1 Four questions";
const questionText = (number: number) => `
<quiz id="q${number}">

Which of these is ${number}?

- [x] ${number}
- [ ] Something else

</quiz>
`;

/** A folder with a small course in it; the same course wherever it lies. */
function courseFolder(folder: string): string {
  const files = {
    "book.toml": '[book]\ntitle = "Kept"\n',
    "guided-lessons.toml": 'id = "kept"\n',
    "src/SUMMARY.md": "# Summary\n\n- [Four questions](four.md)\n",
    "src/four.md": `# Four questions\n${[1, 2, 3, 4].map(questionText).join("")}`,
  };
  fs.mkdirSync(path.join(folder, "src"), { recursive: true });
  for (const [name, text] of Object.entries(files))
    fs.writeFileSync(path.join(folder, name), text);
  return folder;
}

suite("an answer is kept, whatever happens right after it", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kept-"));
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ workspace: courseFolder(folder) });
  });
  after(async () => {
    await workbench.close();
    fs.rmSync(folder, { recursive: true });
  });

  test("the extension host is killed", async () => {
    const page = await openLesson(workbench);
    const answered = questions(page).nth(0);
    await answerFirstOption(answered);
    const verdict = await answered.getAttribute("data-state");
    workbench.killExtensionHost();
    await workbench.reloadAtOnce();
    const again = questions(await openLesson(workbench)).nth(0);
    assert.equal(await again.getAttribute("data-state"), verdict);
  });

  test("the page is reloaded before VS Code has stored anything", async () => {
    const page = await openLesson(workbench);
    const answered = questions(page).nth(1);
    await answerFirstOption(answered);
    const verdict = await answered.getAttribute("data-state");
    await workbench.reloadAtOnce();
    const again = questions(await openLesson(workbench));
    assert.equal(await again.nth(1).getAttribute("data-state"), verdict);
    assert.notEqual(
      await again.nth(0).getAttribute("data-state"),
      "unanswered",
    );
  });
});

suite("a window without a folder", () => {
  const bundled = "1 What is a Distributed System?";
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ workspace: "" });
  });
  after(() => workbench.close());

  test("loses nothing when it is reloaded at once, and the next one goes on", async () => {
    await workbench.openView("Guided Lessons");
    await workbench.treeItem(bundled).click();
    const page = await workbench.lessonFrame();
    await page.getByRole("button", { name: /mark.*complete/i }).click();
    await workbench.treeItem(`${bundled}, complete`).waitFor();
    await workbench.reloadAtOnce();
    const next = await workbench.openWindow("", { elsewhere: true });
    for (const each of [workbench, next]) {
      await each.page.bringToFront();
      await each.openView("Guided Lessons");
      await each.treeItem(`${bundled}, complete`).waitFor();
    }
  });
});

suite("one progress for the user, in windows of two folders", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "user-wide-"));
  const [first, second] = ["first", "second"].map((name) =>
    path.join(folder, name),
  );
  let one: Workbench;
  let other: Workbench;

  before(async () => {
    assert.ok(first && second);
    for (const each of [first, second]) courseFolder(each);
    one = await openWorkbench({
      workspace: first,
      settings: { "guidedLessons.progress.storage": "user" },
    });
    other = await one.openWindow(second);
  });
  after(async () => {
    await one.close();
    fs.rmSync(folder, { recursive: true });
  });

  test("what is answered in one is seen in the other, both ways, and none is lost", async () => {
    const [pageOne, pageOther] = [
      await openLesson(one),
      await openLesson(other),
    ];
    await answerFirstOption(questions(pageOne).nth(0));
    await seen(questions(pageOther).nth(0));
    await answerFirstOption(questions(pageOther).nth(1));
    await seen(questions(pageOne).nth(1));
    // At the same moment, neither knowing of the other.
    await Promise.all([
      answerFirstOption(questions(pageOne).nth(2)),
      answerFirstOption(questions(pageOther).nth(3)),
    ]);
    await seen(questions(pageOne).nth(3));
    await seen(questions(pageOther).nth(2));
  });

  test("a window that begins with nothing of its own finds all of it", async () => {
    assert.ok(first);
    const third = await one.openWindow(first, { elsewhere: true });
    const page = await openLesson(third);
    for (const index of [0, 1, 2, 3]) await seen(questions(page).nth(index));
  });
});

suite("progress is carried from one folder to another", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "carried-"));
  const [first, second] = ["first", "second"].map((name) =>
    courseFolder(path.join(folder, name)),
  );
  const file = path.join(first ?? "", "mine.guided-lessons-progress.json");
  let one: Workbench;
  let other: Workbench;

  before(async () => {
    one = await openWorkbench({ workspace: first ?? "" });
  });
  after(async () => {
    await screenshot(one, "carried");
    await one.close();
    fs.rmSync(folder, { recursive: true });
  });

  test("as a file, which says what it would change, and whose import can be undone", async () => {
    await answerFirstOption(questions(await openLesson(one)).nth(0));
    await one.runCommand("Guided Lessons: Export Progress…");
    await choosePath(one, file);
    await one.page.getByText("Progress exported to").waitFor();

    other = await one.openWindow(second ?? "");
    await openLesson(other);
    await other.runCommand("Guided Lessons: Import Progress…");
    await choosePath(other, file);
    const merge = other.page
      .locator('.quick-input-list [role="option"]', { hasText: "Merge" })
      .first();
    await merge.waitFor();
    assert.match(await merge.innerText(), /Kept: adds 1 answer/);
    await screenshot(other, "import");
    await merge.click();
    await seen(questions(await openLesson(other)).nth(0));
    await screenshot(other, "imported");
    await other.notificationButton("Undo").click();
    await questions(await openLesson(other))
      .nth(0)
      .locator(".verdict:not([data-verdict])")
      .waitFor({ state: "attached" });
  });

  test("along with the learner, when they choose one progress for all folders", async () => {
    await one.page.bringToFront();
    one.changeSettings({ "guidedLessons.progress.storage": "user" });
    await one.reloadAtOnce();
    await one.openView("Guided Lessons");
    await one.notificationButton("Take It Along").click();
    await seen(questions(await openLesson(one)).nth(0));
    await other.page.bringToFront();
    await other.reloadAtOnce();
    await seen(questions(await openLesson(other)).nth(0));
  });
});

/** Types a path into the file dialog of a VS Code in the browser. */
async function choosePath(workbench: Workbench, place: string): Promise<void> {
  const input = workbench.page.locator(".quick-input-widget input").first();
  // The dialog writes its folder into the field once it has read it, over whatever stands there.
  await workbench.page
    .locator('.quick-input-list [role="option"]', { hasText: "src" })
    .waitFor();
  await input.fill(place);
  await workbench.page
    .locator(".quick-input-widget")
    .getByRole("button", { name: /^(OK|Import)$/ })
    .click();
}

async function screenshot(workbench: Workbench, name: string): Promise<void> {
  const pictures = path.join(workFolder, "screenshots");
  fs.mkdirSync(pictures, { recursive: true });
  await workbench.page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

async function openLesson(workbench: Workbench): Promise<Frame> {
  await workbench.page.bringToFront();
  await workbench.openView("Guided Lessons");
  const course = workbench.treeItem("Course Kept");
  await course.waitFor();
  if ((await course.getAttribute("aria-expanded")) !== "true")
    await course.click();
  await workbench.treeItem(lesson).click();
  return workbench.lessonFrame();
}

/** Those with options to choose from, which any of them answers. */
function questions(page: Frame): Locator {
  return page.locator('[data-question][data-kind="choice"]');
}

async function answerFirstOption(question: Locator): Promise<void> {
  await question.locator("input").first().check();
  await question.getByRole("button", { name: /Check answer/ }).click();
  await seen(question);
}

/** It is shown as answered. */
async function seen(question: Locator): Promise<void> {
  await question.locator(".verdict[data-verdict]").waitFor();
}
