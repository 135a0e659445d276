import type { parseArgs } from "node:util";

/** One command of the program `guided-lessons`: a file in this folder, and its line in `list.ts`. */
export interface CliCommand {
  readonly name: string;
  /** What stands after the name, such as `DIR`; one that may be left out is written `[DIR]`. */
  readonly operands: readonly string[];
  /** One line for the list of commands. */
  readonly summary: string;
  readonly options: CliOptions;
  /** What `guided-lessons help NAME` says beyond the options: paragraphs, in lines that fit a terminal. */
  readonly details?: string;
  run(call: CliCall): Promise<CliResult>;
}

/** Options beside `--json` and `--help`, which every command has. */
export type CliOptions = Readonly<Record<string, CliOption>>;

interface CliOption {
  readonly type: "boolean" | "string";
  /** What a string option is given, in capitals: `FILE`. */
  readonly argument?: string;
  readonly help: string;
}

/** What a command was called with. */
export interface CliCall<Options extends CliOptions = CliOptions> {
  /** As many as `operands` asks for; those that may be left out can be missing at the end. */
  readonly operands: readonly string[];
  readonly options: OptionValues<Options>;
  readonly json: boolean;
  /** Says on the way what takes time. Goes to stderr, so that stdout is the report and nothing else. */
  readonly note: (line: string) => void;
}

/** What a command ends with. An expected failure is a thrown `HumanError`: exit code 2. */
export interface CliResult {
  /** For a person; ends with a line break. */
  readonly text: string;
  /** The same for a program, printed with `--json`. */
  readonly json: unknown;
  /** Whether all is well: exit code 0, otherwise 1. */
  readonly sound: boolean;
}

type OptionValues<Options extends CliOptions> = ReturnType<
  typeof parseArgs<{ options: Options }>
>["values"];

/** A command whose `run` knows the types of its own options. */
export function cliCommand<const Options extends CliOptions>(
  command: Omit<CliCommand, "options" | "run"> & {
    readonly options: Options;
    run(call: CliCall<Options>): Promise<CliResult>;
  },
): CliCommand {
  return {
    ...command,
    run: (call) =>
      // The frame parsed the values with these very options.
      command.run(call as CliCall<Options>),
  };
}
