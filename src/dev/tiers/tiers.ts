import { HumanError } from "../../core/humanError.ts";
import { say } from "../../core/text.ts";
import { installedLocalVscode } from "../localVscodeInstall.ts";
import { runHostTier, runWebTier } from "./hostTier.ts";
import { runNodeTier } from "./nodeTier.ts";
import {
  add,
  emptyTally,
  tallyLine,
  withoutTestsIsFailure,
  type Tally,
} from "./tally.ts";

export interface Tier {
  readonly name: string;
  readonly about: string;
  readonly needsBuild: boolean;
  /** Run only when it is named. */
  readonly onRequest?: true;
  run(): Promise<Tally>;
}

/** What `npm test` runs, the quickest first. */
const tiers: readonly Tier[] = [
  {
    name: "core",
    about: "every decision, in plain Node",
    needsBuild: false,
    run: () => runNodeTier("core"),
  },
  {
    name: "dev",
    about: "the project's own tools",
    needsBuild: true,
    run: () => runNodeTier("dev"),
  },
  {
    name: "webview",
    about: "the lesson page in a headless browser",
    needsBuild: true,
    run: runWebviewTier,
  },
  {
    name: "l10n",
    about: "every visible text in every language, and the page in them",
    needsBuild: true,
    run: () => runNodeTier("l10n"),
  },
  {
    name: "hostile",
    about:
      "courses made to do harm: what they do is counted, and must be nothing",
    needsBuild: true,
    run: () => runNodeTier("hostile", { concurrency: 2 }),
  },
  {
    name: "a11y",
    about:
      "WCAG 2.2 AA: every page in every kind of theme, and the keyboard alone",
    needsBuild: true,
    run: async () =>
      add(
        await runNodeTier("a11y/page"),
        await runNodeTier("a11y/workbench", { concurrency: 1 }),
      ),
  },
  {
    name: "host",
    about: "inside VS Code's extension host",
    needsBuild: true,
    run: runHostTier,
  },
  {
    name: "web",
    about: "the same suite inside the web worker extension host",
    needsBuild: true,
    run: runWebTier,
  },
  {
    name: "e2e",
    about: "a student in the whole workbench",
    needsBuild: true,
    run: () => runNodeTier("e2e", { concurrency: 1 }),
  },
  {
    name: "installed",
    about: "packages, installed with VS Code's own command line",
    needsBuild: false,
    onRequest: true,
    run: () => runNodeTier("installed", { concurrency: 1 }),
  },
];

/** One of its tests measures the themes that VS Code brings along; the tiers after it need VS Code anyway. */
async function runWebviewTier(): Promise<Tally> {
  try {
    await installedLocalVscode();
  } catch (error) {
    if (!(error instanceof HumanError)) throw error;
    console.log(
      `  The test of VS Code's own themes is skipped. ${error.message}`,
    );
  }
  return runNodeTier("webview");
}

/** The tiers of those names in their usual order; all that run by default without names. */
export function chosenTiers(names: readonly string[]): readonly Tier[] {
  const unknown = names.find((name) => tiers.every((t) => t.name !== name));
  if (unknown !== undefined) {
    const known = tiers.map((tier) => tier.name).join(", ");
    throw new HumanError(
      say`There is no test tier "${unknown}". Choose from: ${known}.`,
    );
  }
  if (names.length === 0) return tiers.filter((tier) => !tier.onRequest);
  return tiers.filter((tier) => names.includes(tier.name));
}

/** Runs a tier between its heading and its counts. A tier that cannot start has failed. */
export async function runTier(tier: Tier): Promise<Tally> {
  console.log(`\n${tier.name}: ${tier.about}`);
  const tally = await tier.run().catch((error: unknown): Tally => {
    const reason =
      error instanceof HumanError
        ? error.message
        : error instanceof Error
          ? error.stack
          : String(error);
    console.log(`  FAILED ${reason}`);
    return { ...emptyTally, failed: 1 };
  });
  if (tally.passed + tally.failed === 0) console.log("  FAILED No test ran.");
  const counted = withoutTestsIsFailure(tally);
  console.log(`${tier.name}: ${tallyLine(counted)}`);
  return counted;
}
