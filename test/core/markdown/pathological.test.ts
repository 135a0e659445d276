import fs from "node:fs";
import { test } from "node:test";
import { renderText } from "../../doubles/renderText.ts";
import { sharedData } from "../../doubles/sharedData.ts";

interface Recipe {
  readonly name: string;
  readonly pieces?: readonly (readonly [text: string, repeats: number])[];
}

const recipes = sharedData("commonmark/pathological/recipes.json");

// A guard against work that never ends, not a measure: quadratic work on these inputs takes many times as long.
const guard = { timeout: 60_000 };

if (recipes.options.skip)
  test("inputs made to be slow", recipes.options, () => undefined);
else
  for (const { name, pieces } of JSON.parse(
    fs.readFileSync(recipes.path, "utf8"),
  ) as Recipe[])
    if (pieces)
      test(`made to be slow: ${name}`, guard, async () => {
        await renderText(
          pieces
            .map(([piece, repeats]) => piece.repeat(Math.ceil(repeats / 4)))
            .join(""),
        );
      });

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
for (const opening of openings)
  test(`our own syntax, never closed: ${JSON.stringify(opening)}`, guard, () =>
    renderText(opening.repeat(20_000)).then(() => undefined),
  );
