#!/usr/bin/env node
import fs from "node:fs";
import { parseArgs } from "node:util";
import { HumanError } from "./core/humanError.ts";
import type { CliCommand } from "./tools/commands/command.ts";
import { commandHelp, programHelp } from "./tools/commands/help.ts";
import { cliCommands } from "./tools/commands/list.ts";
import {
  operandProblem,
  optionProblem,
  unknownCommand,
} from "./tools/commands/usage.ts";
import { packageFile } from "./tools/packageRoot.ts";

// Whoever reads may have seen enough, as `head` has: that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2));

/** The exit code of a call. */
async function main(args: readonly string[]): Promise<number> {
  const [name = "", ...rest] = args;
  const command = cliCommands.find((one) => one.name === name);
  try {
    return command === undefined
      ? await withoutCommand(args)
      : await runCommand(command, rest);
  } catch (error) {
    const told =
      error instanceof HumanError
        ? error.message
        : error instanceof Error
          ? error.stack
          : String(error);
    process.stderr.write(`${told}\n`);
    return 2;
  }
}

/** `--help`, `--version`, `help NAME`, options before the command, and what is not understood. */
function withoutCommand(args: readonly string[]): number | Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: {
      help: { type: "boolean", short: "h" },
      version: { type: "boolean", short: "v" },
    },
  });
  const [first, second] = positionals;
  const name = first === "help" ? second : first;
  const named = cliCommands.find((command) => command.name === name);
  if (named !== undefined)
    return first === "help"
      ? print(commandHelp(named), 0)
      : runCommand(named, without(args, named.name));
  if (name !== undefined && name !== "help")
    throw unknownCommand(name, cliCommands);
  if (values.version === true) return print(`${version()}\n`, 0);
  if (values.help === true || first === "help")
    return print(programHelp(cliCommands), 0);
  process.stderr.write(programHelp(cliCommands));
  return 2;
}

async function runCommand(
  command: CliCommand,
  args: readonly string[],
): Promise<number> {
  const { values, positionals } = optionsOf(command, args);
  const { json, help, ...options } = values;
  if (help) return print(commandHelp(command), 0);
  const problem = operandProblem(command, positionals);
  if (problem !== undefined) throw problem;
  const result = await command.run({
    operands: positionals,
    options,
    json,
    note: (line) => process.stderr.write(`${line}\n`),
  });
  return print(
    json ? `${JSON.stringify(result.json, undefined, 2)}\n` : result.text,
    result.sound ? 0 : 1,
  );
}

function optionsOf(command: CliCommand, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...command.options,
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw optionProblem(error, command);
  }
}

/** The arguments without the first one that is the command's name. */
function without(args: readonly string[], name: string): string[] {
  const place = args.indexOf(name);
  return args.filter((_, index) => index !== place);
}

function version(): string {
  const manifest = fs.readFileSync(packageFile("package.json"), "utf8");
  const { version } = JSON.parse(manifest) as {
    version: string;
  };
  return version;
}

function print(text: string, exitCode: number): number {
  process.stdout.write(text);
  return exitCode;
}
