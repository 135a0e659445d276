import { HumanError } from "../core/humanError.ts";

/** Says why a script ends, without a stack when the message is meant for people, and sets its exit code. */
export function reportFailure(error: unknown): void {
  process.exitCode = 1;
  console.error(error instanceof HumanError ? error.message : error);
}
