// npm run check: everything that needs no test to be seen. Runs all steps even when one fails, and counts them.
import { checkSteps } from "./checkSteps.ts";
import { reportFailure } from "./failure.ts";
import { root } from "./repository.ts";
import { tallyLine } from "./tiers/tally.ts";

try {
  let failed = 0;
  for (const step of checkSteps) {
    const { ok, output } = await step.run(root);
    console.log(`${ok ? "ok" : "FAILED"} ${step.name}: ${step.about}`);
    if (!ok) console.log(output.trimEnd().replace(/^/gm, "    "));
    if (!ok) failed += 1;
  }
  const passed = checkSteps.length - failed;
  console.log(`\n${tallyLine({ passed, failed, skipped: 0 })}`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  reportFailure(error);
}
