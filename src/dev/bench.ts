// npm run bench: measures, prints a table, and writes bench/results.json.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { benchMarking } from "./bench/marking.ts";
import { benchCheck, benchRender, benchTree } from "./bench/reading.ts";
import { benchOpening } from "./bench/opening.ts";
import { benchProgress } from "./bench/progress.ts";
import { buildAll } from "./bundles.ts";
import type { Result } from "./bench/measure.ts";
import { reportFailure } from "./failure.ts";
import { root } from "./repository.ts";

const runs = 5;

try {
  await buildAll();
  const results: Result[] = [];
  for (const job of [
    () => benchTree(10, runs),
    () => benchTree(1_000, runs),
    () => benchTree(10_000, runs),
    () => benchMarking(runs, 15_000),
    () => benchRender(runs),
    () => benchCheck(1_000, 5_000, runs),
  ]) {
    const result = await job();
    console.log(line(result));
    results.push(result);
  }
  for (const result of await benchProgress(runs)) {
    console.log(line(result));
    results.push(result);
  }
  for (const result of await benchOpening(runs, 15_000)) {
    console.log(line(result));
    results.push(result);
  }
  write(results);
} catch (error) {
  reportFailure(error);
}

function line({ name, unit, ours, peer, ratio }: Result): string {
  const figures = `${ours.median.toFixed(1)} ${unit} (${ours.min.toFixed(1)} to ${ours.max.toFixed(1)}, ${ours.n} runs)`;
  return peer === null || ratio === null
    ? `${name}: ${figures}`
    : `${name}: ${figures}; built-in preview ${peer.median.toFixed(1)} ${unit}, ratio ${ratio.toFixed(2)}`;
}

function write(results: readonly Result[]): void {
  const [cpu] = os.cpus();
  const host = `${os.platform()} ${os.arch()}, ${os.cpus().length} x ${cpu?.model ?? "unknown"}, Node ${process.versions.node}`;
  const file = path.join(root, "bench/results.json");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(
    file,
    `${JSON.stringify({ date: new Date().toISOString(), host, results }, null, 2)}\n`,
  );
}
