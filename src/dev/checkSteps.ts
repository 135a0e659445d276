import { spawn } from "node:child_process";
import path from "node:path";
import { budgetFindings, bundleBytes, readBudget } from "./bundleBytes.ts";
import { bundleFindings } from "./bundleContents.ts";
import { describeBundles } from "./bundles.ts";
import { pinnedNode, root } from "./repository.ts";

export interface StepResult {
  readonly ok: boolean;
  /** What the tool printed. */
  readonly output: string;
}

export interface CheckStep {
  readonly name: string;
  readonly about: string;
  /** Checks the tree in that folder, which is our own or a copy of it. */
  run(folder: string): Promise<StepResult>;
}

/** The steps of `npm run check`, in this order. */
export const checkSteps: readonly CheckStep[] = [
  {
    name: "types",
    about: "every folder with what it may use (tsc -b)",
    run: (folder) => tool(folder, "tsc", "-b"),
  },
  {
    name: "lint",
    about: "bugs, and who imports whom (oxlint)",
    run: (folder) =>
      tool(
        folder,
        "oxlint",
        "--type-aware",
        "--type-check",
        "--format=unix",
        "src",
        "test",
      ),
  },
  {
    name: "format",
    about: "prettier",
    run: (folder) => tool(folder, "prettier", "--check", "."),
  },
  {
    name: "dead code",
    about: "unused files, exports and packages (knip)",
    run: (folder) => tool(folder, "knip", "--no-progress"),
  },
  {
    name: "bundles",
    about: "what each bundle holds, and how much (esbuild's own list)",
    async run() {
      const metafiles = await describeBundles();
      const findings = [
        ...bundleFindings(metafiles),
        ...budgetFindings(bundleBytes(metafiles), readBudget()),
      ];
      return { ok: findings.length === 0, output: findings.join("\n") };
    },
  },
];

/** Runs a tool of node_modules in a folder, with the Node that it needs. */
async function tool(
  folder: string,
  name: string,
  ...args: string[]
): Promise<StepResult> {
  const windows = process.platform === "win32";
  const bin = path.join(
    root,
    "node_modules/.bin",
    windows ? `${name}.cmd` : name,
  );
  const child = spawn(windows ? `"${bin}"` : bin, args, {
    cwd: folder,
    env: {
      ...process.env,
      PATH: [path.dirname(pinnedNode()), process.env["PATH"]].join(
        path.delimiter,
      ),
    },
    shell: windows,
  });
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (output += data.toString()));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { ok: status === 0, output };
}
