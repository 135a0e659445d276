#!/usr/bin/env node
// What npm runs as `guided-lessons`. Plain JavaScript for any Node: it runs the built program when there is one, and
// in a clone that was not built the TypeScript, with the Node that package.json pins.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../..",
);
const built = path.join(root, "dist/cli.mjs");
const node = path.join(
  root,
  "node_modules/node/bin",
  process.platform === "win32" ? "node.exe" : "node",
);

if (fs.existsSync(built)) await import(pathToFileURL(built).href);
else if (fs.existsSync(node)) runSource();
else {
  console.error(`Nothing is installed in ${root}. Run there: npm ci`);
  process.exitCode = 2;
}

function runSource() {
  const script = path.join(root, "src/cli.ts");
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  child.on("error", (error) => {
    console.error(`${node} could not be started: ${error.message}`);
    process.exitCode = 2;
  });
  // A child that a signal killed has not succeeded.
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}
