import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../..",
);

/** Downloaded hosts, test bundles and whatever a run leaves behind. Never shipped, never committed. */
export const workFolder = path.join(root, ".vscode-test");

/** What the tools need to know of package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
}

/** Of our own extension, or of the one in that folder. */
export function readManifest(folder = root): Manifest {
  const text = fs.readFileSync(path.join(folder, "package.json"), "utf8");
  return JSON.parse(text) as Manifest;
}

/** `publisher.name`, as VS Code knows the extension. */
export function extensionId({ publisher, name }: Manifest): string {
  return `${publisher}.${name}`;
}

/** The Node that package.json pins: the scripts and VS Code's server need at least 24. */
export function pinnedNode(): string {
  const name = process.platform === "win32" ? "node.exe" : "node";
  return path.join(root, "node_modules/node/bin", name);
}

/** Extension folders by the names that they have when they are installed: `publisher.name-version`. */
export function linkedExtensions(
  folders: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    folders.map((folder) => {
      const manifest = readManifest(folder);
      return [`${extensionId(manifest)}-${manifest.version}`, folder];
    }),
  );
}
