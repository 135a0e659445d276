import fs from "node:fs";
import path from "node:path";

/** Removes what no lesson needs from VS Code's server, which halves it: Copilot, source maps, other platforms' binaries. */
export function slim(vscode: string): void {
  const modules = path.join(vscode, "node_modules");
  const own = `${process.platform}-${process.arch}`;
  const unneeded = [
    path.join(vscode, "extensions/copilot"),
    ...entriesOf(path.join(modules, "@github"), (name) =>
      name.startsWith("copilot"),
    ),
    ...entriesOf(path.join(modules, "@microsoft"), (name) =>
      name.startsWith("mxc"),
    ),
    ...foreignBinaries(
      path.join(modules, "@vscode/ripgrep-universal/bin"),
      own,
    ),
    ...foreignBinaries(path.join(modules, "node-pty/prebuilds"), own),
    ...sourceMaps(vscode),
  ];
  for (const entry of unneeded)
    fs.rmSync(entry, { recursive: true, force: true });
}

/** All other platforms' folders; none when our own is not among them, because then the names mean something else. */
function foreignBinaries(folder: string, own: string): readonly string[] {
  if (!fs.existsSync(path.join(folder, own))) return [];
  return entriesOf(folder, (name) => name !== own);
}

function entriesOf(
  folder: string,
  wanted: (name: string) => boolean,
): readonly string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter(wanted)
    .map((name) => path.join(folder, name));
}

function sourceMaps(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(js|mjs|cjs|css|ts)\.map$/.test(name))
    .map((name) => path.join(folder, name));
}
