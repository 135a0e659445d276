import fs from "node:fs/promises";
import path from "node:path";
import { drawingKey } from "../../core/diagram/key.ts";
import { writeStored } from "../../core/diagram/storedDrawing.ts";
import { isSafeSvg } from "../../core/diagram/svg/checkSvg.ts";
import { HumanError } from "../../core/humanError.ts";
import { openDrawer } from "../../tools/drawing/drawer.ts";
import { findBrowser } from "../browser.ts";
import { root } from "../repository.ts";
import { diagramsBelow } from "./bundledDiagrams.ts";

/** Where the host looks for drawings that came with the extension. */
const drawingsFile = path.join(root, "dist/diagrams.json");

/**
 * Draws the diagrams of the bundled courses ahead, so that their first opening needs no mermaid. Returns a sentence
 * about it. Without a browser there are none, and a lesson draws its own as any other does.
 */
export async function drawDiagrams(): Promise<string> {
  const sources = await diagramsBelow(path.join(root, "lessons"));
  let browser: string;
  try {
    browser = await findBrowser();
  } catch (error) {
    if (!(error instanceof HumanError)) throw error;
    return `The diagrams of the bundled lessons are not drawn ahead. ${error.message}`;
  }
  const drawer = await openDrawer(browser, path.join(root, "dist/webview"));
  try {
    const drawn: Record<string, string> = {};
    for (const source of sources) {
      const drawing = await drawer.draw(source);
      if (!isSafeSvg(drawing.svg))
        throw new Error(`a drawing holds what none may hold:\n${source}`);
      drawn[drawingKey(source)] = writeStored(source, drawing);
    }
    await fs.writeFile(drawingsFile, JSON.stringify(drawn));
    return `Drew ${sources.length} diagrams of the bundled lessons ahead.`;
  } finally {
    await drawer.close();
  }
}
