import { missingChapterFinding } from "../../markdown/missingChapter.ts";
import type { Rule } from "./rule.ts";

/** A chapter of SUMMARY.md whose file is not there. */
export const missingChapter: Rule = {
  name: "missing-chapter",
  begin: ({ course, files }) => ({
    missing: async (lesson) => [
      await missingChapterFinding(course, lesson, files),
    ],
  }),
};
