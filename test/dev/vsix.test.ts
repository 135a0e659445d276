import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { before, suite, test } from "node:test";
import { engineList } from "../../src/dev/engineList.ts";
import { root } from "../../src/dev/repository.ts";
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
      /^(package(\.nls(\.[\w-]+)?)?\.json|README\.md|CHANGELOG\.md|LICENSE|(dist|media|lessons|schemas|l10n)\/.+)$/;
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

test("a package with the engine in it gets all that runs, and none of its courses", async () => {
  const engine = JSON.parse(
    fs.readFileSync(path.join(root, engineList), "utf8"),
  ) as string[];
  for (const needed of [
    "dist/extension.js",
    "dist/webview/main.js",
    "dist/webview/lesson.css",
    "media/lessons.svg",
    "package.nls.json",
    "LICENSE",
  ])
    assert.ok(engine.includes(needed), needed);
  const rest = (await vsixFiles()).filter((file) => !engine.includes(file));
  assert.deepEqual(
    rest.filter((file) => !file.startsWith("lessons/")),
    [
      "CHANGELOG.md",
      "README.md",
      "dist/diagrams.json",
      "dist/engine.json",
      "media/courseIcon.png",
      "package.json",
    ].filter((file) => rest.includes(file)),
  );
});
