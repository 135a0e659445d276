import fs from "node:fs/promises";
import path from "node:path";
import { HumanError } from "../../core/humanError.ts";
import type { PackageIdentity } from "../../core/packaging/identity.ts";
import {
  keptSettings,
  settingsText,
} from "../../core/packaging/keptSettings.ts";
import { say } from "../../core/text.ts";
import { writeWhole } from "./writeWhole.ts";

/**
 * Keeps in `guided-lessons.toml` what a person decided, or in the file that it is a link to. That it cannot be kept is
 * no reason to make no package: then `note` says why, and the file is as it was.
 */
export async function keepIdentity(
  folder: string,
  courseId: string,
  decided: Partial<PackageIdentity>,
  note: (line: string) => void,
): Promise<void> {
  if (Object.keys(decided).length === 0) return;
  const file = path.join(folder, "guided-lessons.toml");
  try {
    const text = settingsText(file, await bytesOf(file));
    const changed = keptSettings(file, text, courseId, decided);
    if (changed !== text)
      await writeWhole(file, new TextEncoder().encode(changed));
  } catch (error) {
    if (!(error instanceof HumanError)) throw error;
    note(error.message);
  }
}

/** None when there is no such file. Rejects with a `HumanError` when it is there and cannot be read. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const there = await fs.lstat(file).catch(() => undefined);
  if (there === undefined) return new Uint8Array();
  try {
    return await fs.readFile(file);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new HumanError(
      there.isSymbolicLink()
        ? say`What you decided is not kept: ${file} is a link, and what it leads to cannot be read (${words}). Mend the link, and you will be asked once more.`
        : say`What you decided is not kept: ${file} cannot be read (${words}). Mend it, and you will be asked once more.`,
      { cause: error },
    );
  }
}
