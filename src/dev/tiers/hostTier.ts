import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { runTests } from "@vscode/test-electron";
import { runExtensionTests } from "../extensionTestRun.ts";
import { extensionId, readManifest, root } from "../repository.ts";
import { sampleWorkspace } from "../sampleWorkspace.ts";
import { buildSuite } from "../suiteBundle.ts";
import { testExecutable } from "../testExecutable.ts";
import { HostOutput } from "./hostOutput.ts";
import type { Tally } from "./tally.ts";

/** The suite inside the extension host of Node: desktop VS Code where it can be had, else the local one. */
export async function runHostTier(): Promise<Tally> {
  const result = new HostOutput(console.log);
  const output = (): Writable =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        result.write(chunk.toString());
        done();
      },
    });
  await inFreshFolder(async (folder, workspace) => {
    await runTests({
      vscodeExecutablePath: await testExecutable(),
      extensionDevelopmentPath: developmentExtensions(),
      extensionTestsPath: await buildSuite(),
      launchArgs: [
        workspace,
        `--extensions-dir=${path.join(folder, "extensions")}`,
        `--user-data-dir=${path.join(folder, "data")}`,
      ],
      stdout: output(),
      stderr: output(),
    }).catch((error: Error) => result.fail(error));
  });
  return result.tally();
}

/** The same suite in the web worker host, as in vscode.dev: the extension has no Node there. */
export async function runWebTier(): Promise<Tally> {
  const result = new HostOutput(console.log);
  await inFreshFolder(async (_folder, workspace) => {
    const code = await runExtensionTests({
      extensions: developmentExtensions(),
      tests: await buildSuite(),
      workspace,
      // A host sees only its own extensions, so the data-only ones must be in the worker too.
      settings: {
        "remote.extensionKind": Object.fromEntries(
          developmentExtensions().map((folder) => [
            extensionId(readManifest(folder)),
            ["web"],
          ]),
        ),
      },
      print: (line) => result.write(`${line}\n`),
    });
    if (code !== 0) result.fail(new Error(`The suite ended with ${code}.`));
  });
  return result.tally();
}

/** Ours, and the data-only ones that the suite needs beside it. */
function developmentExtensions(): string[] {
  const fixtures = path.join(root, "test/fixtures/extensions");
  const others = fs.existsSync(fixtures) ? fs.readdirSync(fixtures) : [];
  return [root, ...others.map((name) => path.join(fixtures, name))];
}

/** Tests write into the workspace, so each run gets a copy. */
async function inFreshFolder(
  use: (folder: string, workspace: string) => Promise<void>,
): Promise<void> {
  // Not below the clone: the path of VS Code's socket would get too long on a Mac.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "host-"));
  try {
    const workspace = path.join(folder, "workspace");
    fs.cpSync(sampleWorkspace(), workspace, { recursive: true });
    await use(folder, workspace);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
