import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { bundleBytes } from "../bundleBytes.ts";
import { describeBundles } from "../bundles.ts";
import { drawDiagrams } from "../drawing/drawDiagrams.ts";
import { makeVsix } from "../vsix.ts";
import { type Result, spreadOf } from "./measure.ts";

/** Of what is handed out, and of what is loaded when; the same at every run. */
export async function benchSizes(): Promise<readonly Result[]> {
  await drawDiagrams();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-sizes-"));
  try {
    const vsix = await makeVsix(path.join(folder, "package.vsix"));
    const bundles = bundleBytes(await describeBundles());
    return [
      row("vsix.bytes", fs.statSync(vsix).size),
      ...Object.entries(bundles).map(([part, bytes]) =>
        row(`bundle.${part}`, bytes),
      ),
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function row(name: string, bytes: number): Result {
  const ours = spreadOf([bytes / 1e6]);
  return { name, unit: "MB", ours, peer: null, ratio: null };
}
