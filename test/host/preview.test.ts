import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { activated, inWorkspace, next, write } from "./guidedLessons.ts";

suite("preview", () => {
  teardown(async () => {
    await vscode.commands.executeCommand(
      "workbench.action.revertAndCloseActiveEditor",
    );
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("shows a chapter as the lesson it is, and follows unsaved edits", async () => {
    const { testSeam } = await activated();
    const document = await vscode.workspace.openTextDocument(
      inWorkspace("garden/src/light.md"),
    );
    const editor = await vscode.window.showTextDocument(document);
    const first = next(testSeam.preview.onDidShow);
    await vscode.commands.executeCommand(commandIds.openPreviewToSide);
    const shown = await first;
    assert.equal(shown.mode, "preview");
    assert.equal(shown.courseTitle, "A Small Garden");
    assert.include(shown.html, "south window");

    const followed = next(testSeam.preview.onDidShow, ({ html }) =>
      html.includes("An attic window"),
    );
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(2, 0), "An attic window is bright. "),
    );
    assert.include((await followed).html, "An attic window is bright.");
    assert.isTrue(document.isDirty);
  });

  test("shows an untitled text, and problems at their place", async () => {
    const { testSeam } = await activated();
    const document = await vscode.workspace.openTextDocument({
      language: "markdown",
      content: "# Draft\n\n{{#include missing.md}}\n\nThe rest.\n",
    });
    await vscode.window.showTextDocument(document);
    const shown = next(testSeam.preview.onDidShow);
    await vscode.commands.executeCommand(commandIds.openPreview);
    const { html, title, place } = await shown;
    assert.equal(title, "Draft");
    assert.include(html, "The rest.");
    assert.include(html, 'class="problem"');
    assert.deepEqual(place, { index: 0, count: 0 });
  });

  test("settings have no preview", async () => {
    await activated();
    await vscode.commands.executeCommand(
      commandIds.openPreview,
      inWorkspace("garden/book.toml"),
    );
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.isEmpty(tabs.map(({ label }) => label));
  });

  test("shows a file that belongs to no course", async () => {
    const { testSeam } = await activated();
    const shown = next(testSeam.preview.onDidShow);
    await vscode.commands.executeCommand(
      commandIds.openPreview,
      inWorkspace("loose.md"),
    );
    assert.include((await shown).html, "belongs to no course");
  });

  test("problems of a course stand in the Problems panel while it is edited", async () => {
    await activated();
    const uri = inWorkspace("garden/src/mistakes.md");
    const rules = () =>
      vscode.languages
        .getDiagnostics(uri)
        .filter(({ source }) => source === "Guided Lessons")
        .map(({ code, range }) => ({ code, line: range.start.line + 1 }));
    // No preview draws the diagram here: its mistake is found by parsing it, which a worker host cannot do.
    const parses = !("importScripts" in globalThis);
    const complete = () =>
      rules().some(({ code }) => code === "diagram-syntax" || !parses);
    const found = complete()
      ? undefined
      : next(vscode.languages.onDidChangeDiagnostics, complete, "a problem");
    await vscode.window.showTextDocument(uri);
    await found;
    assert.includeMembers(
      rules().map(({ line }) => line),
      parses ? [5, 7, 21] : [5, 7],
    );
  });

  test("the open lessons of a course too large to be checked as a whole are checked like others", async () => {
    await activated();
    const root = inWorkspace("large");
    const at = (path: string) => vscode.Uri.joinPath(root, path);
    const chapters = Array.from({ length: 301 }, (_, n) => `- [${n}](${n}.md)`);
    await write(at("src/SUMMARY.md"), chapters.join("\n"));
    await write(
      at("src/0.md"),
      "# 0\n\n[gone](gone.md)\n\n![gone](gone.png)\n\n{{#quiz gone.toml}}\n",
    );
    await write(at("src/1.md"), "# 1\n\n[gone](gone.md)\n");
    await write(at("book.toml"), '[book]\ntitle = "Large"\n');
    await vscode.commands.executeCommand(commandIds.refresh);
    const found = () =>
      vscode.languages
        .getDiagnostics(at("src/0.md"))
        .map(({ code }) => (typeof code === "string" ? code : ""));
    const told = next(
      vscode.languages.onDidChangeDiagnostics,
      () => found().length > 0,
      "a problem",
    );
    await vscode.window.showTextDocument(at("src/0.md"));
    await told;
    assert.sameMembers(found(), [
      "broken-link",
      "missing-image",
      "missing-quiz",
    ]);
    assert.isEmpty(vscode.languages.getDiagnostics(at("src/1.md")));
    await vscode.workspace.fs.delete(root, { recursive: true });
    await vscode.commands.executeCommand(commandIds.refresh);
  });
});
