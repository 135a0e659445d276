import { isGated } from "../../gating/lock.ts";
import { say } from "../../text.ts";
import { chartPass, mentioned } from "../prerequisites.ts";
import type { Rule } from "./rule.ts";

/** A prerequisite that is one word, as a lesson's name is, and names no lesson of the course. */
export const unknownPrerequisite: Rule = {
  name: "unknown-prerequisite",
  begin: ({ course, files }) =>
    chartPass(course, ({ unknown }) =>
      Promise.all(
        unknown.map(async ({ lesson, name }) => ({
          ...(await mentioned(files, lesson, name)),
          rule: "unknown-prerequisite",
          // Where nothing waits for prerequisites, it may be a word for the reader.
          severity: isGated(course) ? "warning" : "info",
          message: say`There is no lesson ${name} in this course, so this prerequisite asks for nothing. Name a lesson by its id, its file or its title, or say in several words what is to be known before.`,
        })),
      ),
    ),
};
