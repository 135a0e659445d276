import { join } from "../../coursePath.ts";
import { say } from "../../text.ts";
import { firstMention } from "../firstMention.ts";
import type { Rule } from "./rule.ts";

/** An id in the front matter of a chapter that SUMMARY.md names: only the outline is read to know the lessons. */
export const unusedId: Rule = {
  name: "unused-id",
  begin({ course, files }) {
    const summary = join(course.textFolder ?? "", "SUMMARY.md");
    const hasOutline = files.has(summary);
    return {
      async lesson({ id, path }, { meta }) {
        if (meta.id === undefined || meta.id === id || !(await hasOutline))
          return [];
        return [
          {
            ...((await firstMention(files, path, meta.id)) ?? {
              file: path,
              line: 1,
              column: 1,
            }),
            rule: "unused-id",
            severity: "info",
            message: say`The id ${meta.id} is not used: where there is a SUMMARY.md, a lesson is known by the path of its file. Remove it.`,
          },
        ];
      },
    };
  },
};
