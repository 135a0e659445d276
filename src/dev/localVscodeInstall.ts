import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { HumanError } from "../core/humanError.ts";
import { say } from "../core/text.ts";
import { workFolder } from "./repository.ts";
import { slim } from "./localVscodeSlim.ts";

/** The code-server release that is used; its VS Code is 1.139.1. */
const version = "4.139.1";

/**
 * The script that runs VS Code's server, installed from npm the first time (about a minute, once). It is kept in
 * `$VSCODE_HOST_DIR`, or `.vscode-test/` without that, so that it outlives a clone when the variable is set.
 */
export async function installedLocalVscode(): Promise<string> {
  const { home, folder } = place();
  const entry = path.join(folder, "node_modules/code-server/out/node/entry.js");
  if (isComplete(folder)) return entry;

  // Built beside its place and then renamed: an interrupted or a second installation never leaves half of one.
  const draft = path.join(home, `.code-server-${process.pid}`);
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { recursive: true });
  try {
    await install(draft);
    fs.writeFileSync(path.join(draft, "ok"), "");
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(draft, folder);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
  return entry;
}

/** The folder of the extensions that VS Code brings along, once it is installed. */
export function builtInExtensions(): string | undefined {
  const { folder } = place();
  return isComplete(folder)
    ? path.join(folder, "node_modules/code-server/lib/vscode/extensions")
    : undefined;
}

function place(): { readonly home: string; readonly folder: string } {
  const home = process.env["VSCODE_HOST_DIR"] ?? workFolder;
  return { home, folder: path.join(home, `code-server-${version}`) };
}

function isComplete(folder: string): boolean {
  return fs.existsSync(path.join(folder, "ok"));
}

async function install(folder: string): Promise<void> {
  console.log(
    `Installing VS Code's server (code-server ${version} from npm; once, about a minute) ...`,
  );
  fs.writeFileSync(
    path.join(folder, "package.json"),
    JSON.stringify({
      private: true,
      dependencies: { "code-server": version },
    }),
  );
  const vscode = path.join(folder, "node_modules/code-server/lib/vscode");
  await npmInstall("1 of 3, the server", folder);
  await npmInstall("2 of 3, its packages", vscode);
  await npmInstall(
    "3 of 3, the built-in extensions",
    path.join(vscode, "extensions"),
  );
  slim(vscode);
}

/** `--ignore-scripts`: the server's own would compile native modules, which it can do without. */
async function npmInstall(step: string, folder: string): Promise<void> {
  console.log(`  ${step} ...`);
  const started = Date.now();
  const alive = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`  ${step}: still at it after ${seconds} s`);
  }, 15_000);
  const flags = "--ignore-scripts --omit=dev --no-audit --no-fund";
  const child = spawn(
    "npm",
    ["install", ...flags.split(" "), "--loglevel=error"],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    },
  );
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  }).finally(() => clearInterval(alive));
  if (status !== 0)
    throw new HumanError(
      say`VS Code's server could not be installed: npm install failed in ${folder}, see its message above. It needs a reachable npm registry and about 900 MB of free disk; or install desktop VS Code and put its "code" command on PATH.`,
    );
}
