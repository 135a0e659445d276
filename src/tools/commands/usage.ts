import { HumanError } from "../../core/humanError.ts";
import { nearest } from "../../core/language/nearest.ts";
import { say } from "../../core/text.ts";
import type { CliCommand } from "./command.ts";
import { usage } from "./help.ts";

/** What is said to who calls a command that there is not. */
export function unknownCommand(
  name: string,
  commands: readonly CliCommand[],
): HumanError {
  const meant = nearest(
    name,
    commands.map((command) => command.name),
  );
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  return new HumanError(
    say`There is no command ${name}.${hint}\nTry: guided-lessons --help`,
  );
}

/** What is said to who gives a command too few or too many folders; undefined when it is as many as it needs. */
export function operandProblem(
  command: CliCommand,
  given: readonly string[],
): HumanError | undefined {
  const { name, operands } = command;
  const needed = operands.filter((operand) => !operand.startsWith("["));
  const missing = needed[given.length];
  const [extra] = given.slice(operands.length);
  if (missing === undefined && extra === undefined) return undefined;
  const problem =
    missing === undefined
      ? `${name} does not know what to do with ${extra ?? ""}.`
      : `${name} needs ${missing}.`;
  return new HumanError(
    say`${problem}\nUsage: ${usage(command)}\nTry: guided-lessons help ${name}`,
  );
}

/** An error of Node's reader of options, for people; anything else as it is. */
export function optionProblem(error: unknown, command: CliCommand): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  const code = String(error.code);
  if (!code.startsWith("ERR_PARSE_ARGS")) return error;
  const [, option = ""] = /'(-[^']*)'/.exec(error.message) ?? [];
  const problem =
    code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
      ? unknownOption(option, command)
      : error.message;
  return new HumanError(
    say`${problem}\nTry: guided-lessons help ${command.name}`,
    { cause: error },
  );
}

function unknownOption(option: string, { name, options }: CliCommand): string {
  const known = [...Object.keys(options), "json", "help"];
  const meant = nearest(option.replace(/^-+/, ""), known);
  const hint = meant === undefined ? "" : ` Did you mean --${meant}?`;
  return `${name} has no option ${option}.${hint}`;
}
