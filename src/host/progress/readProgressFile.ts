import * as vscode from "vscode";
import { HumanError } from "../../core/humanError.ts";
import {
  largestProgressFile,
  parseProgressFile,
  type ProgressFile,
} from "../../core/progress/progressFile.ts";
import { english, say } from "../../core/text.ts";
import { translate } from "../translate.ts";

/** Reads an exported file; rejects with a `HumanError` that says what is wrong with it. */
export async function readProgressFile(
  source: vscode.Uri,
): Promise<ProgressFile> {
  const parsed = parseProgressFile(await textOf(source));
  if (parsed.ok) return parsed.file;
  throw new HumanError(
    say`${source.path} is not a progress file that can be used, so nothing was changed. ${translate(parsed.reason)}`,
    { cause: new Error(english(parsed.reason)) },
  );
}

async function textOf(source: vscode.Uri): Promise<string> {
  const { fs } = vscode.workspace;
  try {
    const { size } = await fs.stat(source);
    if (size > largestProgressFile)
      throw new HumanError(
        say`${source.path} is too large to be a progress file (${Math.round(size / 1024 / 1024)} MB), so nothing was changed.`,
      );
    return new TextDecoder().decode(await fs.readFile(source));
  } catch (cause) {
    if (cause instanceof HumanError) throw cause;
    throw new HumanError(
      say`The file ${source.path} could not be read, so nothing was changed.`,
      { cause },
    );
  }
}
