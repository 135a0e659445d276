import { assert } from "chai";
import { unzipSync } from "fflate";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { activated, inWorkspace, next } from "./guidedLessons.ts";

const at = (path: string) => inWorkspace(`way/${path}`);
const identity = { publisher: "ada", version: "1.0.0" };

// An author from a new course to packages of it. The files stay: `test/installed/way.test.ts` installs and opens them.
suite("from a new course to a package", () => {
  suiteSetup(async () => {
    await activated();
    await vscode.commands.executeCommand(commandIds.newCourse, {
      title: "The Way",
      language: "en",
      folder: at(""),
      workflow: false,
    });
    await vscode.commands.executeCommand(commandIds.newLesson, at("src"), {
      title: "Further On",
      after: "first-lesson",
    });
    const further = await vscode.workspace.fs.stat(at("src/further-on.md"));
    assert.isAbove(further.size, 0);
  });

  // Other suites must not find another course in the workspace.
  suiteTeardown(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(inWorkspace("way"), { recursive: true });
    await vscode.commands.executeCommand(commandIds.refresh);
  });

  test("a mistake is found while it is typed, and its quick fix mends it", async () => {
    const outline = await vscode.workspace.openTextDocument(
      at("src/SUMMARY.md"),
    );
    await vscode.window.showTextDocument(outline);
    const edit = new vscode.WorkspaceEdit();
    const end = outline.positionAt(outline.getText().length);
    edit.insert(outline.uri, end, "- [Second Lesson](second.md)\n");
    await vscode.workspace.applyEdit(edit);
    await outline.save();
    const missing = (): vscode.Diagnostic | undefined =>
      vscode.languages
        .getDiagnostics(outline.uri)
        .find(({ code }) => code === "missing-chapter");
    if (missing() === undefined)
      await next(
        vscode.languages.onDidChangeDiagnostics,
        () => missing() !== undefined,
        "the finding",
      );
    const finding = missing();
    assert.ok(finding);
    const [fix] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      outline.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.ok(fix?.edit);
    assert.isTrue(await vscode.workspace.applyEdit(fix.edit));
    const second = await vscode.workspace.openTextDocument(at("src/second.md"));
    assert.match(second.getText(), /^# Second Lesson/);
    if (missing() !== undefined)
      await next(
        vscode.languages.onDidChangeDiagnostics,
        () => missing() === undefined,
        "no finding",
      );
  });

  for (const [name, standalone] of [
    ["way", false],
    ["way-alone", true],
  ] as const)
    test(`it is packaged as ${name}.vsix`, async () => {
      const out = inWorkspace(`${name}.vsix`);
      await vscode.commands.executeCommand(commandIds.packageCourse, at(""), {
        ...identity,
        name,
        standalone,
        out,
      });
      const files = Object.keys(
        unzipSync(await vscode.workspace.fs.readFile(out)),
      );
      const holds = (end: string) => files.some((file) => file.endsWith(end));
      assert.isTrue(holds("/src/further-on.md"), files.join(" "));
      assert.equal(holds("/dist/extension.js"), standalone, files.join(" "));
    });
});
