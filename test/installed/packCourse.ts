import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { pinnedNode, root } from "../../src/dev/repository.ts";

/** Runs the built program's `pack` on a course, as an instructor does, and returns what `--json` reports. */
export async function packCourse(
  folder: string,
  out: string,
  ...options: readonly string[]
): Promise<{ readonly id: string; readonly version: string }> {
  const program = path.join(root, "dist/cli.mjs");
  const { stdout } = await promisify(execFile)(
    pinnedNode(),
    [program, "pack", folder, "--out", out, "--json", ...options],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as { id: string; version: string };
}
