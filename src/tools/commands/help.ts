import type { CliCommand } from "./command.ts";

/** What `--help` prints: how to call, all commands, exit codes. */
export function programHelp(commands: readonly CliCommand[]): string {
  const rows = commands.map(({ name, summary }) => [name, summary] as const);
  return `guided-lessons: courses for VS Code, from the command line

Usage
${commands.map((command) => `  ${usage(command)}`).join("\n")}

Commands
${table(rows)}

Options
${table([
  ["--json", "print one JSON object instead of text"],
  ["--help", "print this, or after a command what that one does"],
  ["--version", "print the version"],
])}

Exit code
  0   all is well
  1   something is wrong with the course
  2   the command was not understood, or a file cannot be read or written
`;
}

/** What `help NAME` and `NAME --help` print. */
export function commandHelp(command: CliCommand): string {
  const options = Object.entries(command.options).map(
    ([name, { argument, help }]) =>
      [
        argument === undefined ? `--${name}` : `--${name} ${argument}`,
        help,
      ] as const,
  );
  const parts = [
    `guided-lessons ${command.name}: ${command.summary}`,
    `Usage\n  ${usage(command)}`,
    `Options\n${table([
      ...options,
      ["--json", "print one JSON object instead of text"],
    ])}`,
  ];
  if (command.details !== undefined) parts.push(command.details);
  return `${parts.join("\n\n")}\n`;
}

/** How a command is called, in one line. */
export function usage({ name, operands, options }: CliCommand): string {
  const flags = Object.keys(options).length > 0 ? "[OPTIONS]" : "[--json]";
  return ["guided-lessons", name, ...operands, flags].join(" ");
}

/** Two columns, the first as wide as its widest cell. */
function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows
    .map(([first, second]) => `  ${first.padEnd(width)}   ${second}`)
    .join("\n");
}
