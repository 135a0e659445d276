import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { isSafeSvg } from "../../src/core/diagram/svg/checkSvg.ts";
import { findBrowser } from "../../src/dev/browser.ts";
import { root } from "../../src/dev/repository.ts";
import { openDrawer } from "../../src/tools/drawing/drawer.ts";
import { sharedData } from "../doubles/sharedData.ts";

const renders = sharedData("diagrams/renders");

test(
  "400 real diagrams that plain mermaid draws are drawn here too, may be stored, and have single ids",
  renders.options,
  async () => {
    const names = fs
      .readdirSync(renders.path)
      .filter((_, index) => index % 2 === 0)
      .slice(0, 400);
    const drawer = await openDrawer(
      await findBrowser(),
      path.join(root, "dist/webview"),
    );
    const problems: string[] = [];
    try {
      for (const name of names) {
        const source = fs.readFileSync(path.join(renders.path, name), "utf8");
        try {
          const { svg } = await drawer.draw(source);
          if (!isSafeSvg(svg)) problems.push(`${name}: may not be stored`);
          const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
          if (new Set(ids).size < ids.length)
            problems.push(`${name}: an id stands twice`);
        } catch (error) {
          problems.push(`${name}: ${String(error)}`);
        }
      }
    } finally {
      await drawer.close();
    }
    assert.deepEqual(problems, []);
  },
);
