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
});

async function there(uri: vscode.Uri): Promise<boolean> {
  return await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
