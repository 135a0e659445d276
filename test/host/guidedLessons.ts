import { assert } from "chai";
import * as vscode from "vscode";
import type { GuidedLessonsApi } from "../../src/host/api.ts";
import { names } from "../../src/host/names.ts";
import type { TestSeam } from "../../src/host/testSeam.ts";
import type { TreeNode } from "../../src/host/tree/node.ts";

/** What the extension exports, activated. */
export async function activated(): Promise<
  GuidedLessonsApi & { readonly testSeam: TestSeam }
> {
  const extension = vscode.extensions.getExtension<GuidedLessonsApi>(
    names.extension,
  );
  assert.ok(extension, "the extension is installed");
  const api = await extension.activate();
  await api.courses();
  assert.ok(api.testSeam, "the host runs tests");
  return { ...api, testSeam: api.testSeam };
}

/** The extension's manifest as VS Code read it. */
export function manifest(): Record<string, unknown> {
  const extension = vscode.extensions.getExtension(names.extension);
  assert.ok(extension);
  return extension.packageJSON as Record<string, unknown>;
}

/** The next value of an event that fits; rejects when it does not come. */
export function next<Value>(
  event: vscode.Event<Value>,
  fits: (value: Value) => boolean = () => true,
  what = "the event",
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`${what} did not come`));
    }, 20_000);
    const subscription = event((value) => {
      if (!fits(value)) return;
      clearTimeout(giveUp);
      subscription.dispose();
      resolve(value);
    });
  });
}

/** The folder that is open. */
export function workspaceRoot(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "a folder is open");
  return folder.uri;
}

export function inWorkspace(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceRoot(), path);
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** The items below an element, as the view shows them. */
export async function items(
  tree: vscode.TreeDataProvider<TreeNode>,
  node?: TreeNode,
): Promise<readonly { node: TreeNode; item: vscode.TreeItem }[]> {
  const children = (await tree.getChildren(node)) ?? [];
  return Promise.all(
    children.map(async (child) => ({
      node: child,
      item: await tree.getTreeItem(child),
    })),
  );
}

/** The element with a label, anywhere in the tree. */
export async function item(
  tree: vscode.TreeDataProvider<TreeNode>,
  label: string,
  below?: TreeNode,
): Promise<{ node: TreeNode; item: vscode.TreeItem } | undefined> {
  for (const each of await items(tree, below)) {
    if (each.item.label === label) return each;
    const inside = await item(tree, label, each.node);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
