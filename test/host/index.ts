import { loadTests } from "host-tests";
import { ResultReporter } from "./resultReporter.ts";

/** What VS Code calls inside the extension host, in Node or in a web worker. Rejects when a test failed. */
export async function run(): Promise<void> {
  // The first webview of a window takes some seconds to answer.
  mocha.setup({ ui: "tdd", timeout: 30_000, reporter: ResultReporter });
  await loadTests();
  const failures = await new Promise<number>((resolve) => {
    // Not `mocha.run`: that one reads `location`, which Node does not have.
    Mocha.prototype.run.call(mocha, resolve);
  });
  if (failures > 0) throw new Error(`${failures} host tests failed`);
}
