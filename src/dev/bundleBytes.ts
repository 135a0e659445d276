import fs from "node:fs";
import path from "node:path";
import type { Metafile } from "esbuild";
import type { Metafiles } from "./bundleContents.ts";
import { importedBy } from "./pageModules.ts";
import { root } from "./repository.ts";

/** Bytes of what ships, by what a user waits for: each part is loaded for another reason. */
export interface BundleBytes {
  /** Read by VS Code when the extension starts. */
  readonly host: number;
  /** Loaded by each new lesson page, its style sheet included. */
  readonly page: number;
  /** Everything that a page may load later: mermaid, KaTeX, fonts. */
  readonly pageLater: number;
  readonly cli: number;
}

export function bundleBytes({ host, webview, cli }: Metafiles): BundleBytes {
  const atStart = importedBy(webview, ["dist/webview/main.js"]);
  const page = [...atStart, "dist/webview/lesson.css"];
  const rest = shipped(webview).filter((name) => !page.includes(name));
  return {
    host: sum(host, shipped(host)),
    page: sum(webview, page),
    pageLater: sum(webview, rest),
    cli: sum(cli, shipped(cli)),
  };
}

/** What has grown past `bundleBudget.json`, as sentences. Bytes, not times: the same on every machine. */
export function budgetFindings(
  bytes: BundleBytes,
  budget: BundleBytes,
): readonly string[] {
  return (["host", "page", "pageLater", "cli"] as const)
    .filter((part) => bytes[part] > budget[part])
    .map(
      (part) =>
        `${part} has ${bytes[part]} bytes, its budget in src/dev/bundleBudget.json is ${budget[part]}. Make it smaller, or raise the budget and say why in the commit.`,
    );
}

export function readBudget(): BundleBytes {
  const file = path.join(root, "src/dev/bundleBudget.json");
  return JSON.parse(fs.readFileSync(file, "utf8")) as BundleBytes;
}

function shipped(metafile: Metafile): readonly string[] {
  return Object.keys(metafile.outputs).filter((name) => !name.endsWith(".map"));
}

function sum({ outputs }: Metafile, names: readonly string[]): number {
  return names.reduce((all, name) => all + (outputs[name]?.bytes ?? 0), 0);
}
