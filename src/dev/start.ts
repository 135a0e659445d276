// npm start [-- FOLDER]: VS Code with the extension and a sample course, on the desktop or else in the browser.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { HumanError } from "../core/humanError.ts";
import { say } from "../core/text.ts";
import { buildAll } from "./bundles.ts";
import { desktopCommand, hasDisplay } from "./desktopVscode.ts";
import { reportFailure } from "./failure.ts";
import { freePort } from "./freePort.ts";
import { startLocalVscode } from "./localVscode.ts";
import { extensionId, readManifest, root, workFolder } from "./repository.ts";
import { sampleWorkspace } from "./sampleWorkspace.ts";

try {
  const folder = chosenFolder(process.argv[2]);
  console.log("Building ...");
  await buildAll();
  const command =
    process.env["START_HOST"] !== "code-server" && hasDisplay()
      ? desktopCommand()
      : undefined;
  if (command !== undefined) openOnDesktop(command, folder);
  else await serve(folder);
} catch (error) {
  reportFailure(error);
}

/** The folder that was named; without one a copy of the sample, so that what is tried in it leaves the clone as it is. */
function chosenFolder(named: string | undefined): string {
  if (named !== undefined) {
    const folder = path.resolve(named);
    if (fs.existsSync(folder)) return folder;
    throw new HumanError(
      say`There is no folder ${folder} to open. Name one that exists, or none for the sample course.`,
    );
  }
  const copy = path.join(workFolder, "sample");
  fs.cpSync(sampleWorkspace(), copy, { recursive: true });
  return copy;
}

function openOnDesktop(command: string, folder: string): void {
  console.log(`Opening ${folder} in ${command} with the extension ...`);
  const child = spawn(command, [`--extensionDevelopmentPath=${root}`, folder], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  child.on("exit", (code) => (process.exitCode = code ?? 1));
}

async function serve(folder: string): Promise<void> {
  console.log("Starting VS Code in the browser (no desktop one is used) ...");
  const manifest = readManifest();
  const server = await startLocalVscode({
    folder: path.join(workFolder, "start"),
    // Always the same port where it is free: the browser keeps the learner's progress by address.
    port: await freePort(Number(process.env["PORT"] ?? 3210)),
    linkedExtensions: {
      [`${extensionId(manifest)}-${manifest.version}`]: root,
    },
  });
  const query = new URLSearchParams({ folder });
  console.log(`\nOpen ${server.origin}/?${query}\nCtrl+C stops it.`);
  // Stopping it is no failure.
  process.exitCode = 0;
}
