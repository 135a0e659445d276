import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { renderText } from "../../doubles/renderText.ts";
import { sharedData } from "../../doubles/sharedData.ts";

interface Recipe {
  readonly name: string;
  readonly pieces?: readonly (readonly [text: string, repeats: number])[];
}

const recipes = sharedData("commonmark/pathological/recipes.json");

/** Far above what linear work takes here, far below what quadratic work would. */
const generous = 5_000;

test("inputs made to be slow stay linear", recipes.options, async () => {
  const all = JSON.parse(fs.readFileSync(recipes.path, "utf8")) as Recipe[];
  for (const { name, pieces } of all) {
    if (!pieces) continue;
    const text = pieces
      .map(([piece, repeats]) => piece.repeat(Math.ceil(repeats / 4)))
      .join("");
    const start = performance.now();
    await renderText(text);
    const took = performance.now() - start;
    assert.ok(took < generous, `${name}: ${Math.round(took)} ms`);
  }
});

test("our own syntax stays linear as well", async () => {
  const openings = [
    "{{#include ",
    "{{#a ",
    "\\{{#",
    "$a ",
    "$$ ",
    "\\\\( ",
    "<quiz ",
    "<quiz>\n",
    "# {#a ",
    "> [!NOTE]\n",
    "- [ ] ",
    "<div <!-- ",
    '<a href="',
    "ANCHOR: ",
  ];
  for (const opening of openings) {
    const start = performance.now();
    await renderText(opening.repeat(20_000));
    const took = performance.now() - start;
    assert.ok(took < generous, `${opening}: ${Math.round(took)} ms`);
  }
});
