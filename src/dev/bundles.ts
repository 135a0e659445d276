import fs from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import type { Metafiles } from "./bundleContents.ts";
import { engineList, writeEngineList } from "./engineList.ts";
import { mermaidConfig } from "./mermaidConfig.ts";
import { pageModulesFile, writePageModules } from "./pageModules.ts";
import { root } from "./repository.ts";

/** `file?inline`: the file's content as a `data:` address. */
const inline: esbuild.Plugin = {
  name: "inline",
  setup(build) {
    build.onResolve({ filter: /\?inline$/ }, ({ path: name }) => ({
      path: path.join(root, "node_modules", name.replace(/\?inline$/, "")),
      namespace: "inline",
    }));
    build.onLoad(
      { filter: /.*/, namespace: "inline" },
      async ({ path: file }) => ({
        contents: await fs.promises.readFile(file),
        loader: "dataurl",
      }),
    );
  },
};

const shared: esbuild.BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: "linked",
  legalComments: "none",
  logLevel: "warning",
};

/** The three bundles. `vscode` is external in the host alone: a stray import elsewhere must fail the build. */
const bundles = {
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
      // Draws diagrams ahead, for a package; it shares the page's pieces of mermaid.
      { in: "src/webview/drawing.ts", out: "drawing" },
      // Loaded by the host when a course with diagrams is edited: it shares the page's pieces of mermaid.
      { in: "src/tools/diagramParser.ts", out: "diagramParser" },
      // Loaded by the page only when a lesson holds a formula.
      { in: "node_modules/katex/dist/katex.css", out: "katex" },
    ],
    outdir: "dist/webview",
    plugins: [inline, mermaidConfig],
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
    // Split, so that a course without diagrams loads none of mermaid.
    entryPoints: { cli: "src/cli.ts" },
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    chunkNames: "cli/[name]-[hash]",
    plugins: [mermaidConfig],
    splitting: true,
    // CommonJS packages among the dependencies ask for Node's modules with `require`, which ESM has not.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    format: "esm",
    platform: "node",
    target: "node20",
  },
} satisfies Record<keyof Metafiles, esbuild.BuildOptions>;

/** Of the font that diagrams are measured with; the licence asks to be where the font is. */
const fontLicence = "dist/webview/fonts/inter-LICENSE.txt";

/** Builds everything that ships into `dist/`, without leftovers, and returns what each bundle is made of. */
export async function buildAll(): Promise<Metafiles> {
  const metafiles = await build(true);
  writePageModules(metafiles.webview);
  // The page's modules end in .js; an extension host that loads one of them has to be told what it is.
  fs.writeFileSync(
    path.join(root, "dist/webview/package.json"),
    '{ "type": "module" }\n',
  );
  fs.copyFileSync(
    path.join(root, "node_modules/@fontsource/inter/LICENSE"),
    path.join(root, fontLicence),
  );
  // Only now, so that a window that has the extension loaded finds its files at any moment.
  removeLeftovers(metafiles);
  await writeEngineList();
  return metafiles;
}

/** What each bundle would be made of; writes nothing. */
export async function describeBundles(): Promise<Metafiles> {
  return build(false);
}

async function build(write: boolean): Promise<Metafiles> {
  const metafileOf = async (
    options: esbuild.BuildOptions,
  ): Promise<esbuild.Metafile> =>
    (await esbuild.build({ ...options, write, metafile: true })).metafile;
  const [host, webview, cli] = await Promise.all([
    metafileOf(bundles.host),
    metafileOf(bundles.webview),
    metafileOf(bundles.cli),
  ]);
  return { host, webview, cli };
}

function removeLeftovers(metafiles: Metafiles): void {
  const written = new Set(
    Object.values(metafiles).flatMap(({ outputs }) => Object.keys(outputs)),
  )
    .add("dist/webview/package.json")
    .add(pageModulesFile)
    .add(engineList)
    .add(fontLicence);
  for (const name of fs.globSync("dist/**/*", { cwd: root })) {
    const file = path.join(root, name);
    if (written.has(name.replaceAll("\\", "/"))) continue;
    if (fs.statSync(file).isFile()) fs.rmSync(file);
  }
}

/**
 * Builds and then rebuilds on every change, unminified, until the process ends. Prints a line when a build begins and
 * when it ends.
 */
export async function watchAll(): Promise<void> {
  const all: Record<string, esbuild.BuildOptions> = bundles;
  for (const [name, options] of Object.entries(all)) {
    const context = await esbuild.context({
      ...options,
      minify: false,
      plugins: [...(options.plugins ?? []), announce(name)],
    });
    await context.watch();
  }
}

/** Errors in the form that VS Code's `$esbuild-watch` style matchers read. */
function announce(name: string): esbuild.Plugin {
  return {
    name: "announce",
    setup(build) {
      build.onStart(() => console.log(`[watch] ${name} build started`));
      build.onEnd(() => console.log(`[watch] ${name} build finished`));
    },
  };
}
