import { assert } from "chai";
import * as vscode from "vscode";
import type { ApiCourse } from "../../src/host/api.ts";
import { commandIds } from "../../src/host/commands/ids.ts";
import type { TestSeam } from "../../src/host/testSeam.ts";
import {
  activated,
  inWorkspace,
  items,
  next,
  write,
  workspaceRoot,
} from "./guidedLessons.ts";

suite("where courses come from", () => {
  const copy = inWorkspace("copied-book");
  const opened = vscode.Uri.joinPath(workspaceRoot(), "../opened-book");

  suiteTeardown(async () => {
    for (const folder of [copy, opened])
      await vscode.workspace.fs.delete(folder, { recursive: true });
    await vscode.commands.executeCommand(commandIds.refresh);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("bundled, contributed and workspace courses are there", async () => {
    const { courses } = await activated();
    const sources = Object.fromEntries(
      (await courses()).map(({ id, source }) => [id, source]),
    );
    assert.equal(sources["balcony"], "contributed");
    assert.equal(sources["small-garden"], "workspace");
    assert.equal(sources["notes"], "workspace");
    assert.include(Object.values(sources), "bundled");
  });

  test("one book from an extension, the workspace and a folder has the same lessons", async () => {
    const { courses } = await activated();
    const contributed = await courseWith("balcony");
    for (const [folder, id] of [
      [copy, "balcony-copy"],
      [opened, "balcony-opened"],
    ] as const) {
      await vscode.workspace.fs.copy(contributed.root, folder, {
        overwrite: true,
      });
      await write(
        vscode.Uri.joinPath(folder, "guided-lessons.toml"),
        `id = "${id}"\n`,
      );
    }
    await vscode.commands.executeCommand(commandIds.refresh);
    await vscode.commands.executeCommand(commandIds.openCourse, opened);
    const fromWorkspace = await courseWith("balcony-copy");
    const fromFolder = await courseWith("balcony-opened");
    assert.equal(fromWorkspace.source, "workspace");
    assert.equal(fromFolder.source, "opened");
    assert.deepEqual(outline(fromWorkspace), outline(contributed));
    assert.deepEqual(outline(fromFolder), outline(contributed));

    async function courseWith(id: string): Promise<ApiCourse> {
      const course = (await courses()).find((each) => each.id === id);
      assert.ok(course, `the course ${id}`);
      return course;
    }
  });

  test("a second course with a taken id is reported in its place and not shown", async () => {
    const { courses, testSeam } = await activated();
    await write(
      vscode.Uri.joinPath(copy, "guided-lessons.toml"),
      'id = "small-garden"\n',
    );
    await vscode.commands.executeCommand(commandIds.refresh);
    const withId = (await courses()).filter(({ id }) => id === "small-garden");
    assert.equal(withId.length, 1);
    const refused = (await items(testSeam.tree)).filter(
      ({ node }) => node.kind === "refused",
    );
    assert.equal(refused.length, 1);
    const tooltip = refused[0]?.item.tooltip;
    assert.match(typeof tooltip === "string" ? tooltip : "", /small-garden/);
  });

  test("a course that was refused comes in once its id is changed on disk", async () => {
    const { testSeam } = await activated();
    const shown = course(testSeam, "balcony-renamed");
    await write(
      vscode.Uri.joinPath(copy, "guided-lessons.toml"),
      'id = "balcony-renamed"\n',
    );
    await shown;
  });

  test("a book whose folder is moved in, away and back is followed", async () => {
    const { testSeam } = await activated();
    const outside = vscode.Uri.joinPath(workspaceRoot(), "../moved-book");
    const inside = inWorkspace("shelf");
    const book = vscode.Uri.joinPath(inside, "book");
    await write(
      vscode.Uri.joinPath(outside, "book/book.toml"),
      '[book]\ntitle = "Moved Book"\n',
    );
    await write(
      vscode.Uri.joinPath(outside, "book/src/SUMMARY.md"),
      "- [One](one.md)\n",
    );
    for (const [from, to, there] of [
      [outside, inside, true],
      [inside, outside, false],
      [outside, inside, true],
    ] as const) {
      const told = course(testSeam, "Moved Book", there);
      await vscode.workspace.fs.rename(from, to);
      await told;
    }
    const gone = course(testSeam, "Moved Book", false);
    await vscode.workspace.fs.delete(book, { recursive: true });
    await gone;
    await vscode.workspace.fs.delete(inside, { recursive: true });
  });

  test("a course that was opened can be taken off the list", async () => {
    const { courses, testSeam } = await activated();
    const ids = async () => (await courses()).map(({ id }) => id);
    assert.include(await ids(), "balcony-opened");
    const root = (await items(testSeam.tree)).find(
      ({ node }) =>
        node.kind === "course" && node.owner.course.id === "balcony-opened",
    );
    await vscode.commands.executeCommand(commandIds.forgetCourse, root?.node);
    await vscode.commands.executeCommand(commandIds.refresh);
    assert.notInclude(await ids(), "balcony-opened");
  });
});

/** Waits, without asking anybody to read again, until a course with an id or title is in the tree, or is not. */
async function course(
  { tree }: TestSeam,
  name: string,
  there = true,
): Promise<void> {
  assert.ok(tree.onDidChangeTreeData);
  const names = async () =>
    (await items(tree)).flatMap(({ node }) =>
      node.kind === "course"
        ? [node.owner.course.id, node.owner.course.title]
        : [],
    );
  const deadline = Date.now() + 20_000;
  while ((await names()).includes(name) !== there) {
    assert.isBelow(Date.now(), deadline, `${name} there: ${there}`);
    await next(tree.onDidChangeTreeData, () => true, `${name}: ${there}`);
  }
}

function outline({ lessons }: ApiCourse): object {
  return lessons.map(({ id, title }) => ({ id, title }));
}
