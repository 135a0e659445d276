import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { describeBundles } from "../../src/dev/bundles.ts";
import { pageModules } from "../../src/dev/pageModules.ts";
import { root } from "../../src/dev/repository.ts";
import { pageAssetPaths } from "../../src/protocol/document.ts";
import { pageModulesFile } from "../../src/dev/pageModules.ts";

test("a page is told of all that it imports at its start, and of all that draws the common kinds", async () => {
  const { webview } = await describeBundles();
  const { start, drawing, fonts } = pageModules(webview);
  const inputs = (names: readonly string[]) =>
    names.flatMap((name) =>
      Object.keys(webview.outputs[`dist/webview/${name}`]?.inputs ?? {}),
    );
  const imported = webview.outputs["dist/webview/main.js"]?.imports
    .filter(({ kind }) => kind === "import-statement")
    .map(({ path: name }) => path.posix.relative("dist/webview", name));
  assert.deepEqual(
    start.toSorted().filter((name) => imported?.includes(name)),
    imported?.toSorted(),
  );
  assert.ok(!inputs(start).some((name) => name.includes("/mermaid/")));
  for (const part of [
    "src/webview/diagram/mermaidRenderer.ts",
    "flowDiagram",
    "sequenceDiagram",
    "stateDiagram-v2",
    "dagre",
  ])
    assert.ok(
      inputs(drawing).some((name) => name.includes(part)),
      part,
    );
  assert.ok(!inputs(drawing).some((name) => /ganttDiagram|elk/.test(name)));
  assert.deepEqual(fonts.toSorted(), [
    "fonts/inter-latin-400-normal.woff2",
    "fonts/inter-latin-700-normal.woff2",
  ]);
  assert.equal(
    new Set([...start, ...drawing]).size,
    start.length + drawing.length,
  );
});

test("the list lies where the host looks for it, and is in the package", () => {
  assert.equal(pageModulesFile, pageAssetPaths.modules);
  const allowed = fs.readFileSync(path.join(root, ".vscodeignore"), "utf8");
  assert.ok(allowed.split("\n").includes(`!${pageModulesFile}`));
});
