import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { manifestFile, readBundle } from "../../src/dev/l10n/bundles.ts";
import { root } from "../../src/dev/repository.ts";

/** Fields of a manifest that VS Code shows. */
const shown =
  /^(title|name|shortTitle|category|description|markdownDescription|contents|contextualTitle|enumDescriptions|markdownEnumDescriptions|deprecationMessage|patternErrorMessage)$/;

const manifest = JSON.parse(
  fs.readFileSync(path.join(root, "package.json"), "utf8"),
) as Record<string, unknown>;
const english = readBundle(manifestFile());

test("VS Code is told where translations are", () => {
  assert.equal(manifest["l10n"], "./l10n");
});

test("whatever the manifest shows stands in package.nls.json", () => {
  assert.deepEqual(bareWords(manifest["contributes"]), []);
  assert.deepEqual(bareWords(manifest["capabilities"]), []);
  assert.equal(manifest["description"], "%description%");
});

test("a title that is written into the manifest is seen", () => {
  const planted = { commands: [{ command: "a.b", title: "Do It" }] };
  assert.deepEqual(bareWords(planted), ["commands/0/title: Do It"]);
});

test("the manifest and package.nls.json name the same texts", () => {
  const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(
    ([, key]) => key ?? "",
  );
  assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
});

/** `path: text` of what is shown and no `%key%`. The product's name is the same in all languages. */
function bareWords(value: unknown, place: readonly string[] = []): string[] {
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      bareWords(inner, [...place, key]),
    );
  const field = place.findLast((key) => !/^\d+$/.test(key)) ?? "";
  return typeof value === "string" &&
    shown.test(field) &&
    value !== "Guided Lessons" &&
    !/^%[\w.]+%$/.test(value)
    ? [`${place.join("/")}: ${value}`]
    : [];
}
