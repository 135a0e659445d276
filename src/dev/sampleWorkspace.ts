import path from "node:path";
import { root } from "./repository.ts";

/** The folder that `npm start` opens and that the tests work on a copy of: a small mdBook course. */
export function sampleWorkspace(): string {
  return path.join(root, "test/fixtures/workspace");
}
