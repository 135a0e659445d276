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

const problem = isInstalled() ? undefined : install();
if (problem === undefined) handOver();
else {
  console.error(problem);
  process.exitCode = 1;
}

function isInstalled() {
  const stamp = path.join(root, "node_modules/.package-lock.json");
  return (
    fs.existsSync(node) &&
    fs.existsSync(stamp) &&
    fs.statSync(stamp).mtimeMs >=
      fs.statSync(path.join(root, "package-lock.json")).mtimeMs - 1000
  );
}

/** Returns why it failed, in words for the person at the terminal. */
function install() {
  console.log("Installing packages (npm ci) ...");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    stdio: "inherit",
    cwd: root,
    shell: windows,
  });
  if (status !== 0)
    return "npm ci failed; see its message above. It needs Node 20 or later with npm, and a reachable npm registry.";
  if (!fs.existsSync(node))
    return "npm installed the packages without running the install script of the package node, which brings the Node that the scripts need. Run: npm rebuild node --ignore-scripts=false --foreground-scripts";
  return undefined;
}

function handOver() {
  const [task, ...args] = process.argv.slice(2);
  const script = path.join(root, `src/dev/${task}.ts`);
  const child = spawn(node, [script, ...args], { stdio: "inherit", cwd: root });
  // Ctrl+C reaches the child as well; this process waits for it to tidy up.
  for (const signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`${node} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  // A child that a signal killed has not succeeded.
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}
