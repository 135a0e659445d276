import { parseToml } from "../formats/toml.ts";
import { HumanError } from "../humanError.ts";
import { say } from "../text.ts";
import { withIdentity, type PackageIdentity } from "./identity.ts";

const byteOrderMark = "\uFEFF";

/**
 * The text of `guided-lessons.toml` with what the author decided in it, and the id that progress is kept under; all
 * else is as it was. Throws a `HumanError` that says what is wrong in the file when it cannot be added.
 */
export function keptSettings(
  file: string,
  text: string,
  courseId: string,
  decided: Partial<PackageIdentity>,
): string {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : "";
  const bare = text.slice(mark.length);
  const parsed = parseToml(bare);
  if (!parsed.ok)
    throw new HumanError(
      say`What you decided is not kept: line ${parsed.at.line} of ${file} cannot be read as TOML (${parsed.message}). Mend it, and you will be asked once more.`,
    );
  const changed = withIdentity(bare, courseId, decided);
  if (changed === undefined)
    throw new HumanError(
      say`What you decided is not kept: in ${file}, id and version must be texts, and package must be a table with the texts publisher and name. Mend it, and you will be asked once more.`,
    );
  return mark + changed;
}

/** The text of a settings file, with its byte order mark. Throws a `HumanError` when it is not UTF-8. */
export function settingsText(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch (error) {
    throw new HumanError(
      say`What you decided is not kept: ${file} is not UTF-8 text. Save it as UTF-8, and you will be asked once more.`,
      { cause: error },
    );
  }
}
