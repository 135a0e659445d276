// npm run bench: measures, prints a table, and writes bench/results.json and the README's figures.
// npm run bench -- GROUP…: only measures and prints some of it.
// npm run bench -- --smoke: one short run of everything with small inputs, which shows that the measuring works.
import fs from "node:fs";
import path from "node:path";
import { type Group, groups, type Length } from "./bench/groups.ts";
import type { Result } from "./bench/measure.ts";
import { withFigures } from "./bench/readmeFigures.ts";
import { writeResults } from "./bench/results.ts";
import { buildAll } from "./bundles.ts";
import { reportFailure } from "./failure.ts";
import { root } from "./repository.ts";
import { tallyLine } from "./tiers/tally.ts";

const full: Length = { runs: 5, settle: 15_000, small: false };
const smoke: Length = { runs: 1, settle: 1_000, small: true };

try {
  const asked = process.argv.slice(2);
  await buildAll();
  if (asked.includes("--smoke")) await tryAll();
  else if (asked.length > 0) await measureSome(chosen(asked));
  else publish(await measureSome(groups));
} catch (error) {
  reportFailure(error);
}

function chosen(names: readonly string[]): readonly Group[] {
  const unknown = names.find(
    (name) => !groups.some((group) => group.name === name),
  );
  if (unknown !== undefined)
    throw new Error(
      `There is nothing to measure named "${unknown}". Choose from: ${groups.map(({ name }) => name).join(", ")}.`,
    );
  return groups.filter(({ name }) => names.includes(name));
}

async function measureSome(
  asked: readonly Group[],
): Promise<readonly Result[]> {
  const measured: Result[] = [];
  for (const group of asked)
    for (const result of await group.measure(full)) {
      console.log(line(result));
      measured.push(result);
    }
  return measured;
}

function publish(measured: readonly Result[]): void {
  const readme = path.join(root, "README.md");
  fs.writeFileSync(
    readme,
    withFigures(fs.readFileSync(readme, "utf8"), writeResults(measured)),
  );
}

/** A figure that is none, or a group that cannot measure, is a failure. */
async function tryAll(): Promise<void> {
  let [passed, failed] = [0, 0];
  for (const group of groups)
    try {
      for (const result of await group.measure(smoke)) {
        console.log(line(result));
        if (isFigure(result)) passed++;
        else failed++;
      }
    } catch (error) {
      console.log(`FAILED ${group.name}`);
      reportFailure(error);
      failed++;
    }
  console.log(`\n${tallyLine({ passed, failed, skipped: 0 })}`);
  if (failed > 0) process.exitCode = 1;
}

function isFigure({ ours, peer }: Result): boolean {
  return [ours, ...(peer === null ? [] : [peer])].every(({ median }) =>
    Number.isFinite(median),
  );
}

function line({ name, unit, ours, peer, ratio }: Result): string {
  const figures = `${ours.median.toFixed(1)} ${unit} (${ours.min.toFixed(1)} to ${ours.max.toFixed(1)}, ${ours.n} ${ours.n === 1 ? "run" : "runs"})`;
  return peer === null || ratio === null
    ? `${name}: ${figures}`
    : `${name}: ${figures}; built-in preview ${peer.median.toFixed(1)} ${unit}, ratio ${ratio.toFixed(2)}`;
}
