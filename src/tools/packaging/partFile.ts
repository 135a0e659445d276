import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";

/** A name for a file that is being written, which no other run takes and `removeStaleParts` knows again. */
export function newPartName(): string {
  return `.guided-lessons-${randomUUID()}.part`;
}

/**
 * Removes files that runs which were killed have left in a folder: those named by `newPartName` that nobody has
 * written to for a day, so none that another run is still writing. Never rejects: what cannot be removed stays, and
 * a folder that cannot be read is for whoever writes there to report. `now` is in milliseconds since 1970.
 */
export async function removeStaleParts(
  folder: string,
  now: number,
): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names.filter((each) => partName.test(each))) {
    const place = path.join(folder, name);
    const stat = await fs.lstat(place).catch(() => undefined);
    if (stat?.isFile() !== true || now - stat.mtimeMs < staleAfter) continue;
    await fs.rm(place, { force: true }).catch(() => undefined);
  }
}

const partName =
  /^\.guided-lessons-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.part$/;

/** Writing takes seconds; a day also covers a clock that is a few hours off, as on a network drive. */
const staleAfter = 24 * 60 * 60 * 1000;
