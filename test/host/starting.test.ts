import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { activated, inWorkspace, next, write } from "./guidedLessons.ts";

suite("starting a course", () => {
  const folder = inWorkspace("started");

  teardown(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    if (await there(folder))
      await vscode.workspace.fs.delete(folder, { recursive: true });
    await vscode.commands.executeCommand(commandIds.refresh);
  });

  const make = () =>
    vscode.commands.executeCommand(commandIds.newCourse, {
      title: "Started Here",
      language: "en",
      folder,
      workflow: false,
    });

  test("New Course makes one that is in the tree, and opens its first lesson with a preview", async () => {
    const { courses, testSeam } = await activated();
    const shown = next(testSeam.preview.onDidShow);
    await make();
    assert.equal((await shown).courseTitle, "Started Here");
    const made = (await courses()).find(({ id }) => id === "started-here");
    assert.equal(made?.source, "workspace");
    assert.deepEqual(
      made?.lessons.map(({ title }) => title),
      ["First Lesson"],
    );
    assert.isFalse(
      await there(vscode.Uri.joinPath(folder, ".github/workflows/check.yml")),
    );
  });

  test("New Course overwrites nothing, and then writes nothing at all", async () => {
    await activated();
    const mine = vscode.Uri.joinPath(folder, "README.md");
    await write(mine, "mine");
    await make();
    const kept = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(mine),
    );
    assert.equal(kept, "mine");
    assert.isFalse(await there(vscode.Uri.joinPath(folder, "book.toml")));
  });

  test("New Lesson makes the file, names it in the outline and opens it with its preview", async () => {
    const { courses, testSeam } = await activated();
    await make();
    const outline = vscode.Uri.joinPath(folder, "src/SUMMARY.md");
    const before = await textOf(outline);
    const shown = next(
      testSeam.preview.onDidShow,
      ({ title }) => title === "What Is Next?",
    );
    await vscode.commands.executeCommand(commandIds.newLesson, folder, {
      title: "What Is Next?",
      after: "first-lesson",
    });
    assert.equal((await shown).courseTitle, "Started Here");
    const made = vscode.Uri.joinPath(folder, "src/what-is-next.md");
    const { activeTextEditor, tabGroups } = vscode.window;
    // Not merely visible: whoever makes a lesson goes on writing in it.
    assert.equal(activeTextEditor?.document.uri.toString(), made.toString());
    const input = tabGroups.activeTabGroup.activeTab?.input;
    assert.instanceOf(input, vscode.TabInputText);
    assert.equal(
      (input as vscode.TabInputText).uri.toString(),
      made.toString(),
    );
    assert.equal(activeTextEditor?.document.getText(), "# What Is Next?\n\n");
    assert.equal(activeTextEditor?.selection.active.line, 2);
    const line = "- [What Is Next?](what-is-next.md)\n";
    const after = await textOf(outline);
    assert.include(after, line);
    assert.equal(after.replace(line, ""), before);
    const course = (await courses()).find(({ id }) => id === "started-here");
    assert.deepEqual(
      course?.lessons.map(({ title }) => title),
      ["First Lesson", "What Is Next?"],
    );
  });

  test("New Lesson nests, takes a name that is free, and leaves an outline that is being edited to its author", async () => {
    await activated();
    await make();
    const outline = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(folder, "src/SUMMARY.md"),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(outline.uri, new vscode.Position(0, 0), "<!-- mine -->\n");
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand(commandIds.newLesson, outline.uri, {
      title: "First Lesson",
      under: "src/first-lesson.md",
    });
    assert.isTrue(outline.isDirty);
    assert.match(
      outline.getText(),
      /^<!-- mine -->\n[^]*\n- \[First Lesson\]\(first-lesson\.md\)\n {2,4}- \[First Lesson\]\(first-lesson-2\.md\)\n/,
    );
    await outline.save();
  });
});

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function there(uri: vscode.Uri): Promise<boolean> {
  return await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
