import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** A folder of the data that lies beside the repository, when it is there; tests that need it skip without. */
export function sharedFolder(name: string): string | undefined {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
  const shared =
    process.env["GUIDED_LESSONS_SHARED"] ?? path.join(root, "../shared");
  const folder = path.join(shared, name);
  return fs.existsSync(folder) ? folder : undefined;
}
