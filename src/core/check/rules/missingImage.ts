import { nameOf } from "../../coursePath.ts";
import { say } from "../../text.ts";
import type { Finding } from "../finding.ts";
import { firstMention } from "./firstMention.ts";
import type { LessonReading, Rule } from "./rule.ts";

/** An image of a lesson whose file is not there. */
export const missingImage: Rule = {
  name: "missing-image",
  begin: ({ files }) => ({
    async lesson(reading) {
      const findings: Finding[] = [];
      for (const path of imagesOf(reading)) {
        if (await files.has(path)) continue;
        const { lesson, rendered } = reading;
        const sources = [lesson.path, ...rendered.dependencies];
        let at;
        for (const source of sources)
          at ??= await firstMention(files, source, nameOf(path));
        findings.push({
          ...(at ?? { file: lesson.path, line: 1, column: 1 }),
          rule: "missing-image",
          severity: "error",
          message: say`The image ${path} does not exist. Add the file or correct its path.`,
        });
      }
      return findings;
    },
  }),
};

/** What the page loads by itself; files that are only linked are the links' matter. */
function imagesOf({ assets, rendered }: LessonReading): string[] {
  const linked = new Set(rendered.links.map((link) => link.path));
  return assets.filter((path) => !linked.has(path));
}
