import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "../repository.ts";
import type { Result } from "./measure.ts";

/** What `bench/results.json` holds. */
export interface Results {
  /** ISO 8601, of the last run that wrote into it. */
  readonly date: string;
  /** The machine. */
  readonly host: string;
  readonly results: readonly Result[];
}

const file = path.join(root, "bench/results.json");

/** Of the last run; undefined before the first. */
export function readResults(): Results | undefined {
  return fs.existsSync(file)
    ? (JSON.parse(fs.readFileSync(file, "utf8")) as Results)
    : undefined;
}

/** Writes what one whole run measured, in place of the run before. */
export function writeResults(measured: readonly Result[]): Results {
  const [cpu] = os.cpus();
  const results: Results = {
    date: new Date().toISOString(),
    host: `${os.platform()} ${os.arch()}, ${os.cpus().length} x ${cpu?.model ?? "unknown"}, Node ${process.versions.node}`,
    results: measured,
  };
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  return results;
}
