import assert from "node:assert/strict";
import { test } from "node:test";
import { HumanError } from "../../../src/core/humanError.ts";
import {
  writeFailure,
  writeWholeFile,
  type WholeFilePort,
} from "../../../src/core/packaging/wholeFile.ts";

type Step = "write" | "move";

/** A folder `/out` of texts; a step of writing may fail in it, with half of the file written. */
function disk(
  files: Record<string, string>,
  failing: Partial<Record<Step, string>> = {},
) {
  const kinds: Record<string, "folder" | "other"> = {
    "/out": "folder",
    "/out/folder": "folder",
    "/out/device": "other",
  };
  const fail = (step: Step): void => {
    const code = failing[step];
    if (code !== undefined) throw new Error(code);
  };
  const port: WholeFilePort = {
    kindOf: async (path) => kinds[path] ?? (path in files ? "file" : undefined),
    async write(path, bytes) {
      const text = new TextDecoder().decode(bytes);
      files[path] = text.slice(0, text.length / 2);
      fail("write");
      files[path] = text;
    },
    async move(from, to) {
      fail("move");
      files[to] = files[from] ?? "";
      delete files[from];
    },
    async remove(path) {
      delete files[path];
    },
    failureOf: (error) => writeFailure((error as Error).message),
  };
  return { files, kinds, port };
}

function put(
  port: WholeFilePort,
  file = "/out/x.vsix",
  beside = "/out/.1.part",
): Promise<void> {
  const folder = file.slice(0, file.lastIndexOf("/"));
  const bytes = new TextEncoder().encode("new");
  return writeWholeFile({ file, folder, beside }, bytes, port);
}

test("a file is written, and takes the place of one", async () => {
  const { files, port } = disk({});
  await put(port);
  await put(port);
  assert.deepEqual(files, { "/out/x.vsix": "new" });
});

const failures: readonly [step: Step, code: string, sentence: RegExp][] = [
  ["write", "ENOSPC", /^\/out\/x\.vsix was not written: the disk is full\. /],
  ["write", "EDQUOT", /the disk is full\. Make room and try again\.$/],
  ["write", "EACCES", /^\/out\/x\.vsix cannot be written: you may not /],
  ["write", "NoPermissions", /Choose another place, or ask for the right/],
  ["write", "EROFS", /you may not write there\. /],
  ["write", "EFBIG", /larger than a file may be there\. /],
  ["write", "odd thing", /cannot be written \(odd thing\)\. Choose another/],
  ["move", "EPERM", /you may not write there\. /],
  ["move", "ENOENT", /its folder is gone\. /],
];
for (const [step, code, sentence] of failures)
  test(`${code} at ${step}: a sentence, the old file whole, nothing left`, async () => {
    const { files, port } = disk({ "/out/x.vsix": "old" }, { [step]: code });
    await assert.rejects(put(port), (error) => {
      assert.ok(error instanceof HumanError);
      assert.match(error.message, sentence);
      return true;
    });
    assert.deepEqual(files, { "/out/x.vsix": "old" });
  });

const refused: readonly [file: string, sentence: RegExp][] = [
  ["/out/folder", /^\/out\/folder is a folder\. Choose the name of a file\.$/],
  ["/out/device", /^\/out\/device is there and is no file\. /],
  ["/none/x.vsix", /^There is no folder \/none for \/none\/x\.vsix\. /],
  ["/out/a.txt/x.vsix", /: \/out\/a\.txt is no folder\. /],
];
for (const [file, sentence] of refused)
  test(`nothing is written to ${file}`, async () => {
    const { files, port } = disk({ "/out/a.txt": "mine" });
    await assert.rejects(put(port, file), ({ message }: Error) =>
      sentence.test(message),
    );
    assert.deepEqual(files, { "/out/a.txt": "mine" });
  });

test("a folder that is made meanwhile stays", async () => {
  const { files, kinds, port } = disk({});
  const slow: WholeFilePort = {
    ...port,
    async write(path, bytes) {
      await port.write(path, bytes);
      kinds["/out/x.vsix"] = "folder";
    },
  };
  await assert.rejects(put(slow), /is a folder/);
  assert.deepEqual(files, {});
});

test("what cannot be removed hides no reason", async () => {
  const { port } = disk({}, { write: "ENOSPC" });
  const remove = (): Promise<void> => Promise.reject(new Error("no"));
  await assert.rejects(put({ ...port, remove }), /the disk is full/);
});

test("two runs at once do not meet", async () => {
  const { files, port } = disk({});
  await Promise.all([
    put(port, "/out/x.vsix", "/out/.1.part"),
    put(port, "/out/x.vsix", "/out/.2.part"),
  ]);
  assert.deepEqual(files, { "/out/x.vsix": "new" });
});
