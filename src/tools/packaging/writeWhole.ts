import fs from "node:fs/promises";
import path from "node:path";
import { HumanError } from "../../core/humanError.ts";
import { say, type Text } from "../../core/text.ts";

/**
 * Writes a file so that it is there whole or not at all: beside its place first, then moved. Rejects with a
 * `HumanError` when it cannot be written; nothing is left behind then.
 */
export async function writeWhole(
  file: string,
  bytes: Uint8Array,
): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await fs.writeFile(beside, bytes);
    await fs.rename(beside, file);
  } catch (error) {
    // Where nothing could be written there is nothing to remove.
    await fs.rm(beside, { force: true }).catch(() => undefined);
    throw new HumanError(reason(file, error), { cause: error });
  }
}

function reason(file: string, error: unknown): Text {
  const code = error instanceof Error && "code" in error ? error.code : "";
  switch (code) {
    case "ENOENT":
      return say`There is no folder ${path.dirname(file)} to write ${path.basename(file)} into. Make it first, or choose another with --out.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return say`${file} cannot be written: this folder is not yours to write into. Choose another with --out.`;
    case "ENOSPC":
    case "EDQUOT":
      return say`${file} was not written: the disk is full. Make room and try again.`;
    case "ENOTDIR":
      return say`${file} cannot be written: ${path.dirname(file)} is no folder. Choose another with --out.`;
    case "EISDIR":
      return say`${file} is a folder. Name a file with --out.`;
    default:
      return say`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
