import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, suite, test } from "node:test";
import { checkSteps } from "../../src/dev/checkSteps.ts";
import { root } from "../../src/dev/repository.ts";

interface Plant {
  readonly about: string;
  readonly file: string;
  readonly source: string;
  /** What `npm run check` must say of that file. */
  readonly lint: RegExp;
}

const restricted = /no-restricted-imports/;

const plants: readonly Plant[] = [
  plant("core", "Node", `export * as fs from "node:fs";`),
  plant("core", "Node, by its short name", `export * as a from "path";`),
  plant("core", "vscode", `export * as a from "vscode";`),
  plant("core", "the host", `export * from "../host/neighbour.ts";`),
  plant("core", "the page", `export * from "../webview/neighbour.ts";`),
  plant(
    "core/quiz",
    "the protocol",
    `export * from "../../protocol/neighbour.ts";`,
  ),
  plant(
    "core",
    "a clock",
    `export const now = Date.now();`,
    /no-restricted-properties/,
  ),
  plant(
    "core",
    "randomness",
    `export const some = Math.random();`,
    /no-restricted-properties/,
  ),
  plant("core", "a DOM", `export const title = document.title;`, /TS2584/),
  plant(
    "protocol",
    "core's code",
    `export { core } from "../core/neighbour.ts";`,
  ),
  plant("protocol", "the host", `export * from "../host/neighbour.ts";`),
  plant("host", "Node", `export * as fs from "node:fs";`),
  plant(
    "host/panel",
    "the page",
    `export * from "../../webview/neighbour.ts";`,
  ),
  plant("host", "the tools", `export * from "../tools/neighbour.ts";`),
  plant("webview", "vscode", `export * as a from "vscode";`),
  plant("webview", "the host", `export * from "../host/neighbour.ts";`),
  plant("webview", "Node", `export * as fs from "node:fs";`),
  plant("tools", "vscode", `export * as a from "vscode";`),
  plant("tools", "the host", `export * from "../host/neighbour.ts";`),
  plant("dev", "the host", `export * from "../host/neighbour.ts";`),
  plant(
    "core",
    "a floating promise",
    `async function work(): Promise<void> {}\nexport function start(): void {\n  work();\n}`,
    /no-floating-promises/,
  ),
  plant(
    "core",
    "a missing case",
    `export function size(kind: "a" | "b"): number {\n  switch (kind) {\n    case "a":\n      return 1;\n  }\n  return 0;\n}`,
    /switch-exhaustiveness-check/,
  ),
  plant(
    "core",
    "any",
    `export const loose = (value: any): unknown => value;`,
    /no-explicit-any/,
  ),
  plant("core", "a default export", `export default 1;`, /no-default-export/),
  plant("core", "too many lines", "// line\n".repeat(301), /max-lines/),
  plant(
    "core",
    "a cycle",
    `import { other } from "./plantedPartner.ts";\nexport const one = (): unknown => other;`,
    /no-cycle/,
  ),
];

// Not in our own tree: a planted file would break whatever else runs.
suite("a planted violation fails npm run check", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "boundaries-"));
  let lint = { ok: true, output: "" };
  let types = { ok: true, output: "" };

  before(async () => {
    makeTree(folder);
    for (const { file, source } of plants) write(folder, file, source);
    const [cycle] = plants.filter(({ about }) => about.endsWith("a cycle"));
    assert.ok(cycle);
    const name = path.basename(cycle.file);
    write(
      folder,
      "src/core/plantedPartner.ts",
      `import { one } from "./${name}";\nexport const other = (): unknown => one;`,
    );
    lint = await step("lint").run(folder);
    types = await step("types").run(folder);
  });
  after(() => fs.rmSync(folder, { recursive: true }));

  for (const { about, file, lint: expected } of plants)
    test(about, () => {
      assert.equal(lint.ok, false);
      const lines = lint.output
        .split("\n")
        .filter((line) => line.startsWith(`${file}:`));
      assert.match(lines.join("\n"), expected);
    });

  test("the compiler refuses what a folder's libraries do not have", () => {
    assert.equal(types.ok, false);
    assert.match(types.output, /planted\d+\.ts.*TS2584.*'document'/);
  });
});

/** `folder` may not hold what the source does. */
function plant(
  folder: string,
  what: string,
  source: string,
  lint = restricted,
): Plant {
  const number = plantCount(folder + what);
  return {
    about: `${folder} with ${what}`,
    file: `src/${folder}/planted${number}.ts`,
    source,
    lint,
  };
}

/** A name of its own for each file, the same in every run. */
function plantCount(text: string): number {
  let sum = 7;
  for (let index = 0; index < text.length; index += 1)
    sum = (sum * 31 + text.charCodeAt(index)) % 1_000_003;
  return sum;
}

/** Our settings with next to nothing in it, so that the answer does not depend on what else is in the tree. */
function makeTree(folder: string): void {
  const settings = fs
    .globSync("{src,test}/**/{tsconfig*,package}.json", { cwd: root })
    .filter((file) => !file.includes("fixtures"));
  for (const file of [
    "package.json",
    "tsconfig.json",
    ".oxlintrc.json",
    ...settings,
  ])
    fs.cpSync(path.join(root, file), path.join(folder, file));
  fs.symlinkSync(
    path.join(root, "node_modules"),
    path.join(folder, "node_modules"),
    "junction",
  );
  for (const name of ["core", "protocol", "host", "webview", "tools", "dev"])
    write(folder, `src/${name}/neighbour.ts`, `export const ${name} = 1;`);
  write(folder, "test/neighbour.ts", "export {};");
  // What the compiler remembers of this tree must not end up among what it knows of ours.
  const base = path.join(folder, "src/tsconfig.base.json");
  const text = fs.readFileSync(base, "utf8");
  const own = text.replace("../node_modules/.cache/tsc", "../.cache/tsc");
  assert.notEqual(own, text);
  fs.writeFileSync(base, own);
}

function write(folder: string, file: string, source: string): void {
  const place = path.join(folder, file);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, `${source}\n`);
}

function step(name: string): (typeof checkSteps)[number] {
  const found = checkSteps.find((each) => each.name === name);
  assert.ok(found);
  return found;
}
