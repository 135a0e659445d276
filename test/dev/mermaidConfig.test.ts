import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import fc from "fast-check";
import { assignWithDepth } from "../../src/core/diagram/assignWithDepth.ts";
import { mergeOfMermaid } from "../../src/dev/mermaidConfig.ts";
import { root } from "../../src/dev/repository.ts";

const folder = path.join(root, "node_modules/mermaid/dist/chunks/mermaid.core");

test("the merge that ours takes the place of is in one file of mermaid, and in no bundle", () => {
  assert.equal(merges().length, 1);
  const bundles = fs
    .globSync("dist/{webview/chunks,cli}/*.{js,mjs}", { cwd: root })
    .map((file) => fs.readFileSync(path.join(root, file), "utf8"));
  assert.ok(bundles.length > 10);
  // mermaid gives each of its functions its name as a text, which outlives the minifier.
  assert.ok(!bundles.some((text) => text.includes('"assignWithDepth"')));
});

test("ours does to the letter what mermaid's does", () => {
  const theirs = theirMerge();
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(undefined, null, true, 0, "text", "other"),
      fc.array(fc.constantFrom("a", "b", 1, null), { maxLength: 3 }),
      tie("object"),
      tie("object"),
    ),
    object: fc.dictionary(
      fc.constantFrom("a", "b", "c", "toString", "__proto__"),
      tie("any"),
      { maxKeys: 4, noNullPrototype: true },
    ),
  }));
  fc.assert(
    fc.property(
      value.any,
      value.any,
      fc.constantFrom(undefined, 0, 1, 2, 3),
      (target, source, depth) => {
        const options = depth === undefined ? {} : { depth };
        const [first, second] = [
          structuredClone(target),
          structuredClone(target),
        ];
        assert.deepEqual(
          assignWithDepth(first, source, options),
          theirs(second, structuredClone(source), options),
        );
        assert.deepEqual(first, second);
      },
    ),
    { numRuns: 3_000 },
  );
});

function merges(): readonly string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".mjs"))
    .flatMap((name) => {
      const text = fs.readFileSync(path.join(folder, name), "utf8");
      return mergeOfMermaid.exec(text)?.[1] ?? [];
    });
}

function theirMerge(): typeof assignWithDepth {
  // mermaid keeps the function to itself; its name stands in it, because it calls itself.
  return vm.runInThisContext(
    `(() => { const assignWithDepth = ${merges()[0] ?? ""}; return assignWithDepth; })()`,
  ) as typeof assignWithDepth;
}
