// npm run package: checks the bundled courses, builds, draws the bundled lessons' diagrams ahead, and makes the .vsix.
import { buildAll } from "./bundles.ts";
import { checkBundled } from "./checkBundled.ts";
import { drawDiagrams } from "./drawing/drawDiagrams.ts";
import { reportFailure } from "./failure.ts";
import { makeVsix } from "./vsix.ts";

try {
  console.log(await checkBundled());
  await buildAll();
  console.log(await drawDiagrams());
  console.log(await makeVsix());
} catch (error) {
  reportFailure(error);
}
