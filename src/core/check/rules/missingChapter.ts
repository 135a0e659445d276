import { join } from "../../coursePath.ts";
import { say } from "../../text.ts";
import type { Position } from "../finding.ts";
import type { CheckScene, Rule } from "./rule.ts";
import { firstMention } from "./firstMention.ts";

/** A chapter of SUMMARY.md whose file is not there. */
export const missingChapter: Rule = {
  name: "missing-chapter",
  begin: (scene) => ({
    missing: async (lesson) => [
      {
        ...(await placeInOutline(scene, lesson.path)),
        rule: "missing-chapter",
        severity: "error",
        message: say`The chapter “${lesson.title}” leads to ${lesson.path}, which does not exist. Write it, correct the link, or leave the link empty to announce it.`,
      },
    ],
  }),
};

async function placeInOutline(
  { course, files }: CheckScene,
  path: string,
): Promise<Position> {
  const folder = course.textFolder ?? "";
  const summary = join(folder, "SUMMARY.md");
  const below = folder === "" ? path : path.slice(folder.length + 1);
  return (
    (await firstMention(files, summary, below)) ?? {
      file: path,
      line: 1,
      column: 1,
    }
  );
}
