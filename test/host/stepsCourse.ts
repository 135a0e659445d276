import { assert } from "chai";
import * as vscode from "vscode";
import { noFilter } from "../../src/core/overview/lessonFilter.ts";
import { commandIds } from "../../src/host/commands/ids.ts";
import type { TestSeam } from "../../src/host/testSeam.ts";
import {
  activated,
  inWorkspace,
  item,
  items,
  next,
  write,
} from "./guidedLessons.ts";

const folder = inWorkspace("steps");

/** Before, around and after the tests of a suite: one course of three lessons, each locked until the one before is complete. */
export function withSteps(): void {
  suiteSetup(makeSteps);
  setup(async () => {
    const { testSeam } = await activated();
    testSeam.tree.filter.set(noFilter);
    await testSeam.reset();
  });
  suiteTeardown(removeSteps);
}

async function makeSteps(): Promise<void> {
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
}

async function removeSteps(): Promise<void> {
  const { testSeam } = await activated();
  await testSeam.reset();
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.workspace.fs.delete(folder, { recursive: true });
  await vscode.commands.executeCommand(commandIds.refresh);
}

/** A file of the course. */
export function at(path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, path);
}

/** The quiz keeps it from being complete because its end is on screen. */
export function lesson(
  title: string,
  text = `Text of ${title}.`,
  minutes = 10,
): string {
  return `---\nduration: ${minutes}\nobjectives:\n  - Know what ${title} means\n---\n# ${title}\n\n${text}\n\n<quiz id="sure">\n\nSure?\n\n- [x] Yes\n- [ ] No\n\n</quiz>\n`;
}

/** Marks a lesson as complete. */
export async function mark(key: string): Promise<void> {
  await vscode.commands.executeCommand(commandIds.markComplete, key);
}

/** The first item of all. */
export async function first({ tree }: TestSeam): Promise<vscode.TreeItem> {
  const [top] = await items(tree);
  assert.ok(top);
  return top.item;
}

/** The item with a label. */
export async function found(
  { tree }: TestSeam,
  label: string,
): Promise<vscode.TreeItem> {
  const there = await item(tree, label);
  assert.ok(there, label);
  return there.item;
}

/** Waits until an item says what it is to say. */
export async function described(
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

/** The item of a lesson, once it is locked. */
export async function lockedItem(
  seam: TestSeam,
  label: string,
): Promise<vscode.TreeItem> {
  await until(
    seam,
    async () =>
      (await item(seam.tree, label))?.item.contextValue ===
      "lesson locked workspace",
    async () => `${label} is not locked`,
  );
  return found(seam, label);
}

/** Looks again at every change of the tree. */
export async function until(
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
export async function labels(
  { tree }: TestSeam,
  node?: Parameters<TestSeam["tree"]["getChildren"]>[0],
): Promise<readonly string[]> {
  const below = await items(tree, node);
  const all = await Promise.all(
    below.map(async (each) => [
      each.item.label as string,
      ...(await labels({ tree } as TestSeam, each.node)),
    ]),
  );
  return all.flat();
}
