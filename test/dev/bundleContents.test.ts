import assert from "node:assert/strict";
import { test } from "node:test";
import type { Metafile } from "esbuild";
import { bundleFindings } from "../../src/dev/bundleContents.ts";
import { describeBundles } from "../../src/dev/bundles.ts";

const clean = metafile(["src/core/text.ts"]);
const toolkit = "node_modules/@vscode/webview-ui-toolkit/dist/index.js";

test("our own bundles hold what they should", async () => {
  assert.deepEqual(bundleFindings(await describeBundles()), []);
});

for (const [bundle, input] of [
  ["host", "node_modules/mermaid/dist/mermaid.core.mjs"],
  ["host", "src/webview/main.ts"],
  ["webview", "src/host/errors.ts"],
  ["webview", "src/extension.ts"],
  ["cli", "src/host/errors.ts"],
] as const)
  test(`${input} does not belong into the ${bundle} bundle`, () => {
    const metafiles = { host: clean, webview: clean, cli: clean };
    assert.deepEqual(
      bundleFindings({ ...metafiles, [bundle]: metafile([input]) }),
      [`The ${bundle} bundle holds ${input}.`],
    );
  });

test("mermaid may be loaded by the page, but not at its start", () => {
  const page = (kind: "import-statement" | "dynamic-import"): Metafile => ({
    inputs: {},
    outputs: {
      "dist/webview/main.js": {
        ...output("src/webview/main.ts"),
        imports: [{ path: "dist/webview/chunks/a.js", kind }],
      },
      "dist/webview/chunks/a.js": output("node_modules/mermaid/a.mjs"),
    },
  });
  const findings = (webview: Metafile): readonly string[] =>
    bundleFindings({ host: clean, webview, cli: clean });
  assert.deepEqual(findings(page("dynamic-import")), []);
  assert.match(findings(page("import-statement")).join(), /mermaid.*start/);
});

test("one file alone knows the toolkit", () => {
  const importing = (...files: string[]): Metafile => ({
    inputs: Object.fromEntries(
      files.map((file) => [
        file,
        { bytes: 1, imports: [{ path: toolkit, kind: "import-statement" }] },
      ]),
    ),
    outputs: {},
  });
  const findings = (webview: Metafile): readonly string[] =>
    bundleFindings({ host: clean, webview, cli: clean });
  assert.deepEqual(findings(importing("src/webview/controls.ts")), []);
  assert.match(
    findings(importing("src/webview/controls.ts", "src/webview/a.ts")).join(),
    /More than one file/,
  );
});

function metafile(inputs: readonly string[]): Metafile {
  return {
    inputs: Object.fromEntries(
      inputs.map((input) => [input, { bytes: 1, imports: [] }]),
    ),
    outputs: {},
  };
}

function output(input: string): Metafile["outputs"][string] {
  return {
    bytes: 1,
    imports: [],
    exports: [],
    entryPoint: input,
    inputs: { [input]: { bytesInOutput: 1 } },
  };
}
