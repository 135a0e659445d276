import fs from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { root } from "./repository.ts";

const shared: esbuild.BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: "linked",
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
};

/** The three bundles. `vscode` is external in the host alone: a stray import elsewhere must fail the build. */
const bundles: Readonly<Record<string, esbuild.BuildOptions>> = {
  // One bundle for the desktop and for the web extension host: the host code imports nothing of Node.
  host: {
    ...shared,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    format: "cjs",
    platform: "browser",
    target: "es2022",
    external: ["vscode"],
  },
  // Split, so that a lesson without diagrams loads none of mermaid.
  webview: {
    ...shared,
    entryPoints: [
      { in: "src/webview/main.ts", out: "main" },
      { in: "media/lesson.css", out: "lesson" },
      // Loaded by the page only when a lesson holds a formula.
      { in: "node_modules/katex/dist/katex.css", out: "katex" },
    ],
    outdir: "dist/webview",
    loader: { ".woff2": "file" },
    // Every browser that VS Code runs in takes the first format, woff2: the others are never asked for.
    external: ["*.woff", "*.ttf"],
    assetNames: "fonts/[name]",
    format: "esm",
    splitting: true,
    platform: "browser",
    target: "es2022",
    chunkNames: "chunks/[name]-[hash]",
  },
  cli: {
    ...shared,
    entryPoints: ["src/cli.ts"],
    outfile: "dist/cli.mjs",
    format: "esm",
    platform: "node",
    target: "node20",
  },
};

/** Builds everything that ships into `dist/`, and a metafile per bundle into `dist/meta/`. */
export async function buildAll(): Promise<void> {
  fs.rmSync(path.join(root, "dist"), { recursive: true, force: true });
  fs.mkdirSync(path.join(root, "dist/meta"), { recursive: true });
  await Promise.all(
    Object.entries(bundles).map(async ([name, options]) => {
      const { metafile } = await esbuild.build(options);
      fs.writeFileSync(
        path.join(root, `dist/meta/${name}.json`),
        JSON.stringify(metafile),
      );
    }),
  );
}
