// npm run watch: rebuilds on every change. The two lines around a build are what .vscode/tasks.json waits for.
import { reportFailure } from "./failure.ts";
import { watchAll } from "./bundles.ts";

try {
  await watchAll();
} catch (error) {
  reportFailure(error);
}
