import { assert } from "chai";
import { strFromU8, unzipSync } from "fflate";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { activated, inWorkspace, write } from "./guidedLessons.ts";

const folder = () => inWorkspace("packaging/pond");
const at = (path: string) => inWorkspace(`packaging/${path}`);
const identity = { publisher: "ada", name: "pond", version: "1.0.0" };

/** Runs the command as a person would who knows all answers. */
async function packagePond(
  out: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, string> | undefined> {
  await vscode.commands.executeCommand(commandIds.packageCourse, folder(), {
    ...identity,
    standalone: false,
    out: at(out),
    ...more,
  });
  const bytes = await vscode.workspace.fs.readFile(at(out)).then(
    (read) => read,
    () => undefined,
  );
  if (bytes === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [
      path,
      strFromU8(content),
    ]),
  );
}

suite("packaging", () => {
  suiteSetup(async () => {
    await activated();
    await write(at("pond/book.toml"), '[book]\ntitle = "Pond"\n');
    await write(at("pond/src/SUMMARY.md"), "- [Frogs](frogs.md)\n");
    await write(
      at("pond/src/frogs.md"),
      "# Frogs\n\n```mermaid\nflowchart LR\n  spawn --> frog\n```\n\n```mermaid\nsequenceDiagram\n  frog->>fly: snap\n```\n\n```mermaid\nflowchart LR\n  frog --> toad\n```\n",
    );
  });

  suiteTeardown(() =>
    vscode.workspace.fs.delete(inWorkspace("packaging"), { recursive: true }),
  );

  test("a course becomes a .vsix with its diagrams drawn, and its name is kept", async () => {
    const files = await packagePond("pond.vsix");
    assert.ok(files);
    const manifest = JSON.parse(files["extension/package.json"] ?? "") as {
      contributes: unknown;
    };
    assert.deepEqual(manifest.contributes, {
      guidedLessons: {
        courses: [{ path: "pond", drawings: "diagrams.json" }],
      },
    });
    for (const part of ["spawn --> frog", "fly: snap", "frog --> toad"])
      assert.include(files["extension/diagrams.json"], part);
    const kept = await vscode.workspace.fs.readFile(
      at("pond/guided-lessons.toml"),
    );
    assert.include(
      new TextDecoder().decode(kept),
      '[package]\npublisher = "ada"\nname = "pond"\n',
    );
  });

  test("with the engine in it, it names no id of the engine", async () => {
    const files = await packagePond("alone.vsix", { standalone: true });
    assert.ok(files);
    assert.ok(files["extension/dist/extension.js"]);
    assert.ok(files["extension/dist/webview/main.js"]);
    const manifest = files["extension/package.json"] ?? "";
    assert.include(manifest, '"ada_pond.openLesson"');
    assert.notInclude(
      manifest.replace('"guidedLessons": {', ""),
      "guidedLessons",
    );
  });

  test("a file that is there stays, unless it may be replaced", async () => {
    await write(at("mine.vsix"), "mine");
    for (const force of [false, true]) {
      await vscode.commands.executeCommand(commandIds.packageCourse, folder(), {
        ...identity,
        standalone: false,
        out: at("mine.vsix"),
        force,
      });
      const left = await vscode.workspace.fs.readFile(at("mine.vsix"));
      assert.equal(new TextDecoder().decode(left), "mine");
    }
    assert.ok(await packagePond("mine.vsix", { replace: true }));
  });

  test("a folder of the target's name is never replaced", async () => {
    await write(at("full.vsix/kept.txt"), "mine");
    await vscode.commands.executeCommand(commandIds.packageCourse, folder(), {
      ...identity,
      standalone: false,
      out: at("full.vsix"),
      force: true,
      replace: true,
    });
    assert.deepEqual(await vscode.workspace.fs.readDirectory(at("full.vsix")), [
      ["kept.txt", vscode.FileType.File],
    ]);
    await vscode.workspace.fs.delete(at("full.vsix"), { recursive: true });
  });

  test("what was not saved yet is packed: the outline too", async () => {
    const outline = await vscode.workspace.openTextDocument(
      at("pond/src/SUMMARY.md"),
    );
    await vscode.workspace.fs.writeFile(
      at("pond/src/newts.md"),
      new TextEncoder().encode("# Newts\n"),
    );
    const edit = new vscode.WorkspaceEdit();
    const end = outline.positionAt(outline.getText().length);
    edit.insert(outline.uri, end, "- [Newts](newts.md)\n");
    await vscode.workspace.applyEdit(edit);
    assert.isTrue(outline.isDirty);
    const files = await packagePond("newts.vsix");
    assert.ok(files);
    assert.equal(files["extension/pond/src/newts.md"], "# Newts\n");
    assert.include(files["extension/README.md"], "Newts");
    assert.isFalse(outline.isDirty);
  });

  for (const [what, out, more] of [
    ["a name that VS Code refuses", "x.vsix", { name: "a b" }],
    ["a folder that is not there", "no/such/x.vsix", {}],
    [
      "the engine's own name",
      "x.vsix",
      { publisher: "guided-lessons", name: "guided-lessons" },
    ],
  ] as const)
    test(`nothing is left behind by ${what}`, async () => {
      const before = await vscode.workspace.fs.readDirectory(
        inWorkspace("packaging"),
      );
      assert.isUndefined(await packagePond(out, more));
      assert.deepEqual(
        await vscode.workspace.fs.readDirectory(inWorkspace("packaging")),
        before,
      );
    });

  test("errors stop it, unless it is forced", async () => {
    await write(
      at("pond/src/SUMMARY.md"),
      "- [Frogs](frogs.md)\n- [T](t.md)\n",
    );
    assert.isUndefined(await packagePond("toads.vsix"));
    assert.ok(await packagePond("toads.vsix", { force: true }));
  });

  test("settings that cannot be read stay as they are", async () => {
    const broken = '# mine\nid = "pond"\npassMark = \n';
    await write(at("pond/guided-lessons.toml"), broken);
    assert.ok(await packagePond("odd.vsix", { force: true }));
    const kept = await vscode.workspace.fs.readFile(
      at("pond/guided-lessons.toml"),
    );
    assert.equal(new TextDecoder().decode(kept), broken);
  });
});
