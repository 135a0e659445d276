import { say } from "../../text.ts";
import { chartPass, mentioned } from "../prerequisites.ts";
import type { Rule } from "./rule.ts";

/** Lessons that wait for each other. */
export const circularPrerequisite: Rule = {
  name: "circular-prerequisite",
  begin: ({ course, files }) =>
    chartPass(course, ({ circles }) =>
      Promise.all(
        circles.map(async ({ lesson, name, path }) => ({
          ...(await mentioned(files, lesson, name)),
          rule: "circular-prerequisite",
          severity: "warning",
          message:
            path.length === 1
              ? say`This lesson asks for itself before it opens. The prerequisite is ignored; remove it.`
              : say`These lessons would wait for each other: ${[lesson, ...path].map(({ title }) => title).join(" → ")}. The prerequisite is ignored; remove it.`,
        })),
      ),
    ),
};
