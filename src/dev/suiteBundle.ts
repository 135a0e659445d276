import fs from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { root, workFolder } from "./repository.ts";

/** All tests, or those whose file names end so. */
export interface SuiteOptions {
  readonly ending?: string;
}

/**
 * Bundles `test/host` into one file that runs in Node and in the web worker host alike, because a worker can load
 * no second file. Returns its path, which lies in the extension's folder (VS Code picks the host by that).
 */
export async function buildSuite({
  ending = ".test.ts",
}: SuiteOptions = {}): Promise<string> {
  const outfile = path.join(
    workFolder,
    `suite/host${ending.replace(/\.ts$/, "")}.js`,
  );
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["test/host/index.ts"],
    outfile,
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "es2022",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "warning",
    define: { global: "globalThis" },
    plugins: [testFiles(ending), mochaAsScript],
  });
  return outfile;
}

/** Answers `import "host-tests"` with test files of the folder, in the order of their names. */
const testFiles = (ending: string): esbuild.Plugin => ({
  name: "host-tests",
  setup(build) {
    const folder = path.join(root, "test/host");
    build.onResolve({ filter: /^host-tests$/ }, () => ({
      path: "host-tests",
      namespace: "host-tests",
    }));
    build.onLoad({ filter: /.*/, namespace: "host-tests" }, () => {
      const files = fs
        .globSync(`**/*${ending}`, { cwd: folder })
        .map((file) => file.replaceAll("\\", "/"))
        .sort();
      const loads = files.map((file) => `  await import("./${file}");`);
      const contents = `export async function loadTests() {\n${loads.join("\n")}\n}`;
      return { contents, resolveDir: folder, watchDirs: [folder] };
    });
  },
});

/**
 * Mocha's package says "module", so esbuild takes its UMD file for a module and lets its `module.exports =` overwrite
 * the bundle's own exports. Wrapped, it finds neither and puts itself on globalThis.
 */
const mochaAsScript: esbuild.Plugin = {
  name: "mocha-as-script",
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path: file }) => {
      const source = fs.readFileSync(file, "utf8");
      return {
        contents: `(function (exports, module, define) {${source}\n}).call(globalThis);`,
        loader: "js",
      };
    });
  },
};
