// npm run build [-- --tests]: builds what ships, and with --tests the suite that F5 runs in the extension host.
import { buildAll } from "./bundles.ts";
import { reportFailure } from "./failure.ts";
import { buildSuite } from "./suiteBundle.ts";

try {
  await buildAll();
  if (process.argv.includes("--tests")) await buildSuite();
} catch (error) {
  reportFailure(error);
}
