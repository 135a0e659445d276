#!/usr/bin/env node
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { HumanError } from "./core/humanError.ts";
import { checkFolder, type FolderReport } from "./tools/checkFolder.ts";
import { checkText } from "./tools/checkText.ts";
import { mermaidParser } from "./tools/diagramParser.ts";

const help = `guided-lessons: courses for VS Code, from the command line

Usage
  guided-lessons check DIR [--json]

Commands
  check   reads the course in DIR, or all courses below it, and says what is wrong with them

Options
  --json      print one JSON object: { courses, findings }; paths are from DIR
  --help      print this
  --version   print the version

Exit code
  0   sound: no errors and no warnings (notes may be there)
  1   errors or warnings were found
  2   the command was not understood, or a folder cannot be read
`;

process.exitCode = await main(process.argv.slice(2));

/** The exit code of a call. */
async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    const expected = error instanceof HumanError || isUsageError(error);
    process.stderr.write(
      expected
        ? `${(error as Error).message}\nTry: guided-lessons --help\n`
        : `${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 2;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
      version: { type: "boolean", short: "v", default: false },
    },
  });
  if (values.help) return print(help, 0);
  if (values.version) return print(`${version()}\n`, 0);
  const [command, folder, ...rest] = positionals;
  if (command !== "check" || folder === undefined || rest.length > 0) {
    process.stderr.write(help);
    return 2;
  }
  return await check(folder, values.json);
}

async function check(folder: string, json: boolean): Promise<number> {
  const report = await checkFolder(folder, { diagrams: mermaidParser() });
  const text = json
    ? `${JSON.stringify(report, undefined, 2)}\n`
    : checkText(report, (file) => placeFromHere(folder, file));
  return print(text, isSound(report) ? 0 : 1);
}

function isSound({ findings }: FolderReport): boolean {
  return findings.every((finding) => finding.severity === "info");
}

/** A path that a terminal opens from where the command was called. */
function placeFromHere(folder: string, file: string): string {
  return path.relative(process.cwd(), path.resolve(folder, file));
}

function version(): string {
  const manifest = new URL("../package.json", import.meta.url);
  const { version } = JSON.parse(fs.readFileSync(manifest, "utf8")) as {
    version: string;
  };
  return version;
}

function isUsageError(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    String(error.code).startsWith("ERR_PARSE_ARGS")
  );
}

function print(text: string, exitCode: number): number {
  process.stdout.write(text);
  return exitCode;
}
