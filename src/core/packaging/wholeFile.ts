import { HumanError } from "../humanError.ts";
import { say, type Text } from "../text.ts";

/** What putting a whole file in its place takes. Paths are as the side that writes names them. */
export interface WholeFilePort {
  /** Links are followed. `other` is a device, a socket and the like; undefined when nothing is there. */
  kindOf(path: string): Promise<"file" | "folder" | "other" | undefined>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Puts the file in the place of another, or where none is. */
  move(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** What kept a file from being written; undefined when it is none of these. */
  failureOf(error: unknown): WriteFailure | undefined;
}

/** `denied`: the file or its folder is not the user's to write. `tooLarge`: for this file system, or this user. */
export type WriteFailure = "denied" | "full" | "tooLarge" | "gone";

interface WholeFilePlaces {
  readonly file: string;
  /** The one that it lies in. */
  readonly folder: string;
  /** A name in that folder which nothing else has, and no other run will take. */
  readonly beside: string;
}

/**
 * Writes a file so that it is there whole or not at all: beside its place first, then moved. A file that was there
 * stays whole until then; a folder or a device is never replaced. Rejects with a `HumanError` when it cannot be
 * written; nothing is left behind then.
 */
export async function writeWholeFile(
  { file, folder, beside }: WholeFilePlaces,
  bytes: Uint8Array,
  port: WholeFilePort,
): Promise<void> {
  // Some file systems would make a folder that is missing.
  const around = await port.kindOf(folder);
  if (around === undefined)
    throw new HumanError(
      say`There is no folder ${folder} for ${file}. Make it first, or choose another place.`,
    );
  if (around !== "folder")
    throw new HumanError(
      say`${file} cannot be written: ${folder} is no folder. Choose another place.`,
    );
  await refuseOther(file, port);
  try {
    await port.write(beside, bytes);
    // Writing takes a while: what is there now would be lost.
    await refuseOther(file, port);
    await port.move(beside, file);
  } catch (error) {
    // Where nothing could be written there is nothing to remove.
    await port.remove(beside).catch(() => undefined);
    if (error instanceof HumanError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new HumanError(writeProblem(file, port.failureOf(error), words), {
      cause: error,
    });
  }
}

async function refuseOther(file: string, port: WholeFilePort): Promise<void> {
  const kind = await port.kindOf(file);
  if (kind === "folder")
    throw new HumanError(say`${file} is a folder. Choose the name of a file.`);
  if (kind === "other")
    throw new HumanError(
      say`${file} is there and is no file. Choose another place.`,
    );
}

/** Why a file was not written, where, and what to do. */
function writeProblem(
  file: string,
  failure: WriteFailure | undefined,
  words: string,
): Text {
  switch (failure) {
    case "denied":
      return say`${file} cannot be written: you may not write there. Choose another place, or ask for the right to write.`;
    case "full":
      return say`${file} was not written: the disk is full. Make room and try again.`;
    case "tooLarge":
      return say`${file} was not written: it is larger than a file may be there. Choose another place.`;
    case "gone":
      return say`${file} was not written: its folder is gone. Choose another place.`;
    case undefined:
      return say`${file} cannot be written (${words}). Choose another place.`;
  }
}

/** What the code of a failed call to the operating system says about writing. */
export function writeFailure(code: string): WriteFailure | undefined {
  switch (code) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "NoPermissions":
      return "denied";
    case "ENOSPC":
    case "EDQUOT":
      return "full";
    case "EFBIG":
      return "tooLarge";
    case "ENOENT":
    case "FileNotFound":
      return "gone";
    default:
      return undefined;
  }
}
