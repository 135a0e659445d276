import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { names } from "../../src/host/names.ts";
import type { TestSeam } from "../../src/host/testSeam.ts";
import { activated, inWorkspace, item, next, write } from "./guidedLessons.ts";
import { answer, openReady, request, sent } from "./lessonPage.ts";

const key = "guidedLessons.progress";

suite("lesson panel", () => {
  suiteTeardown(async () => {
    const { testSeam } = await activated();
    await testSeam.reset();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("a lesson opens in one panel, and its page gets ready", async () => {
    await openReady("small-garden/seeds");
    assert.deepEqual(lessonTabs(), ["Seeds"]);
  });

  test("another lesson replaces the content of the same page", async () => {
    const { testSeam } = await openReady("small-garden/seeds");
    const shown = sent(testSeam, "show");
    await vscode.commands.executeCommand(
      commandIds.openLesson,
      "small-garden/water",
    );
    assert.equal((await shown).page.lessonId, "water");
    assert.deepEqual(lessonTabs(), ["Water"]);
  });

  test("a lesson chosen while the page starts is shown by that page", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    const api = await activated();
    const starts: string[] = [];
    const listening = api.testSeam.lesson.onDidReceive(({ type }) => {
      if (type === "ready") starts.push(type);
    });
    const first = next(api.onDidShowLesson);
    const opened = vscode.commands.executeCommand(
      commandIds.openLesson,
      "small-garden/seeds",
    );
    assert.equal(await first, "small-garden/seeds");
    assert.isFalse(api.testSeam.lesson.isReady);
    const shown = sent(api.testSeam, "show");
    await vscode.commands.executeCommand(
      commandIds.openLesson,
      "small-garden/water",
    );
    assert.equal((await shown).page.lessonId, "water");
    await opened;
    listening.dispose();
    assert.lengthOf(starts, 1);
  });

  test("a page that is started anew shows the lesson that was open, and what was answered in it", async () => {
    await openReady("small-garden/water");
    const { testSeam } = await openReady("small-garden/seeds");
    await answer(testSeam, "depth", "On the surface");
    const shown = sent(testSeam, "show");
    const progress = sent(testSeam, "progress");
    await vscode.commands.executeCommand(
      "workbench.action.webview.reloadWebviewAction",
    );
    assert.equal((await shown).page.lessonId, "seeds");
    assert.match(JSON.stringify(await progress), /"depth".*incorrect/);
    await testSeam.reset();
  });

  test("next and previous follow the reading order", async () => {
    const api = await openReady("small-garden/seeds");
    for (const [command, opens] of [
      [commandIds.nextLesson, "small-garden/water"],
      [commandIds.nextLesson, "small-garden/light"],
      [commandIds.previousLesson, "small-garden/water"],
    ] as const) {
      const shown = next(api.onDidShowLesson);
      await vscode.commands.executeCommand(command);
      assert.equal(await shown, opens);
    }
  });

  test("an answer is graded, replied to and kept the moment it is given", async () => {
    const { testSeam } = await openReady("small-garden/seeds");
    const wrong = await answer(testSeam, "depth", "On the surface");
    assert.equal(wrong.state.verdict, "incorrect");
    assert.match(JSON.stringify(wrong.state.feedback), /Only small seeds/);
    const right = await answer(testSeam, "depth", "Twice as deep");
    assert.equal(right.state.verdict, "correct");
    assert.equal(right.state.attempts, 2);
    const stored = testSeam.workspaceState.get<StoredProgress>(key);
    assert.equal(stored?.version, 1);
    assert.equal(
      stored?.courses["small-garden"]?.lessons["seeds"]?.answers?.["depth"]
        ?.verdict,
      "correct",
    );
  });

  test("the end of a lesson whose questions are answered completes it, in the tree too", async () => {
    const { testSeam } = await openReady("small-garden/seeds");
    await answer(testSeam, "depth", "Twice as deep");
    testSeam.lesson.receive({ type: "endReached", lessonId: "seeds" });
    await settled(testSeam, "seeds");
    assert.equal(
      await stateInTree(testSeam, "1 Seeds"),
      "lesson complete workspace",
    );
  });

  test("completion can be taken back and given by command", async () => {
    const { testSeam } = await openReady("small-garden/light");
    for (const [command, state] of [
      [commandIds.markComplete, "lesson complete workspace"],
      [commandIds.markIncomplete, "lesson inProgress workspace"],
    ] as const) {
      await vscode.commands.executeCommand(command, "small-garden/light");
      assert.equal(await stateInTree(testSeam, "2 Light"), state);
    }
  });

  test("a request that fails is answered with words", async () => {
    const { testSeam } = await openReady("small-garden/seeds");
    for (const failing of [
      { type: "answer", lessonId: "seeds", question: "none", response: {} },
      { type: "answer", lessonId: "seeds", question: "depth", response: {} },
      { type: "tick", lessonId: "seeds", item: "none", done: true },
      { type: "complete", lessonId: "another", done: true },
    ]) {
      const reply = await request(testSeam, failing);
      assert.isFalse(reply.ok);
      assert.isAbove((reply as { message: string }).message.length, 20);
    }
  });

  test("a message that is none does no harm", async () => {
    const { testSeam } = await openReady("small-garden/seeds");
    for (const message of [undefined, 7, "x", {}, { type: "request", id: 1 }])
      testSeam.lesson.receive(message);
    const reply = await request(testSeam, {
      type: "retry",
      lessonId: "seeds",
      questions: [],
    });
    assert.isTrue(reply.ok);
  });

  test("a link to a lesson opens it at its heading", async () => {
    const { testSeam } = await openReady("small-garden/welcome");
    const shown = sent(testSeam, "show");
    testSeam.lesson.receive({
      type: "openLink",
      lessonId: "welcome",
      href: "lesson:water#how-much",
    });
    const { page, anchor } = await shown;
    assert.deepEqual([page.lessonId, anchor], ["water", "how-much"]);
  });

  test("a change on disk reaches the open lesson, and the reader stays where they are", async () => {
    const { testSeam } = await openReady("small-garden/light");
    const file = inWorkspace("garden/src/light.md");
    const before = await vscode.workspace.fs.readFile(file);
    const shown = sent(testSeam, "show");
    await write(file, "# Light\n\nA north window is enough for parsley.\n");
    const { page, keepScroll } = await shown;
    assert.include(page.html, "north window");
    assert.isTrue(keepScroll);
    const restored = sent(testSeam, "show");
    await vscode.workspace.fs.writeFile(file, before);
    assert.include((await restored).page.html, "south window");
  });

  test("a lesson whose file is not there is not completed by looking at it", async () => {
    const { testSeam } = await openReady("small-garden/light");
    // Other tests have read it to its end.
    await testSeam.reset();
    const file = inWorkspace("garden/src/water.md");
    const before = await vscode.workspace.fs.readFile(file);
    await vscode.workspace.fs.delete(file);
    const gone = sent(testSeam, "show");
    await vscode.commands.executeCommand(
      commandIds.openLesson,
      "small-garden/water",
    );
    assert.include((await gone).page.html, 'class="problem"');
    testSeam.lesson.receive({ type: "endReached", lessonId: "water" });
    await settled(testSeam, "water");
    assert.equal(
      await stateInTree(testSeam, "1.1 Water"),
      "lesson inProgress workspace",
    );
    const stored = testSeam.workspaceState.get<StoredProgress>(key);
    assert.notProperty(
      stored?.courses["small-garden"]?.lessons["water"],
      "endReached",
    );
    const back = sent(testSeam, "show");
    await vscode.workspace.fs.writeFile(file, before);
    await back;
  });

  test("mistakes are shown at their places and the rest of the lesson is there", async () => {
    const { testSeam } = await openReady("small-garden/light");
    const shown = sent(testSeam, "show");
    await vscode.commands.executeCommand(
      commandIds.openLesson,
      "small-garden/mistakes",
    );
    const { html } = (await shown).page;
    assert.include(html, "The end.");
    assert.isAtLeast(html.split('class="problem"').length - 1, 3);
    assert.notInclude(html, "root:");
  });
});

interface StoredProgress {
  readonly version: number;
  readonly courses: Record<
    string,
    {
      readonly lessons: Record<
        string,
        { readonly answers?: Record<string, { readonly verdict: string }> }
      >;
    }
  >;
}

function lessonTabs(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview &&
        input.viewType.endsWith(names.lessonPanel),
    )
    .map(({ label }) => label);
}

/** Chooses the option whose text begins so, among those that the page was given. */
/** A request is answered after everything before it. */
async function settled(seam: TestSeam, lessonId: string): Promise<void> {
  await request(seam, { type: "retry", lessonId, questions: [] });
}

async function stateInTree(
  { tree }: TestSeam,
  label: string,
): Promise<string | undefined> {
  return (await item(tree, label))?.item.contextValue;
}
