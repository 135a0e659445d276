import * as vscode from "vscode";
import { authorCommands } from "../../core/packaging/standalone/forLearners.ts";
import type { Errors } from "../errors.ts";
import type { PublicIds } from "../publicIds.ts";
import type { Services } from "./command.ts";
import { commands } from "./list.ts";

/** Registers every command that has a use here. What one throws is told to the learner or logged, and the call itself never rejects. */
export function registerCommands(
  services: Services,
  errors: Errors,
  ids: PublicIds,
): vscode.Disposable {
  return vscode.Disposable.from(
    ...commands
      .filter(({ id }) => !ids.standalone || !authorCommands.has(id))
      .map((command) =>
        vscode.commands.registerCommand(
          ids.of(command.id),
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
