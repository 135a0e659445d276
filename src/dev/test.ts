// npm test [-- TIER ...]: builds, runs the tiers, and ends with one line that adds them up.
import { buildAll } from "./bundles.ts";
import { reportFailure } from "./failure.ts";
import { add, emptyTally, tallyLine } from "./tiers/tally.ts";
import { runTier, chosenTiers } from "./tiers/tiers.ts";

try {
  const tiers = chosenTiers(process.argv.slice(2));
  if (tiers.some((tier) => tier.needsBuild)) await buildAll();
  let total = emptyTally;
  for (const tier of tiers) total = add(total, await runTier(tier));
  console.log(`\n${tallyLine(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
} catch (error) {
  reportFailure(error);
}
