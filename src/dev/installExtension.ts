import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { installedLocalVscode } from "./localVscodeInstall.ts";
import { pinnedNode } from "./repository.ts";

/**
 * Installs a `.vsix` with VS Code's own command line into a folder of extensions, and returns what that command line
 * then lists there: `publisher.name@version`.
 */
export async function installExtension(
  vsix: string,
  extensionsFolder: string,
): Promise<readonly string[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "install-"));
  try {
    const config = path.join(folder, "config.yaml");
    fs.writeFileSync(config, "auth: none\n");
    const entry = await installedLocalVscode();
    const code = async (...args: string[]): Promise<string> => {
      const always = {
        config,
        "user-data-dir": path.join(folder, "data"),
        "extensions-dir": extensionsFolder,
      };
      const { stdout } = await promisify(execFile)(pinnedNode(), [
        entry,
        ...Object.entries(always).flatMap(([name, value]) => [
          `--${name}`,
          value,
        ]),
        ...args,
      ]);
      return stdout;
    };
    await code("--install-extension", vsix);
    const listed = await code("--list-extensions", "--show-versions");
    return listed.split(/\r?\n/).filter((line) => /^\S+@\S+$/.test(line));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
