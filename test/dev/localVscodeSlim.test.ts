import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { slim } from "../../src/dev/localVscodeSlim.ts";

test("only what no lesson needs is removed", (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "slim-"));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const own = `${process.platform}-${process.arch}`;
  const bin = "node_modules/@vscode/ripgrep-universal/bin";
  const kept = [
    `${bin}/${own}/rg`,
    "extensions/mermaid-markdown-features/package.json",
    "node_modules/@github/other/index.js",
    "out/server-main.js",
    // No folder here is named like a platform, so these are something else.
    "node_modules/node-pty/prebuilds/some/pty.node",
  ];
  const removed = [
    `${bin}/plan9-mips/rg`,
    "extensions/copilot/package.json",
    "node_modules/@github/copilot-sdk/index.js",
    "out/server-main.js.map",
  ];
  for (const file of [...kept, ...removed]) {
    const place = path.join(folder, file);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, "");
  }
  slim(folder);
  const left = [...kept, ...removed].filter((file) =>
    fs.existsSync(path.join(folder, file)),
  );
  assert.deepEqual(left, kept);
});
