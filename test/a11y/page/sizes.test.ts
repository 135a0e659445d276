import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { assertAccessible } from "../../webview/axe.ts";
import { useLessonPage } from "../../webview/openLesson.ts";
import { dark, light } from "../../webview/themes.ts";
import { clippedText, outsideThePage, textSpacing } from "./layout.ts";
import { surfaces } from "./surfaces.ts";
import { wear, wearKind } from "./themed.ts";

const open = useLessonPage();

/** A window of 1280 by 800 at 200 %, and the narrowest that WCAG asks for: 1280 at 400 %. */
const sizes = [
  {
    name: "at 200 %",
    width: 640,
    height: 400,
    kinds: ["vscode-light", "vscode-dark"],
  },
  {
    name: "at a width of 320",
    width: 320,
    height: 640,
    kinds: ["vscode-high-contrast", "vscode-high-contrast-light"],
  },
] as const;

for (const size of sizes)
  for (const surface of surfaces)
    test(`${surface.name}, ${size.name}: axe finds nothing, nothing leaves the page, wider spacing clips nothing`, async () => {
      const page = await surface.open(open, size);
      for (const [name, bring] of surface.states) {
        await bring(page);
        await picture(`${surface.name} ${name} ${size.width}`);
        for (const kind of size.kinds) {
          await wearKind(page, kind);
          await assertAccessible(page, `${name}, ${kind}`);
        }
        assert.deepEqual(await outsideThePage(page), [], name);
        const spacing = await page.addStyleTag({ content: textSpacing });
        await picture(`${surface.name} ${name} ${size.width} spaced`);
        assert.deepEqual(await clippedText(page), [], `${name}, spaced`);
        assert.deepEqual(await outsideThePage(page), [], `${name}, spaced`);
        await spacing.evaluate((style) => (style as Element).remove());
      }
      await page.close();

      async function picture(name: string): Promise<void> {
        const folder = process.env["SCREENSHOTS"];
        if (folder === undefined) return;
        for (const theme of [dark, light]) {
          await wear(page, theme);
          const file = `${name} ${theme.kind}`.replaceAll(/\W+/g, "-");
          fs.mkdirSync(folder, { recursive: true });
          await page.screenshot({
            path: `${folder}/${file}.png`,
            fullPage: true,
          });
        }
      }
    });
