import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, suite, test } from "node:test";
import type { Locator } from "playwright-core";
import { workFolder } from "../../src/dev/repository.ts";
import { openWorkbench, type Workbench } from "../../src/dev/workbench.ts";

const files: Readonly<Record<string, string>> = {
  "book.toml": '[book]\ntitle = "Steps"\n',
  "guided-lessons.toml": 'id = "steps"\ngating = "sequential"\n',
  "src/SUMMARY.md":
    "# Summary\n\n# Part\n\n- [Begin](a.md)\n- [Go on](b.md)\n- [Finish](c.md)\n",
  "src/a.md": text("Begin", "A first step."),
  "src/b.md": text("Go on", "A second step."),
  "src/c.md": text("Finish", "A zebra crosses the line."),
};

// One student, one window, one step after the other.
suite("a student finds their way by the tree", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tree-"));
  let workbench: Workbench;

  before(async () => {
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    }
    workbench = await openWorkbench({
      workspace: folder,
      settings: { "guidedLessons.tree.checkboxes": true },
    });
    await workbench.openView("Guided Lessons");
    await wholeTree("0 of 3 lessons complete, 3 min");
  });
  after(async () => {
    const pictures = path.join(workFolder, "screenshots");
    fs.mkdirSync(pictures, { recursive: true });
    await workbench.page.screenshot({ path: path.join(pictures, "tree.png") });
    await workbench.close();
    fs.rmSync(folder, { recursive: true });
  });

  test("a locked lesson says why, and opens anyway", async () => {
    await workbench
      .treeItem("2 Go on, locked: Opens once Begin is complete.")
      .click();
    const page = await workbench.lessonFrame("b");
    await page.locator("a", { hasText: "1 Begin" }).waitFor();
    await page.locator("a", { hasText: "Open anyway" }).click();
    await page.locator("p", { hasText: "A second step." }).waitFor();
    await workbench.treeItem("2 Go on, in progress").waitFor();
  });

  test("a tick in a box completes a lesson and counts", async () => {
    const begin = workbench.treeItem("1 Begin");
    await begin.locator(".custom-view-tree-node-item-checkbox").click();
    await workbench.treeItem("1 Begin, complete").waitFor();
    await workbench.treeItem("Section Part, 1 of 3").waitFor();
  });

  test("what is folded stays folded after a reload", async () => {
    await workbench.treeItem("Section Part").click();
    await workbench.treeItem("1 Begin").waitFor({ state: "detached" });
    // It is written a moment later.
    await workbench.page.waitForTimeout(1_500);
    await workbench.reload();
    await workbench.openView("Guided Lessons");
    await wholeTree("1 of 3 lessons complete, 2 min");
    // Nor does the lesson that is still open unfold it.
    await workbench.lessonFrame("b");
    assert.equal(await workbench.treeItem("1 Begin").count(), 0);
    await workbench.treeItem("Section Part").click();
    await workbench.treeItem("1 Begin, complete").waitFor();
  });

  test("a filter leaves what fits, and Escape brings everything back", async () => {
    await workbench.runCommand("Guided Lessons: Filter Lessons…");
    await input().fill("finish");
    await workbench.treeItem("1 Begin").waitFor({ state: "detached" });
    await workbench.treeItem("3 Finish").waitFor();
    await workbench.page.keyboard.press("Escape");
    await workbench.treeItem("1 Begin").waitFor();
  });

  test("Go to Lesson finds a lesson by its text and opens it there", async () => {
    await workbench.runCommand("Guided Lessons: Go to Lesson…");
    await input().fill("zebra crosses");
    const row = workbench.page
      .locator('.quick-input-list [role="option"]', { hasText: "A zebra" })
      .first();
    await row.waitFor();
    assert.match((await row.innerText()).replace(/\s+/g, " "), /3 Finish/);
    await row.click();
    // It waits for the lesson before it, which is not complete.
    const page = await workbench.lessonFrame("c");
    await page.locator("a", { hasText: "2 Go on" }).waitFor();
  });

  /** Once the lengths are there nothing is refreshed any more, and VS Code drops no click. */
  async function wholeTree(sums: string): Promise<void> {
    await workbench.treeItem(`Course Steps, ${sums}`).waitFor();
  }

  function input(): Locator {
    return workbench.page.locator(".quick-input-widget input.input").first();
  }
});

/** The quiz keeps a lesson from being complete because its end is on screen. */
function text(title: string, prose: string): string {
  return `# ${title}\n\n${prose}\n\n<quiz id="sure">\n\nSure?\n\n- [x] Yes\n- [ ] No\n\n</quiz>\n`;
}
