import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, suite, test } from "node:test";
import type { Frame, Locator } from "playwright-core";
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
