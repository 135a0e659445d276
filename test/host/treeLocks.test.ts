import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { activated, next, write } from "./guidedLessons.ts";
import { openReady, request, sent } from "./lessonPage.ts";
import { at, lockedItem, mark, withSteps } from "./stepsCourse.ts";

suite("locked lessons", () => {
  withSteps();

  test("a locked lesson says why, and its page leads to what is missing", async () => {
    const { testSeam, progress } = await activated();
    const locked = await lockedItem(testSeam, "2 Go on");
    assert.match(
      locked.accessibilityInformation?.label ?? "",
      /^2 Go on, locked: Opens once Begin is complete\./,
    );
    const rows = await progress("steps");
    assert.deepEqual(
      rows.map(({ lessonId, locked: is }) => [lessonId, is === true]),
      [
        ["a", false],
        ["b", true],
        ["c", true],
      ],
    );
    await openReady("steps/a");
    const shown = sent(testSeam, "show");
    await vscode.commands.executeCommand(commandIds.openLesson, "steps/b");
    const { page } = await shown;
    assert.match(page.html, /opens once you have completed/);
    assert.match(page.html, /data-lesson="a">1 Begin</);
    assert.match(page.html, /data-lesson="b">Open anyway</);
    // The page was on screen to its end, and a locked lesson is none the nearer to being complete.
    testSeam.lesson.receive({ type: "endReached", lessonId: "b" });
    const still = await progress("steps");
    assert.equal(still.find(({ lessonId }) => lessonId === "b")?.state, "new");
  });

  test("it opens anyway, and by itself once nothing is missing", async () => {
    const { testSeam } = await openReady("steps/a");
    const page = async (run: () => unknown) => {
      const shown = sent(testSeam, "show");
      await run();
      return (await shown).page;
    };
    const open = (key: string) => () =>
      vscode.commands.executeCommand(commandIds.openLesson, key);
    const follow = (from: string, to: string) => () =>
      testSeam.lesson.receive({
        type: "openLink",
        lessonId: from,
        href: `lesson:${to}`,
      });
    assert.match((await page(open("steps/c"))).html, /Locked/);
    // The next lesson and the one that a link names are locked for the same reason.
    assert.match((await page(follow("c", "b"))).html, /Locked/);
    assert.match((await page(follow("b", "b"))).html, /Text of Go on/);
    assert.match((await page(open("steps/c"))).html, /Locked/);
    const opened = await page(() => mark("steps/b"));
    assert.match(opened.html, /Text of Finish/);
  });

  test("where the course allows no way around, there is none", async () => {
    const { testSeam } = await openReady("steps/a");
    const changed = next(
      testSeam.tree.onDidChangeTreeData,
      (nodes) => nodes === undefined,
    );
    await write(
      at("guided-lessons.toml"),
      'id = "steps"\ngating = "sequential"\ngatingOverride = false\n',
    );
    await changed;
    const shown = sent(testSeam, "show");
    await vscode.commands.executeCommand(commandIds.openLesson, "steps/b");
    assert.notInclude((await shown).page.html, "Open anyway");
    const reply = await request(testSeam, {
      type: "complete",
      lessonId: "b",
      done: true,
    });
    assert.isFalse(reply.ok);
    await mark("steps/b");
    await lockedItem(testSeam, "2 Go on");
  });
});
