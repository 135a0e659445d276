import { unreadableFile } from "../../markdown/unreadableFile.ts";
import type { CourseFiles } from "../../ports.ts";
import { say } from "../../text.ts";
import type { Finding, Position } from "../finding.ts";
import type { Rule } from "./rule.ts";

/** An image of a lesson whose file is not there. */
export const missingImage: Rule = {
  name: "missing-image",
  begin: ({ files }) => ({
    async lesson(_lesson, { links }) {
      const findings: Finding[] = [];
      for (const { image, path, href, at } of links)
        if (image && path !== undefined && !(await files.has(path)))
          findings.push({ ...(await noImage(files, path, at)), address: href });
      return findings;
    },
  }),
};

async function noImage(
  files: CourseFiles,
  path: string,
  at: Position,
): Promise<Finding> {
  const result = await files.read(path);
  if (!result.ok && result.reason === "link")
    return unreadableFile(path, result.reason, "chapter", at);
  return {
    ...at,
    rule: "missing-image",
    severity: "error",
    message: say`The image ${path} does not exist. Add the file or correct its path.`,
  };
}
