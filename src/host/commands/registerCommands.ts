import * as vscode from "vscode";
import type { Errors } from "../errors.ts";
import type { Services } from "./command.ts";
import { commands } from "./list.ts";

/** Registers every command. What one throws is told to the learner or logged, and the call itself never rejects. */
export function registerCommands(
  services: Services,
  errors: Errors,
): vscode.Disposable {
  return vscode.Disposable.from(
    ...commands.map((command) =>
      vscode.commands.registerCommand(
        command.id,
        async (...args: readonly unknown[]) => {
          try {
            await command.run(services, ...args);
          } catch (error) {
            errors.report(error, command.id);
          }
        },
      ),
    ),
  );
}
