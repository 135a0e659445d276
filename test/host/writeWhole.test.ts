import { assert } from "chai";
import * as vscode from "vscode";
import { HumanError } from "../../src/core/humanError.ts";
import { writeWhole } from "../../src/host/packaging/writeWhole.ts";

/** A file system in memory, in one folder; writing fails in it with half of the file written. */
class FailingDisk implements vscode.FileSystemProvider {
  readonly files = new Map([["/out/x.vsix", new Uint8Array([1, 2, 3, 4])]]);
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;
  failure: Error | undefined;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.files.get(path);
    if (bytes === undefined && path !== "/out" && path !== "/")
      throw vscode.FileSystemError.FileNotFound(path);
    return {
      type:
        bytes === undefined ? vscode.FileType.Directory : vscode.FileType.File,
      size: bytes?.length ?? 0,
      ctime: 0,
      mtime: 0,
    };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.files.keys()].map((path) => [
      path.slice("/out/".length),
      vscode.FileType.File,
    ]);
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    return this.files.get(path) ?? new Uint8Array();
  }

  writeFile({ path }: vscode.Uri, bytes: Uint8Array): void {
    const failing = this.failure !== undefined;
    this.files.set(path, new Uint8Array(failing ? bytes.slice(0, 1) : bytes));
    if (this.failure !== undefined) throw this.failure;
  }

  delete({ path }: vscode.Uri): void {
    this.files.delete(path);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.files.set(to.path, new Uint8Array(this.readFile(from)));
    this.files.delete(from.path);
  }
}

suite("a whole file", () => {
  const disk = new FailingDisk();
  const file = vscode.Uri.parse("failing-disk:/out/x.vsix");
  let registered: vscode.Disposable;

  suiteSetup(() => {
    registered = vscode.workspace.registerFileSystemProvider(
      file.scheme,
      disk,
      { isCaseSensitive: true },
    );
  });
  suiteTeardown(() => registered.dispose());

  for (const [what, failure, sentence] of [
    [
      "a full disk",
      new Error("ENOSPC: no space left on device, write"),
      "/out/x.vsix was not written: the disk is full. Make room and try again.",
    ],
    [
      "a folder of somebody else",
      vscode.FileSystemError.NoPermissions("no"),
      "/out/x.vsix cannot be written: you may not write there. Choose another place, or ask for the right to write.",
    ],
  ] as const)
    test(`${what}: a sentence, the old file whole, nothing left beside it`, async () => {
      disk.failure = failure;
      const thrown: unknown = await writeWhole(file, new Uint8Array(9)).catch(
        (error: unknown) => error,
      );
      assert.instanceOf(thrown, HumanError);
      assert.equal((thrown as HumanError).message, sentence);
      assert.deepEqual(
        [...disk.files],
        [["/out/x.vsix", new Uint8Array([1, 2, 3, 4])]],
      );
    });

  test("it takes the place of the old one", async () => {
    disk.failure = undefined;
    await writeWhole(file, new Uint8Array([5]));
    assert.deepEqual([...disk.files], [["/out/x.vsix", new Uint8Array([5])]]);
  });
});
