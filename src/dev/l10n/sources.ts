import fs from "node:fs";
import path from "node:path";
import { parseSync, type Program } from "oxc-parser";
import { root } from "../repository.ts";

/** A parsed file of TypeScript. */
export interface Source {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly program: Program;
  /** The line of an offset, from 1. */
  lineOf(offset: number): number;
}

/** Where people read what the code says. The tools for the terminal speak English, as their `--json` does. */
const shown = "src/{core,host,protocol,webview}/**/*.ts";

/** All files whose words people see, parsed, in the order of their paths. */
export function shownSources(): readonly Source[] {
  return fs
    .globSync([shown, "src/extension.ts"], { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .sort()
    .map((file) =>
      parseSource(file, fs.readFileSync(path.join(root, file), "utf8")),
    );
}

/** Throws with the first error when the text is no TypeScript. */
export function parseSource(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  const [first] = errors;
  if (first) throw new Error(`${file}: ${first.message}`);
  return {
    path: file,
    program,
    lineOf: (offset) => text.slice(0, offset).split("\n").length,
  };
}
