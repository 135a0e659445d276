import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { activated, inWorkspace, next, write } from "./guidedLessons.ts";

suite("Check Course", () => {
  const folder = inWorkspace("checked");
  const at = (path: string) => vscode.Uri.joinPath(folder, path);
  const rules = (path: string) =>
    vscode.languages
      .getDiagnostics(at(path))
      .flatMap(({ code }) => (typeof code === "string" ? [code] : []))
      .toSorted((a, b) => a.localeCompare(b));

  suiteSetup(async () => {
    await activated();
    await write(at("book.toml"), '[book]\ntitle = "Checked"\n');
    await write(at("guided-lessons.toml"), 'id = "checked"\n');
    await write(
      at("src/SUMMARY.md"),
      "# Summary\n\n- [One](one.md)\n- [Two](two.md)\n- [Three](three.md)\n",
    );
    await write(at("src/one.md"), "# One\n\n[Nowhere](nowhere.md)\n");
    await write(at("src/two.md"), "# Two\n");
    await vscode.commands.executeCommand(commandIds.refresh);
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await vscode.commands.executeCommand(commandIds.refresh);
  });

  test("lists what is wrong in files that nobody has open", async () => {
    assert.deepEqual([...rules("src/one.md"), ...rules("src/SUMMARY.md")], []);
    await vscode.commands.executeCommand(commandIds.checkCourse, "checked");
    assert.deepEqual(rules("src/one.md"), ["broken-link"]);
    assert.deepEqual(rules("src/SUMMARY.md"), ["missing-chapter"]);
  });

  test("the problems stay when the last text is closed, and go when the text is mended", async () => {
    const two = await vscode.workspace.openTextDocument(at("src/two.md"));
    await vscode.window.showTextDocument(two);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    const mended = next(
      vscode.languages.onDidChangeDiagnostics,
      () => rules("src/one.md").length === 0,
      "no finding in one.md",
    );
    await write(at("src/one.md"), "# One\n\n[Two](two.md)\n");
    await mended;
    assert.deepEqual(rules("src/SUMMARY.md"), ["missing-chapter"]);
  });
});
