import { assert } from "chai";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commands/ids.ts";
import { names } from "../../src/host/names.ts";
import { activated, manifest } from "./guidedLessons.ts";

interface Contributes {
  readonly commands: readonly { readonly command: string }[];
  readonly menus: Readonly<
    Record<
      string,
      readonly { readonly command: string; readonly alt?: string }[]
    >
  >;
  readonly keybindings: readonly { readonly command: string }[];
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly viewsContainers: {
    readonly activitybar: readonly { readonly id: string }[];
  };
}

suite("manifest and host agree", () => {
  const contributes = () => manifest()["contributes"] as Contributes;
  const declared = () =>
    contributes()
      .commands.map(({ command }) => command)
      .sort();

  test("this is a VS Code that the manifest allows", () => {
    const [major = 0, minor = 0] = vscode.version.split(".").map(Number);
    assert.equal(major, 1);
    assert.isAtLeast(minor, 105);
  });

  test("every command is declared and registered", async () => {
    await activated();
    const ids: string[] = Object.values(commandIds);
    assert.deepEqual(declared(), ids.toSorted());
    const registered = await vscode.commands.getCommands(true);
    // Views bring commands of their own, such as guidedLessons.lessons.focus.
    const ours = registered
      .filter((id) => /^guidedLessons\.[a-zA-Z]+$/.test(id))
      .sort();
    assert.includeMembers(ours, declared());
  });

  test("menus and keys name commands that exist", () => {
    const { menus, keybindings } = contributes();
    const used = [
      ...Object.values(menus)
        .flat()
        .flatMap(({ command, alt }) => [command, ...(alt ? [alt] : [])]),
      ...keybindings.map(({ command }) => command),
    ];
    for (const command of used) assert.include(declared(), command);
  });

  test("view, container and restored panels have their public names", () => {
    const { views, viewsContainers } = contributes();
    assert.deepEqual(
      viewsContainers.activitybar.map(({ id }) => id),
      ["guidedLessons"],
    );
    assert.deepEqual(
      views["guidedLessons"]?.map(({ id }) => id),
      [names.view],
    );
    const events = manifest()["activationEvents"] as string[];
    for (const panel of [names.lessonPanel, names.previewPanel])
      assert.include(events, `onWebviewPanel:${panel}`);
  });

  test("every string of the manifest has its text", () => {
    const untranslated = JSON.stringify(manifest()).match(/"%[^"%]+%"/g);
    assert.isNull(untranslated);
  });
});
