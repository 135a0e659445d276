import fs from "node:fs";
import path from "node:path";
import type { Metafile } from "esbuild";
import { root } from "./repository.ts";

/** Where the host finds the names; the document's own name for it is in `src/protocol/document.ts`. */
export const pageModulesFile = "dist/webview/modules.json";

/** Writes down what the page imports, so that a document can have it fetched all at once. */
export function writePageModules(webview: Metafile): void {
  fs.writeFileSync(
    path.join(root, pageModulesFile),
    JSON.stringify(pageModules(webview)),
  );
}

/** What the page imports: otherwise it learns of each module from the one before, with a wait for every generation. */
export function pageModules(webview: Metafile): {
  readonly start: readonly string[];
  readonly drawing: readonly string[];
  readonly fonts: readonly string[];
} {
  const start = importedBy(webview, [pageScript]);
  const drawing = importedBy(webview, [
    ...outputsOf(webview, /^src\/webview\/diagram\/mermaidRenderer\.ts$/),
    ...outputsOf(webview, commonKinds),
  ]);
  const relative = (names: readonly string[]) =>
    names.map((name) => path.posix.relative("dist/webview", name));
  return {
    start: relative(start.filter((name) => name !== pageScript)),
    drawing: relative(drawing.filter((name) => !start.includes(name))),
    fonts: relative(
      Object.keys(webview.outputs).filter((name) =>
        /\/fonts\/inter-[\w-]+\.woff2$/.test(name),
      ),
    ),
  };
}

const pageScript = "dist/webview/main.js";

/** The kinds that can be walked through, and what lays them out; mermaid itself, which imports all others when needed. */
const commonKinds =
  /\/mermaid\/dist\/(mermaid\.core|chunks\/mermaid\.core\/(flowDiagram|sequenceDiagram|stateDiagram-v2|dagre)-\w+)\.mjs$/;

function outputsOf({ outputs }: Metafile, entry: RegExp): readonly string[] {
  return Object.keys(outputs).filter((name) =>
    entry.test(outputs[name]?.entryPoint ?? ""),
  );
}

/** These files and all that they import before they run. */
export function importedBy(
  { outputs }: Metafile,
  entries: readonly string[],
): readonly string[] {
  const loaded = new Set<string>();
  const waiting = [...entries];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (loaded.has(name)) continue;
    loaded.add(name);
    for (const { kind, path: imported, external } of outputs[name]?.imports ??
      [])
      if (kind === "import-statement" && external !== true)
        waiting.push(imported);
  }
  return [...loaded];
}
