import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** The command of a desktop VS Code on PATH, if there is one. */
export function desktopCommand(): string | undefined {
  const find = process.platform === "win32" ? "where" : "which";
  return ["code", "code-insiders", "codium"].find(
    (command) => spawnSync(find, [command], { stdio: "ignore" }).status === 0,
  );
}

/**
 * The program behind that command, which a test run has to start directly. Nothing when the command belongs to
 * something else, such as the terminal of a remote window.
 */
export function desktopExecutable(): string | undefined {
  const command = desktopCommand();
  if (command === undefined) return undefined;
  const find = process.platform === "win32" ? "where" : "which";
  const { stdout } = spawnSync(find, [command], { encoding: "utf8" });
  const [first = ""] = stdout.split(/\r?\n/);
  const script = fs.realpathSync(first);
  return executablesBeside(script, command).find((file) => fs.existsSync(file));
}

/** `bin/code` lies one folder below the program, on a Mac deep inside the application. */
function executablesBeside(script: string, command: string): readonly string[] {
  const above = path.resolve(path.dirname(script), "..");
  switch (process.platform) {
    case "win32":
      return [
        path.join(above, "Code.exe"),
        path.join(above, "Code - Insiders.exe"),
        path.join(above, "VSCodium.exe"),
      ];
    case "darwin":
      return [path.resolve(above, "../../MacOS/Electron")];
    default:
      return [path.join(above, command)];
  }
}

/** Whether a desktop program can open a window here. */
export function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return ["DISPLAY", "WAYLAND_DISPLAY"].some(
    (name) => (process.env[name] ?? "") !== "",
  );
}
