import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, suite, test } from "node:test";
import type { Frame } from "playwright-core";
import { answerKey } from "../../../src/core/quiz/grade.ts";
import type { Question, Response } from "../../../src/core/quiz/model.ts";
import { root, workFolder } from "../../../src/dev/repository.ts";
import { openWorkbench, type Workbench } from "../../../src/dev/workbench.ts";
import { folderFiles } from "../../../src/tools/folderFiles.ts";
import { fixtureHost } from "../../doubles/fixtureHost.ts";
import {
  answerWithKeys,
  inState,
  pressButton,
  questionIn,
} from "../../webview/keyboardAnswers.ts";

const lesson = {
  id: "what-is-a-distributed-system",
  title: "1 What is a Distributed System?",
};
const following = { id: "message-passing", title: "2 Message Passing" };

// One student without a mouse, one window: each test starts where the one before it ended.
suite("a whole lesson of the bundled course with the keyboard alone", () => {
  const workspace = fs.mkdtempSync(path.join(os.tmpdir(), "keyboard-"));
  let workbench: Workbench;
  let page: Frame;

  before(async () => {
    workbench = await openWorkbench({ workspace });
  });
  after(async () => {
    const pictures = path.join(workFolder, "screenshots");
    fs.mkdirSync(pictures, { recursive: true });
    await workbench.page.screenshot({
      path: path.join(pictures, "keyboard.png"),
    });
    await workbench.close();
    fs.rmSync(workspace, { recursive: true });
  });

  test("from the tree into the lesson", async () => {
    await workbench.page
      .locator('.activitybar [role="tab"]:has([aria-label^="Guided Lessons"])')
      .first()
      .waitFor();
    await command("View: Show Guided Lessons");
    await workbench.treeItem(lesson.title).waitFor();
    // The tree takes the focus only when it has something to show.
    await command("Guided Lessons: Focus on Lessons View");
    await press("Home");
    await until(
      async () => (await treeRow()).startsWith(lesson.title),
      "ArrowDown",
      20,
    );
    await press("Enter");
    page = await workbench.lessonFrame(lesson.id);
    await page.waitForFunction(() => document.hasFocus());
  });

  test("the first stop leads past everything to the text", async () => {
    await tab();
    assert.match(await focused(), /Skip to the lesson text/);
    await press("Enter");
    assert.equal(
      await page.evaluate(() => document.activeElement?.id),
      "lesson-text",
    );
  });

  test("a walk through a diagram: opened, taken to its end, closed", async () => {
    await page
      .locator('figure[data-diagram][data-state="rendered"] .walk-button')
      .first()
      .waitFor();
    await until(async () => /^Step through$/.test(await focused()), "Tab", 120);
    await press("Enter");
    const said = page.locator('.walk-panel [role="status"]').first();
    await said.filter({ hasText: "Step 1 of" }).waitFor();
    assert.equal(await focused(), "Next step", "the focus follows");
    await press("Enter");
    await said.filter({ hasText: "Step 2 of" }).waitFor();
    await press("End");
    const last = /Step (\d+) of \1:/;
    await said.filter({ hasText: last }).waitFor();
    await until(async () => (await focused()) === "Close", "Tab", 10);
    await press("Enter");
    await said.waitFor({ state: "detached" });
    assert.equal(await focused(), "Step through", "and comes back");
  });

  test("every question is reached with Tab and answered", async () => {
    const questions = await questionsOfTheLesson();
    assert.ok(questions.length > 5);
    for (const question of questions) {
      const place = questionIn(page, question.id);
      await until(
        () => place.evaluate((one) => one.contains(document.activeElement)),
        "Tab",
        150,
      );
      await answerWithKeys(place, responseTo(question));
      await pressButton(place, "Check answer");
      await inState(
        place,
        question.kind === "reflection" ? "unanswered" : "correct",
      );
      await assertFocused();
    }
  });

  test("it is marked as complete, and the next lesson begins at its text", async () => {
    await until(
      async () =>
        (await action()) === "complete" || (await action()) === "next",
      "Tab",
      150,
    );
    if ((await action()) === "complete") {
      const done = await page
        .locator('[data-action="complete"]')
        .getAttribute("data-done");
      // It completes itself with the last answer if the end was seen.
      if (done === "true") await press("Enter");
    }
    await page.locator(".status-complete").waitFor();
    await assertFocused();
    await until(async () => (await action()) === "next", "Tab", 5);
    await press("Enter");
    page = await workbench.lessonFrame(following.id);
    assert.equal(
      await page.evaluate(() => document.activeElement?.id),
      "lesson-text",
      "the focus is not lost",
    );
    await workbench.treeItem(`${lesson.title}, complete`).waitFor();
    await workbench.treeItem(`${following.title}, in progress`).waitFor();
    await tab();
    await assertFocused();
  });

  /** Runs a command by its name, without the mouse. */
  async function command(title: string): Promise<void> {
    await press("F1");
    const input = workbench.page.locator(".quick-input-widget input").first();
    await input.waitFor();
    await workbench.page.keyboard.type(title);
    await workbench.page
      .locator(
        `.quick-input-list .focused[aria-label^="${title}"], .quick-input-list .focused [aria-label^="${title}"]`,
      )
      .first()
      .waitFor();
    await press("Enter");
  }

  function press(key: string): Promise<void> {
    return workbench.page.keyboard.press(key);
  }

  async function tab(): Promise<void> {
    await press("Tab");
    await assertFocused();
  }

  /** Presses a key until it has led where it should, at most so often. */
  async function until(
    there: () => Promise<boolean>,
    key: string,
    most: number,
  ): Promise<void> {
    for (let presses = 0; presses <= most; presses++) {
      if (await there()) return;
      await press(key);
      if (key === "Tab") await assertFocused();
    }
    assert.fail(`${most} times ${key} did not lead there`);
  }

  /** Something in the lesson has the focus, not the page as a whole. */
  async function assertFocused(): Promise<void> {
    const at = await page.evaluate(() => document.activeElement?.tagName);
    assert.notEqual(at, "BODY", "the focus is lost");
  }

  /** What the element that has the focus is called. */
  function focused(): Promise<string> {
    return page.evaluate(() => {
      const one = document.activeElement;
      return one?.getAttribute("aria-label") ?? one?.textContent?.trim() ?? "";
    });
  }

  function action(): Promise<string | undefined> {
    return page.evaluate(
      () =>
        (document.activeElement as HTMLElement | null)?.dataset["action"] ??
        undefined,
    );
  }

  async function treeRow(): Promise<string> {
    const row = workbench.page.locator(
      '.sidebar .monaco-list-row.focused[role="treeitem"]',
    );
    return (await row.first().getAttribute("aria-label")) ?? "";
  }
});

async function questionsOfTheLesson(): Promise<readonly Question[]> {
  const course = path.join(root, "lessons/distributed-systems");
  const host = await fixtureHost(folderFiles(course), lesson.id);
  return host.quizzes().flatMap(({ questions }) => questions);
}

/** A right one. What a diagram holds is known to the page alone; a part is named by its author. */
function responseTo(question: Question): Response {
  const known = answerKey(question);
  if (known !== undefined) return known;
  return question.kind === "point"
    ? { kind: "point", target: `node:${question.accepted[0] ?? ""}` }
    : { kind: "reflection", text: "Many machines that look like one." };
}
