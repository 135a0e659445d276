import { check } from "./check.ts";
import type { CliCommand } from "./command.ts";
import { pack } from "./pack.ts";
import { play } from "./play.ts";
import { report } from "./report.ts";

/** The commands of the program, in the order of its help. */
export const cliCommands: readonly CliCommand[] = [check, play, pack, report];
