import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { HumanError } from "../core/humanError.ts";
import { say } from "../core/text.ts";

/** The folder of this program's own package, from the sources and from a bundle alike. */
function packageRoot(): string {
  for (
    let folder = path.dirname(fileURLToPath(import.meta.url));
    folder !== path.dirname(folder);
    folder = path.dirname(folder)
  )
    if (isOurs(path.join(folder, "package.json"))) return folder;
  throw new Error("the program lies in no package of its own");
}

/** A file that the build makes, or that lies beside it. Throws a `HumanError` when it is missing. */
export function packageFile(name: string): string {
  const file = path.join(packageRoot(), name);
  if (fs.existsSync(file)) return file;
  throw new HumanError(
    say`${file} is missing. In a clone of Guided Lessons run "npm run build"; otherwise install the program again.`,
  );
}

function isOurs(file: string): boolean {
  if (!fs.existsSync(file)) return false;
  const { name } = JSON.parse(fs.readFileSync(file, "utf8")) as {
    name?: unknown;
  };
  return name === "guided-lessons";
}
