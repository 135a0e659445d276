import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const program = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));

/** How a call of the program ended. */
export interface Ended {
  /** The exit code. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program `guided-lessons` in a working folder of its own, which is removed after the tests of the file. */
export interface CommandLine {
  /** Writes files, by their path from the working folder. */
  write(files: Readonly<Record<string, string>>): void;
  /** The place on disk of a path from the working folder. */
  at(file: string): string;
  /** Everything below the working folder. */
  listed(): ReadonlySet<string>;
  /** Calls the program. Its stdin is no terminal. */
  run(...args: readonly string[]): Promise<Ended>;
}

export function commandLine(
  files: Readonly<Record<string, string>> = {},
): CommandLine {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "guided-lessons-cli-"));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));
  const at = (file: string): string => path.join(folder, file);
  const line: CommandLine = {
    at,
    write(texts) {
      for (const [name, text] of Object.entries(texts)) {
        fs.mkdirSync(path.dirname(at(name)), { recursive: true });
        fs.writeFileSync(at(name), text);
      }
    },
    listed: () =>
      new Set(fs.readdirSync(folder, { recursive: true }).map(String)),
    run: (...args) =>
      promisify(execFile)(process.execPath, [program, ...args], {
        cwd: folder,
        maxBuffer: 64 * 1024 * 1024,
      }).then(
        (result) => ({ code: 0, ...result }),
        ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
      ),
  };
  line.write(files);
  return line;
}
