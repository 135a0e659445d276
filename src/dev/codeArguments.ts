import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ExtensionTestRun } from "./extensionTestRun.ts";

/** Reads the command line that `runTests` of @vscode/test-electron makes for desktop VS Code. */
export function readCodeArguments(args: readonly string[]): ExtensionTestRun {
  const [tests] = valuesOf(args, "extensionTestsPath");
  if (tests === undefined) throw new Error("--extensionTestsPath= is missing");
  const [userData] = valuesOf(args, "user-data-dir");
  const [extensionsFolder] = valuesOf(args, "extensions-dir");
  const workspace =
    valuesOf(args, "folder-uri")[0] ??
    args.find((each) => !each.startsWith("-") && fs.existsSync(each));
  return {
    tests,
    extensions: valuesOf(args, "extensionDevelopmentPath"),
    disableExtensions: args.includes("--disable-extensions"),
    settings: userData === undefined ? {} : settingsOf(userData),
    ...(workspace !== undefined && { workspace }),
    ...(extensionsFolder !== undefined && { extensionsFolder }),
  };
}

function valuesOf(args: readonly string[], name: string): readonly string[] {
  const start = `--${name}=`;
  return args
    .filter((each) => each.startsWith(start))
    .map((each) => each.slice(start.length))
    .map((value) =>
      value.startsWith("file://") ? fileURLToPath(value) : value,
    );
}

function settingsOf(userData: string): Record<string, unknown> {
  const file = path.join(userData, "User/settings.json");
  if (!fs.existsSync(file)) return {};
  return JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, unknown>;
}
