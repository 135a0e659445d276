import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { HumanError } from "../core/humanError.ts";
import { say } from "../core/text.ts";

/** What a headless test browser needs: it runs as root in containers, without a GPU, and phones nobody. */
export const browserArguments: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The executable of a Chromium-like browser: the one that `CHROMIUM` or `CHROME_PATH` names, else an installed
 * Chrome, Chromium or Edge. On Debian as root without one, installs Debian's own `chromium`. Rejects with a
 * `HumanError` that says what to install.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env["CHROMIUM"] ?? process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (fs.existsSync(named)) return named;
    throw new HumanError(
      say`There is no browser at ${named}, which CHROMIUM or CHROME_PATH names. Correct the variable or unset it.`,
    );
  }
  const found = firstInstalled();
  if (found !== undefined) return found;
  if (canInstallWithApt()) installChromium();
  const installed = firstInstalled();
  if (installed !== undefined) return installed;
  throw new HumanError(
    say`No browser was found to run the tests in. Install Google Chrome, Chromium or Microsoft Edge, or set CHROMIUM to the path of one.`,
  );
}

function firstInstalled(): string | undefined {
  return usualPlaces(process.platform).find((place) => fs.existsSync(place));
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

function canInstallWithApt(): boolean {
  return (
    process.platform === "linux" &&
    process.getuid?.() === 0 &&
    fs.existsSync("/etc/debian_version") &&
    fs.existsSync("/usr/bin/apt-get")
  );
}

function installChromium(): void {
  console.log("No browser found: installing Debian's chromium (apt-get) ...");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
  ]) {
    const { status } = spawnSync("apt-get", args, {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (status !== 0)
      throw new HumanError(
        say`apt-get ${args[0] ?? ""} failed, so there is no browser to run the tests in. Install chromium yourself, or set CHROMIUM to the path of a browser.`,
      );
  }
}
