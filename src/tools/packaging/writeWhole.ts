import fs from "node:fs/promises";
import path from "node:path";
import {
  writeFailure,
  writeWholeFile,
  type WholeFilePort,
} from "../../core/packaging/wholeFile.ts";
import { newPartName, removeStaleParts } from "./partFile.ts";

/**
 * Writes a file so that it is there whole or not at all. Where a link is, the file that it leads to is written.
 * Rejects with a `HumanError` when it cannot be written; nothing is left behind then, and what was there is whole.
 * What a run that was killed left in the folder is removed.
 */
export async function writeWhole(
  file: string,
  bytes: Uint8Array,
): Promise<void> {
  const place = await fs.realpath(file).catch(() => path.resolve(file));
  const folder = path.dirname(place);
  await removeStaleParts(folder, Date.now());
  const beside = path.join(folder, newPartName());
  await writeWholeFile({ file: place, folder, beside }, bytes, disk);
}

const disk: WholeFilePort = {
  async kindOf(place) {
    const stat = await fs.stat(place).catch(() => undefined);
    if (stat === undefined) return undefined;
    if (stat.isDirectory()) return "folder";
    return stat.isFile() ? "file" : "other";
  },
  async write(place, bytes) {
    const handle = await fs.open(place, "wx");
    try {
      await handle.writeFile(bytes);
      // A disk may say only now that it is full.
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async move(from, to) {
    const there = await fs.stat(to).catch(() => undefined);
    // Who may read and write it stays as it is.
    if (there !== undefined) await fs.chmod(from, there.mode);
    await fs.rename(from, to);
  },
  remove: (place) => fs.rm(place, { force: true }),
  failureOf: (error) =>
    error instanceof Error && "code" in error
      ? writeFailure(String(error.code))
      : undefined,
};
