import fs from "node:fs";
import path from "node:path";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { desktopExecutable, hasDisplay } from "./desktopVscode.ts";
import { pinnedNode, root, workFolder } from "./repository.ts";

/**
 * The VS Code that host tests run in: the one `VSCODE_TEST_EXECUTABLE` names, else the desktop VS Code that is
 * installed or can be downloaded, else the local one behind the same command line. `TEST_HOST=code-server` forces
 * the last.
 */
export async function testExecutable(): Promise<string> {
  const named = process.env["VSCODE_TEST_EXECUTABLE"];
  if (named !== undefined && named !== "") return named;
  if (process.env["TEST_HOST"] === "code-server") return shim();
  if (!hasDisplay()) {
    console.log("  No display for desktop VS Code: using the local one.");
    return shim();
  }
  const installed = desktopExecutable();
  if (installed !== undefined) return installed;
  try {
    return await downloadAndUnzipVSCode({
      version: "stable",
      cachePath: workFolder,
      timeout: 15_000,
    });
  } catch (error) {
    console.log(
      `  Desktop VS Code cannot be downloaded (${String(error)}): using the local one.`,
    );
    return shim();
  }
}

/** A program for `runTests` to start, which runs `codeShim.ts` in the Node we need. */
function shim(): string {
  const script = path.join(root, "src/dev/codeShim.ts");
  fs.mkdirSync(workFolder, { recursive: true });
  if (process.platform === "win32") {
    const file = path.join(workFolder, "code-shim.cmd");
    fs.writeFileSync(file, `@"${pinnedNode()}" "${script}" %*\r\n`);
    return file;
  }
  const file = path.join(workFolder, "code-shim");
  fs.writeFileSync(
    file,
    `#!/bin/sh\nexec '${pinnedNode()}' '${script}' "$@"\n`,
    { mode: 0o755 },
  );
  return file;
}
