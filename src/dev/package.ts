// npm run package: builds and makes the .vsix.
import { buildAll } from "./bundles.ts";
import { reportFailure } from "./failure.ts";
import { makeVsix } from "./vsix.ts";

try {
  await buildAll();
  console.log(await makeVsix());
} catch (error) {
  reportFailure(error);
}
