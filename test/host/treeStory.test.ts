import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { noFilter } from "../../src/core/overview/lessonFilter.ts";
import type { TestSeam } from "../../src/host/testSeam.ts";
import {
  activated,
  inWorkspace,
  item,
  items,
  manifest,
  next,
  write,
} from "./guidedLessons.ts";
import { openReady, request, sent } from "./lessonPage.ts";

// One course of three lessons, each of which opens after the one before it.
const folder = inWorkspace("steps");
const setting = "guidedLessons.tree.checkboxes";

suite("the tree tells the story", () => {
  suiteSetup(async () => {
    await write(at("book.toml"), '[book]\ntitle = "Steps"\n');
    await write(
      at("guided-lessons.toml"),
      'id = "steps"\ngating = "sequential"\n',
    );
    await write(
      at("src/SUMMARY.md"),
      "# Summary\n\n# Part\n\n- [Begin](a.md)\n- [Go on](b.md)\n- [Finish](c.md)\n",
    );
    for (const [file, title] of [
      ["a", "Begin"],
      ["b", "Go on"],
      ["c", "Finish"],
    ] as const)
      await write(at(`src/${file}.md`), lesson(title));
    await vscode.commands.executeCommand(commandIds.refresh);
  });

  setup(async () => {
    const { testSeam } = await activated();
    testSeam.tree.filter.set(noFilter);
    await testSeam.reset();
  });

  suiteTeardown(async () => {
    const { testSeam } = await activated();
    await testSeam.reset();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await vscode.commands.executeCommand(commandIds.refresh);
  });

  test("Continue stands first, names its lesson, and goes there", async () => {
    const { testSeam } = await activated();
    const start = await top(testSeam);
    assert.equal(start.label, "Start");
    await openReady("steps/a");
    const there = await top(testSeam);
    assert.equal(there.label, "Continue");
    assert.equal(there.description, "1 Begin");
    assert.equal(there.command?.command, commandIds.continue);
    await mark("steps/a");
    assert.equal((await top(testSeam)).description, "2 Go on");
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
    const labels = await Promise.all(
      changed.map(async (node) => (await tree.getTreeItem(node)).label),
    );
    assert.sameMembers(
      labels.filter((label) => label !== "Start"),
      ["1 Begin", "2 Go on", "Part", "Steps"],
    );
  });

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
    assert.equal((await top(testSeam)).label, "Start");
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
    const values = ["lesson new", "lesson locked", "course bundled"];
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

function at(path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, path);
}

/** The quiz keeps it from being complete because its end is on screen. */
function lesson(
  title: string,
  text = `Text of ${title}.`,
  minutes = 10,
): string {
  return `---\nduration: ${minutes}\nobjectives:\n  - Know what ${title} means\n---\n# ${title}\n\n${text}\n\n<quiz id="sure">\n\nSure?\n\n- [x] Yes\n- [ ] No\n\n</quiz>\n`;
}

async function mark(key: string): Promise<void> {
  await vscode.commands.executeCommand(commandIds.markComplete, key);
}

async function top({ tree }: TestSeam): Promise<vscode.TreeItem> {
  const [first] = await items(tree);
  assert.ok(first);
  return first.item;
}

async function found(
  { tree }: TestSeam,
  label: string,
): Promise<vscode.TreeItem> {
  const there = await item(tree, label);
  assert.ok(there, label);
  return there.item;
}

/** Waits until an item says what it is to say. */
async function described(
  seam: TestSeam,
  label: string,
  description: string,
): Promise<void> {
  await until(
    seam,
    async () =>
      (await item(seam.tree, label))?.item.description === description,
    async () =>
      `${label}: ${String((await item(seam.tree, label))?.item.description)}, not ${description}`,
  );
}

async function lockedItem(
  seam: TestSeam,
  label: string,
): Promise<vscode.TreeItem> {
  await until(
    seam,
    async () =>
      (await item(seam.tree, label))?.item.contextValue === "lesson locked",
    async () => `${label} is not locked`,
  );
  return found(seam, label);
}

/** Looks again at every change of the tree. */
async function until(
  { tree }: TestSeam,
  holds: () => Promise<boolean>,
  otherwise: () => Promise<string>,
): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const change = next(tree.onDidChangeTreeData, () => true);
    change.catch(() => undefined);
    if (await holds()) return;
    if (Date.now() > deadline) assert.fail(await otherwise());
    await Promise.race([
      change,
      new Promise((look) => setTimeout(look, 1_000)),
    ]);
  }
}

/** Every label from top to bottom. */
async function labels(
  { tree }: TestSeam,
  node?: Parameters<TestSeam["tree"]["getChildren"]>[0],
): Promise<readonly string[]> {
  const below = await items(tree, node);
  const all = await Promise.all(
    below.map(async (each) => [
      String(each.item.label),
      ...(await labels({ tree } as TestSeam, each.node)),
    ]),
  );
  return all.flat();
}
