import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { extensionHostsOf } from "./extensionHosts.ts";
import { installedLocalVscode } from "./localVscodeInstall.ts";
import { pinnedNode } from "./repository.ts";

export interface LocalVscodeOptions {
  /** Where user data and the log go; a temporary folder, removed by `stop`, when it is not given. */
  readonly folder?: string;
  /** Installed extensions; inside `folder` when it is not given. */
  readonly extensionsFolder?: string;
  /** Extension folders that appear as installed, without packaging: `publisher.name-version` to its place. */
  readonly linkedExtensions?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A folder is in Restricted Mode until somebody trusts it; otherwise all are trusted and nobody is asked. */
  readonly workspaceTrust?: boolean;
  /** 0, any free one, when it is not given. */
  readonly port?: number;
  /**
   * Lets a page load an extension under development and its tests; the web workbench ignores both without it.
   * Notifications are not shown then, so it is for test suites alone.
   */
  readonly testDriver?: boolean;
}

/** A VS Code server that listens. */
export interface LocalVscode {
  /** Always `localhost`: a secure context, which the service worker of webviews needs. */
  readonly authority: string;
  readonly origin: string;
  readonly folder: string;
  /** Writes the user's settings anew; open windows follow. */
  changeSettings(settings: Readonly<Record<string, unknown>>): void;
  /** Kills every extension host of this server at once, as a crash would; VS Code starts them again. */
  killExtensionHosts(): number;
  /** What the server printed so far. */
  log(): string;
  /** Ends the server with all its children. */
  stop(): Promise<void>;
}

/** Installs VS Code's server when it is missing and starts it on this machine's loopback address. */
export async function startLocalVscode(
  options: LocalVscodeOptions = {},
): Promise<LocalVscode> {
  const entry = await installedLocalVscode();
  const temporary = options.folder === undefined;
  const folder =
    options.folder ?? fs.mkdtempSync(path.join(os.tmpdir(), "local-vscode-"));
  const child = spawn(
    pinnedNode(),
    [entry, ...serverArguments(folder, options)],
    {
      env: serverEnvironment(options.env),
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own: the server forks children that outlive a plain kill.
      detached: process.platform !== "win32",
    },
  );
  const letGo = endWithUs(child);

  let log = "";
  const port = await new Promise<number>((resolve, reject) => {
    const read = (data: Buffer): void => {
      log += data.toString();
      const listening = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(log);
      if (listening) resolve(Number(listening[1]));
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("error", reject);
    child.on("exit", (code) =>
      reject(new Error(`VS Code's server ended with ${code}.\n${log}`)),
    );
  });

  return {
    authority: `localhost:${port}`,
    origin: `http://localhost:${port}`,
    folder,
    log: () => log,
    changeSettings: (settings) => writeSettings(folder, settings),
    killExtensionHosts() {
      const hosts = extensionHostsOf(child.pid);
      for (const pid of hosts) process.kill(pid, "SIGKILL");
      return hosts.length;
    },
    async stop() {
      letGo();
      await ended(child);
      if (temporary) fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function serverArguments(
  folder: string,
  options: LocalVscodeOptions,
): readonly string[] {
  const data = path.join(folder, "data");
  const extensions =
    options.extensionsFolder ?? path.join(folder, "extensions");
  const config = path.join(folder, "config.yaml");
  writeSettings(folder, {
    ...(options.workspaceTrust === true && restricting),
    ...options.settings,
  });
  link(extensions, options.linkedExtensions ?? {});
  // Without a configuration of our own it would write one into the user's home.
  fs.writeFileSync(config, "auth: none\n");
  const named = {
    auth: "none",
    config,
    "bind-addr": `127.0.0.1:${options.port ?? 0}`,
    "user-data-dir": data,
    "extensions-dir": extensions,
  };
  return [
    ...Object.entries(named).flatMap(([name, value]) => [`--${name}`, value]),
    "--disable-telemetry",
    "--disable-update-check",
    ...(options.workspaceTrust === true ? [] : ["--disable-workspace-trust"]),
    "--disable-getting-started-override",
    ...(options.testDriver === true
      ? ["--vscode-option", "enable-smoke-test-driver"]
      : []),
  ];
}

function writeSettings(
  folder: string,
  settings: Readonly<Record<string, unknown>> | undefined,
): void {
  const user = path.join(folder, "data/User");
  fs.mkdirSync(user, { recursive: true });
  fs.writeFileSync(
    path.join(user, "settings.json"),
    JSON.stringify({ ...quietSettings, ...settings }),
  );
}

const quietSettings = {
  "telemetry.telemetryLevel": "off",
  "workbench.startupEditor": "none",
  "security.workspace.trust.enabled": false,
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
};

/** Restricted, and no dialog that asks whether to trust. */
const restricting = {
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.emptyWindow": false,
};

function link(
  extensions: string,
  linked: Readonly<Record<string, string>>,
): void {
  for (const [name, place] of Object.entries(linked)) {
    const shown = path.join(extensions, name);
    fs.mkdirSync(extensions, { recursive: true });
    fs.rmSync(shown, { recursive: true, force: true });
    fs.symlinkSync(place, shown, "junction");
  }
}

/** Ours, without what a VS Code around us would have its own server do. */
function serverEnvironment(
  extra: Readonly<Record<string, string | undefined>> = {},
): NodeJS.ProcessEnv {
  const all = { ...process.env, ...extra };
  return Object.fromEntries(
    Object.entries(all).filter(
      ([name]) => name !== "PORT" && !/^(VSCODE_|ELECTRON_)/.test(name),
    ),
  );
}

/** The server ends when this process does, also by Ctrl+C. Returns what undoes that. */
function endWithUs(child: ChildProcess): () => void {
  const kill = (): void => killGroup(child, "SIGKILL");
  // 130 is what a shell expects after Ctrl+C, unless a script has said that this is how it ends well.
  const exit = (): void => process.exit(process.exitCode ?? 130);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  process.once("exit", kill);
  for (const signal of signals) process.on(signal, exit);
  return () => {
    process.off("exit", kill);
    for (const signal of signals) process.off(signal, exit);
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => killGroup(child, "SIGKILL"), 4000);
    child.once("exit", () => {
      clearTimeout(force);
      // What the server forked is in the group still.
      killGroup(child, "SIGKILL");
      resolve();
    });
    killGroup(child, "SIGTERM");
  });
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"]);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // The group has ended already.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
