import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import { vsixFiles } from "../../src/dev/vsix.ts";

suite("the .vsix", () => {
  let files: readonly string[] = [];
  before(async () => {
    files = await vsixFiles();
  });

  for (const needed of [
    "package.json",
    "package.nls.json",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "dist/extension.js",
    "dist/webview/main.js",
    "dist/webview/lesson.css",
    "dist/webview/fonts/inter-latin-400-normal.woff2",
    "dist/webview/fonts/inter-LICENSE.txt",
    "media/lessons.svg",
    "lessons/distributed-systems/book.toml",
    "lessons/distributed-systems/src/SUMMARY.md",
  ])
    test(`holds ${needed}`, () => assert.ok(files.includes(needed)));

  test("holds nothing but what runs and what people read", () => {
    const allowed =
      /^(package(\.nls(\.[\w-]+)?)?\.json|README\.md|CHANGELOG\.md|LICENSE|(dist|media|lessons|l10n)\/.+)$/;
    assert.deepEqual(
      files.filter((file) => !allowed.test(file)),
      [],
    );
    const unwanted =
      /\.(ts|map|tsbuildinfo)$|node_modules|^media\/(readme\/|.*\.css$)|^dist\/cli/;
    assert.deepEqual(
      files.filter((file) => unwanted.test(file)),
      [],
    );
  });
});
