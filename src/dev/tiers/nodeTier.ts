import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { run } from "node:test";
import { root } from "../repository.ts";
import { TestLog } from "./testLog.ts";
import type { Tally } from "./tally.ts";

export interface NodeTierOptions {
  /** Files at a time; browsers and servers want the machine for themselves. */
  readonly concurrency?: number;
}

/** Runs every `*.test.ts` below `test/<folder>` with Node's own runner, printing a line per file. */
export async function runNodeTier(
  folder: string,
  options: NodeTierOptions = {},
): Promise<Tally> {
  const files = fs
    .globSync(`test/${folder}/**/*.test.ts`, { cwd: root })
    .map((file) => path.join(root, file))
    .sort();
  const log = new TestLog(root);
  if (files.length === 0) return log.tally();
  const events = run({
    files,
    concurrency: options.concurrency ?? os.availableParallelism(),
    // A file that hangs is a failure and not the end of the run.
    timeout: 600_000,
  });
  for await (const event of events) log.read(event);
  return log.tally();
}
