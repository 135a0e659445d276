// Entry of every npm script. Plain JavaScript for any Node that npm brings: it installs what is missing and hands
// over to the Node that package.json pins, which runs the TypeScript of src/dev directly.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../..",
);
const windows = process.platform === "win32";
const node = path.join(
  root,
  "node_modules/node/bin",
  windows ? "node.exe" : "node",
);

if (!isInstalled()) install();
const [task, ...args] = process.argv.slice(2);
const child = spawn(node, [path.join(root, `src/dev/${task}.ts`), ...args], {
  stdio: "inherit",
  cwd: root,
});
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) =>
  process.exit(code ?? (signal === null ? 1 : 0)),
);

function isInstalled() {
  const stamp = path.join(root, "node_modules/.package-lock.json");
  return (
    fs.existsSync(node) &&
    fs.existsSync(stamp) &&
    fs.statSync(stamp).mtimeMs >=
      fs.statSync(path.join(root, "package-lock.json")).mtimeMs - 1000
  );
}

function install() {
  console.log("Installing packages (npm ci) ...");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    stdio: "inherit",
    cwd: root,
    shell: windows,
  });
  if (status !== 0) {
    console.error(
      "npm ci failed; see its message above. It needs Node 20 or later with npm and a reachable npm registry.",
    );
    process.exit(1);
  }
}
