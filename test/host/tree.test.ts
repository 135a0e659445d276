import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { activated, inWorkspace, item, items, next } from "./guidedLessons.ts";
import { openReady } from "./lessonPage.ts";

suite("lessons tree", () => {
  test("shows the courses of all sources in their order", async () => {
    const { testSeam } = await activated();
    const labels = (await items(testSeam.tree)).map(
      ({ item: { label } }) => label,
    );
    assert.deepEqual(labels.slice(0, 5), [
      "Start",
      "Distributed Systems",
      "Balcony Garden",
      "A Small Garden",
      "notes",
    ]);
  });

  test("shows sections, lessons below lessons, drafts, and no separators", async () => {
    const { testSeam } = await activated();
    const course = await item(testSeam.tree, "A Small Garden");
    const inside = await items(testSeam.tree, course?.node);
    assert.deepEqual(
      inside.map(({ item: { label } }) => label),
      ["Welcome", "Growing", "A lesson with mistakes"],
    );
    const growing = await items(testSeam.tree, inside[1]?.node);
    assert.deepEqual(
      growing.map(({ item: { label, description } }) => [
        label,
        label === "3 Harvest" ? description : "",
      ]),
      [
        ["1 Seeds", ""],
        ["2 Light", ""],
        ["3 Harvest", "not written yet"],
      ],
    );
    const below = await items(testSeam.tree, growing[0]?.node);
    assert.deepEqual(
      below.map(({ item: { label } }) => label),
      ["1.1 Water"],
    );
  });

  test("a lesson opens by its key and says its state to a screen reader", async () => {
    const { testSeam } = await activated();
    const light = await item(testSeam.tree, "2 Light");
    assert.equal(light?.item.contextValue, "lesson new workspace");
    assert.deepEqual(light?.item.command?.arguments, ["small-garden/light"]);
    assert.match(
      light?.item.accessibilityInformation?.label ?? "",
      /^2 Light, not started/,
    );
  });

  test("a lesson's length comes from its text, once that was read", async () => {
    const { testSeam } = await activated();
    const { tree } = testSeam;
    assert.ok(tree.onDidChangeTreeData);
    const seeds = await item(tree, "1 Seeds");
    if (!String(seeds?.item.description).includes("min"))
      await next(
        tree.onDidChangeTreeData,
        (changed) =>
          Array.isArray(changed) &&
          seeds !== undefined &&
          changed.includes(seeds.node),
        "the details of Seeds",
      );
    const read = await item(tree, "1 Seeds");
    assert.equal(read?.item.description, "10 min · 0/1");
  });

  test("a parent is known for everything, so that a lesson can be revealed", async () => {
    const { testSeam } = await activated();
    const water = await item(testSeam.tree, "1.1 Water");
    const path: string[] = [];
    for (let node = water?.node; node; node = node.parent) path.push(node.kind);
    assert.deepEqual(path, ["lesson", "lesson", "section", "course"]);
  });

  test("progress shows at the same element after a lesson's text has changed on disk", async () => {
    const { testSeam } = await openReady("small-garden/seeds");
    const { tree, lesson } = testSeam;
    const seeds = await item(tree, "1 Seeds");
    const file = inWorkspace("garden/src/seeds.md");
    const before = await vscode.workspace.fs.readFile(file);
    // It still has its questions: to have been read does not complete it.
    const more = new TextEncoder().encode("\n\nOther words.\n");
    for (const bytes of [new Uint8Array([...before, ...more]), before]) {
      const followed = next(lesson.onDidSend, ({ type }) => type === "show");
      await vscode.workspace.fs.writeFile(file, bytes);
      await followed;
    }
    // A view that is on screen asks again after its course has changed.
    await item(tree, "1 Seeds");
    const told = next(
      tree.onDidChangeTreeData,
      (changed) =>
        Array.isArray(changed) &&
        seeds !== undefined &&
        changed.includes(seeds.node),
      "the element that VS Code knows",
    );
    await vscode.commands.executeCommand(
      commandIds.markComplete,
      "small-garden/seeds",
    );
    await told;
    const again = await item(tree, "1 Seeds");
    assert.strictEqual(again?.node, seeds?.node);
    assert.equal(again?.item.contextValue, "lesson complete workspace");
    await testSeam.reset();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("the view is there", async () => {
    await activated();
    await vscode.commands.executeCommand("guidedLessons.lessons.focus");
  });
});
