import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { HumanError } from "../core/humanError.ts";
import { say } from "../core/text.ts";
import { installedBrowser } from "../tools/drawing/installedBrowser.ts";

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
  const found = installedBrowser();
  if (found !== undefined) return found;
  if (canInstallWithApt()) installChromium();
  const installed = installedBrowser();
  if (installed !== undefined) return installed;
  throw new HumanError(
    say`No browser was found to run the tests in. Install Google Chrome, Chromium or Microsoft Edge, or set CHROMIUM to the path of one.`,
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
