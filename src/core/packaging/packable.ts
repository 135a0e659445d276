import { HumanError } from "../humanError.ts";
import type { CourseBytes } from "../ports.ts";
import { english, say, type Text } from "../text.ts";
import { bytesText } from "./bytesText.ts";

/** What a package may hold: it is made in memory, and sent to every learner. */
export const packageLimits = { bytes: 500_000_000, files: 20_000 } as const;

/**
 * Rejects with a `HumanError` when files cannot become a package: they are too many or too large, or no one system has
 * them all. Only looks at them, so it takes no time.
 */
export async function refuseUnpackable(
  paths: readonly string[],
  files: CourseBytes,
): Promise<void> {
  const { files: most, bytes: largest } = packageLimits;
  if (paths.length > most)
    throw new HumanError(
      say`The lessons use ${paths.length} files, and a package holds at most ${most}. Make several courses of it.`,
    );
  const problem = nameProblem(paths);
  if (problem !== undefined) throw new HumanError(problem);
  let [all, greatest, path] = [0, 0, ""];
  for (const each of paths) {
    const size = (await files.size(each)) ?? 0;
    all += size;
    if (size > greatest) [greatest, path] = [size, each];
  }
  if (all > largest)
    throw new HumanError(
      say`The lessons use ${english(bytesText(all))} of files, and a package holds at most ${english(bytesText(largest))}. The largest is ${path} with ${english(bytesText(greatest))}: make it smaller, or put it on the web and link to it.`,
    );
}

/** Why these files cannot lie in one folder on every system; undefined when they can. */
function nameProblem(paths: readonly string[]): Text | undefined {
  const taken = new Map<string, string>();
  for (const path of paths) {
    if (path.split("/").some((part) => !isPortable(part)))
      return say`${shown(path)} cannot be packed: Windows has no files of this name. Rename it.`;
    // Windows and macOS hold these to be the same.
    const folded = path.normalize("NFC").toLowerCase();
    const other = taken.get(folded);
    if (other !== undefined)
      return say`${other} and ${path} cannot be packed together: on Windows and macOS they are one file. Rename one of them.`;
    taken.set(folded, path);
  }
  return undefined;
}

/** Whether every system can have a file or folder of this name. */
export function isPortable(name: string): boolean {
  return (
    // oxlint-disable-next-line no-control-regex
    !/[\u0000-\u001f<>:"|?*\\/]/.test(name) &&
    !/^$|[. ]$/.test(name) &&
    !/^(con|prn|aux|nul|(com|lpt)\d)(\..*)?$/i.test(name) &&
    // Half a character has no bytes.
    !/\p{Cs}/u.test(name)
  );
}

/** A name as it can stand in a sentence. */
function shown(path: string): string {
  return path.replace(/[\p{Cc}\p{Cs}]/gu, "�");
}

/** The bytes of a file that belongs into a package. Rejects with a `HumanError` when it is too large or unreadable. */
export async function bytesOf(
  path: string,
  files: CourseBytes,
): Promise<Uint8Array> {
  const size = (await files.size(path)) ?? 0;
  if (size > packageLimits.bytes)
    throw new HumanError(
      say`${path} cannot be packed: it has ${english(bytesText(size))}, and a package holds at most ${english(bytesText(packageLimits.bytes))}. Make it smaller.`,
    );
  const bytes = await files.bytes(path);
  if (bytes === undefined)
    throw new HumanError(
      say`${path} cannot be read, and the package would lack it. Look whether it is there and whether you may read it.`,
    );
  return bytes;
}
