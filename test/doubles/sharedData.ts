import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const repository = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../..",
);

/** Where data lies that tests may use and that is no part of the repository. */
const shared =
  process.env["GUIDED_LESSONS_SHARED"] ?? path.resolve(repository, "../shared");

/** A path in the shared data, and what `test` needs to skip with a clear line when it is absent. */
export function sharedData(...parts: string[]): {
  path: string;
  options: { skip: string | false };
} {
  const wanted = path.join(shared, ...parts);
  const skip = fs.existsSync(wanted)
    ? false
    : `shared data is absent: ${parts.join("/")}`;
  return { path: wanted, options: { skip } };
}

/** A path in the repository's own fixtures. */
export function fixture(...parts: string[]): string {
  return path.join(repository, "test/fixtures", ...parts);
}
