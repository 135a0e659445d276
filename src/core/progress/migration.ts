import { say } from "../text.ts";
import { NotReadable } from "./reading.ts";

/** One step from a version to the next. What it gets is unchecked; what it returns is checked at the end. */
export interface Migration {
  /** The version it begins with; it ends with the next. */
  readonly from: number;
  migrate(value: Readonly<Record<string, unknown>>): unknown;
}

/**
 * Every step so far, in any order. When the state's shape changes: raise its version, add the step here, and keep
 * a stored example of the old shape in the tests.
 */
export const migrations: readonly Migration[] = [];

/** Takes a value through all steps between two versions. */
export function migrate(
  value: unknown,
  from: number,
  to: number,
  steps: readonly Migration[],
): unknown {
  let present = value;
  for (let version = from; version < to; version++) {
    const step = steps.find((candidate) => candidate.from === version);
    if (step === undefined)
      throw new NotReadable(
        say`It has the format ${version}, which this version of Guided Lessons does not know.`,
      );
    const migrated = step.migrate(present as Record<string, unknown>);
    present = { ...(migrated as object), version: version + 1 };
  }
  return present;
}
