import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { readCodeArguments } from "../../src/dev/codeArguments.ts";

// As @vscode/test-electron 3.1.0 passes them.
const fixed = [
  "--no-sandbox",
  "--disable-gpu-sandbox",
  "--disable-updates",
  "--skip-welcome",
  "--skip-release-notes",
  "--no-cached-data",
  "--disable-workspace-trust",
  "--extensionTestsPath=/ext/suite.js",
  "--extensionDevelopmentPath=/ext",
  "--extensionDevelopmentPath=/other",
];

test("the command line of test-electron", (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "code-arguments-"));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  fs.mkdirSync(path.join(folder, "User"));
  fs.writeFileSync(
    path.join(folder, "User/settings.json"),
    `{ "editor.wordWrap": "on" }`,
  );
  assert.deepEqual(
    readCodeArguments([
      folder,
      "--disable-extensions",
      ...fixed,
      `--extensions-dir=/e`,
      `--user-data-dir=${folder}`,
    ]),
    {
      tests: "/ext/suite.js",
      extensions: ["/ext", "/other"],
      workspace: folder,
      extensionsFolder: "/e",
      settings: { "editor.wordWrap": "on" },
      disableExtensions: true,
    },
  );
});

test("a folder that does not exist is no workspace", () => {
  const { workspace } = readCodeArguments(["/does/not/exist", ...fixed]);
  assert.equal(workspace, undefined);
});

test("without tests there is nothing to run", () => {
  assert.throws(() => readCodeArguments([]), /extensionTestsPath/);
});
