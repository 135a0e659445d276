import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { HumanError } from "../../core/humanError.ts";
import { say } from "../../core/text.ts";

/**
 * The executable of a Chromium-like browser: the one that `CHROMIUM` or `CHROME_PATH` names, else an installed
 * Chrome, Chromium or Edge; undefined when there is none. Throws a `HumanError` when the one that is named is not
 * there.
 */
export function installedBrowser(): string | undefined {
  const named = process.env["CHROMIUM"] || process.env["CHROME_PATH"];
  if (named === undefined || named === "")
    return usualPlaces(process.platform).find((place) => fs.existsSync(place));
  if (fs.existsSync(named)) return named;
  throw new HumanError(
    say`There is no browser at ${named}, which CHROMIUM or CHROME_PATH names. Correct the variable or unset it.`,
  );
}

/** Where Chrome, Chromium and Edge are usually found, the most likely first. */
export function usualPlaces(platform: NodeJS.Platform): readonly string[] {
  switch (platform) {
    case "win32":
      return windowsPlaces();
    case "darwin":
      return macPlaces();
    default:
      return linuxPlaces();
  }
}

function windowsPlaces(): string[] {
  const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
    (name) => process.env[name] ?? [],
  );
  const programs = [
    "Google\\Chrome\\Application\\chrome.exe",
    "Chromium\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
  ];
  return programs.flatMap((program) =>
    roots.map((root) => path.win32.join(root, program)),
  );
}

function macPlaces(): string[] {
  const programs = [
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ];
  return [
    "/Applications",
    path.posix.join(os.homedir(), "Applications"),
  ].flatMap((folder) =>
    programs.map((program) => path.posix.join(folder, program)),
  );
}

function linuxPlaces(): string[] {
  const names = [
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
    "microsoft-edge-stable",
    "microsoft-edge",
  ];
  const folders = [
    ...(process.env["PATH"] ?? "").split(":").filter((folder) => folder !== ""),
    "/usr/bin",
    "/usr/local/bin",
    "/snap/bin",
    "/opt/google/chrome",
  ];
  return names.flatMap((name) =>
    folders.map((folder) => path.posix.join(folder, name)),
  );
}
