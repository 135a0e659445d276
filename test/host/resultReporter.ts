import "mocha/mocha.js";
import { resultLineOf } from "../../src/dev/tiers/hostResult.ts";

/** A Mocha reporter that prints a line per test, failures in full, and the counts for the runner at the end. */
export class ResultReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const counts = { passed: 0, failed: 0, skipped: 0 };
    runner.on("pass", (test) => {
      counts.passed += 1;
      console.log(`  ok ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on("pending", (test) => {
      counts.skipped += 1;
      console.log(`  skipped ${test.fullTitle()}`);
    });
    // A failing hook arrives here too, as a test of its own name.
    runner.on("fail", (test, error: unknown) => {
      counts.failed += 1;
      console.log(`  FAILED ${test.fullTitle()}\n${describe(error)}`);
    });
    runner.on("end", () => {
      console.log(resultLineOf(counts));
    });
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { expected, actual } = error as {
    expected?: unknown;
    actual?: unknown;
  };
  const compared =
    expected === undefined && actual === undefined
      ? ""
      : `\nexpected: ${JSON.stringify(expected)}\nactual:   ${JSON.stringify(actual)}`;
  return `${error.stack ?? error.message}${compared}`;
}
