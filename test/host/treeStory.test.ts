import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { activated, item, manifest, next, write } from "./guidedLessons.ts";
import { openReady } from "./lessonPage.ts";
import {
  at,
  described,
  first,
  found,
  labels,
  lesson,
  mark,
  until,
  withSteps,
} from "./stepsCourse.ts";

const setting = "guidedLessons.tree.checkboxes";

suite("the tree tells the story", () => {
  withSteps();

  test("Continue stands first, names its lesson, and goes there", async () => {
    const { testSeam } = await activated();
    const start = await first(testSeam);
    assert.equal(start.label, "Start");
    await openReady("steps/a");
    const there = await first(testSeam);
    assert.equal(there.label, "Continue");
    assert.equal(there.description, "1 Begin");
    assert.equal(there.command?.command, commandIds.continue);
    await mark("steps/a");
    assert.equal((await first(testSeam)).description, "2 Go on");
  });

  test("sections and courses say how much is done and how long the rest takes", async () => {
    const { testSeam } = await activated();
    await described(testSeam, "Part", "0/3 · 30 min left");
    await mark("steps/a");
    await described(testSeam, "Part", "1/3 · 20 min left");
    await described(testSeam, "Steps", "1/3 · 20 min left");
    await mark("steps/b");
    await mark("steps/c");
    await described(testSeam, "Steps", "3/3");
  });

  test("marking a lesson refreshes its item, what counts it and what waits for it, nothing else", async () => {
    const { testSeam } = await activated();
    const { tree } = testSeam;
    await described(testSeam, "Part", "0/3 · 30 min left");
    await item(tree, "nothing of that name");
    const told = next(
      tree.onDidChangeTreeData,
      (changed) => changed !== undefined,
    );
    await mark("steps/a");
    const changed = (await told) ?? [];
    const refreshed = changed.map((node) => tree.getTreeItem(node).label);
    assert.sameMembers(
      refreshed.filter((label) => label !== "Start"),
      ["1 Begin", "2 Go on", "Part", "Steps"],
    );
  });

  test("a filter shows what fits and what it lies in, and says so", async () => {
    const { testSeam } = await activated();
    const { tree } = testSeam;
    await mark("steps/a");
    tree.filter.set({ words: "gard water", states: ["new"] });
    assert.equal(tree.view.message, "1 lesson: “gard water” · not started");
    assert.deepEqual(await labels(testSeam), [
      "A Small Garden",
      "Growing",
      "1 Seeds",
      "1.1 Water",
    ]);
    tree.filter.set({ words: "", states: ["complete"] });
    assert.deepEqual(await labels(testSeam), ["Steps", "Part", "1 Begin"]);
    tree.filter.set({ words: "nothing at all", states: [] });
    assert.match(tree.view.message ?? "", /^No lesson fits/);
    assert.deepEqual(await labels(testSeam), []);
    await vscode.commands.executeCommand(commandIds.clearFilter);
    assert.isNotOk(tree.view.message);
    assert.equal((await first(testSeam)).label, "Start");
  });

  test("boxes stand at lessons when the setting asks for them", async () => {
    const { testSeam } = await activated();
    await mark("steps/a");
    assert.isUndefined((await found(testSeam, "1 Begin")).checkboxState);
    const settings = vscode.workspace.getConfiguration();
    await settings.update(setting, true, vscode.ConfigurationTarget.Global);
    try {
      const checked = (await found(testSeam, "1 Begin")).checkboxState;
      const open = (await found(testSeam, "2 Go on")).checkboxState;
      assert.deepEqual(
        [checked, open].map((box) =>
          typeof box === "object" ? box.state : box,
        ),
        [
          vscode.TreeItemCheckboxState.Checked,
          vscode.TreeItemCheckboxState.Unchecked,
        ],
      );
      assert.isUndefined((await found(testSeam, "Part")).checkboxState);
    } finally {
      await settings.update(
        setting,
        undefined,
        vscode.ConfigurationTarget.Global,
      );
    }
  });

  test("what an update of the course added or changed is marked until it is opened", async () => {
    const { testSeam } = await openReady("steps/a");
    await described(testSeam, "1 Begin", "10 min");
    await mark("steps/a");
    await openReady("steps/b");
    await write(at("src/a.md"), lesson("Begin", "Other words."));
    await described(testSeam, "1 Begin", "10 min · changed");
    await write(at("src/d.md"), lesson("More"));
    await write(
      at("src/SUMMARY.md"),
      "# Summary\n\n# Part\n\n- [Begin](a.md)\n- [Go on](b.md)\n- [Finish](c.md)\n- [More](d.md)\n",
    );
    await described(testSeam, "4 More", "10 min · new");
    await openReady("steps/a");
    await described(testSeam, "1 Begin", "10 min");
    await vscode.commands.executeCommand(commandIds.dismissChanges);
    await described(testSeam, "4 More", "10 min");
  });

  test("a tooltip says what a lesson is for and how it went", async () => {
    const { testSeam } = await activated();
    const begin = await item(testSeam.tree, "1 Begin");
    assert.ok(begin);
    const { tooltip } = await testSeam.tree.resolveTreeItem(
      begin.item,
      begin.node,
    );
    const text = (tooltip as vscode.MarkdownString).value.replaceAll(
      "&nbsp;",
      " ",
    );
    assert.match(text, /1 Begin/);
    assert.match(text, /1 points?, 70% to pass/);
    assert.match(text, /Know what Begin means/);
  });

  test("texts are searched across courses, and follow what changes on disk", async () => {
    const { testSeam } = await activated();
    const { texts } = testSeam;
    const search = async (query: string) => {
      await texts.read(
        () => undefined,
        () => false,
      );
      const hits = texts.find(query, 10);
      return Promise.all(hits.map((hit) => texts.place(hit, query)));
    };
    const hits = await search("text of FINISH");
    assert.deepEqual(
      hits.map(({ lesson: { id } }) => id),
      ["c"],
    );
    assert.match(hits[0]?.snippet ?? "", /Text of Finish/);
    // The tree reads a lesson again whose file has changed: then the texts have heard of it as well.
    await described(testSeam, "3 Finish", "10 min");
    await write(at("src/c.md"), lesson("Finish", "A zebra.", 12));
    await until(
      testSeam,
      async () =>
        String((await found(testSeam, "3 Finish")).description).startsWith(
          "12 min",
        ),
      async () => "Finish was not read again",
    );
    assert.equal((await search("zebra")).length, 1);
    assert.equal((await search("text of finish")).length, 0);
  });

  test("menus of the tree ask for what items say of themselves", () => {
    const { menus } = manifest()["contributes"] as {
      menus: Record<string, { command: string; when: string }[]>;
    };
    const values = [
      "lesson new bundled",
      "lesson locked bundled",
      "course bundled",
    ];
    const offered = (value: string): readonly string[] =>
      (menus["view/item/context"] ?? [])
        .filter(({ when }) => {
          const [, pattern] = /viewItem =~ \/(.*)\//.exec(when) ?? [];
          return pattern !== undefined && new RegExp(pattern).test(value);
        })
        .map(({ command }) => command);
    const [fresh = [], locked = [], course = []] = values.map(offered);
    assert.include(fresh, commandIds.markComplete);
    assert.notInclude(locked, commandIds.markComplete);
    assert.include(course, commandIds.continue);
    assert.include(course, commandIds.dismissChanges);
  });
});
