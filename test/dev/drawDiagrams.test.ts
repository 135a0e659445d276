import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { isSafeSvg } from "../../src/core/diagram/svg/checkSvg.ts";
import { findBrowser } from "../../src/dev/browser.ts";
import { diagramsBelow } from "../../src/dev/drawing/bundledDiagrams.ts";
import { openDrawer } from "../../src/tools/drawing/drawer.ts";
import { root } from "../../src/dev/repository.ts";

test("diagrams of the bundled lessons are drawn ahead, the same each time", async () => {
  const sources = await diagramsBelow(path.join(root, "lessons"));
  assert.ok(sources.length >= 9);
  const [source = ""] = sources;
  const drawer = await openDrawer(
    await findBrowser(),
    path.join(root, "dist/webview"),
  );
  try {
    const drawing = await drawer.draw(source);
    assert.ok(isSafeSvg(drawing.svg));
    assert.ok(drawing.structure);
    assert.deepEqual(await drawer.draw(source), drawing);
    await assert.rejects(drawer.draw("graph LR\n  A --> ["));
  } finally {
    await drawer.close();
  }
});
