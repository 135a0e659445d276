import { say } from "../../text.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "./rule.ts";

/** An image of a lesson whose file is not there. */
export const missingImage: Rule = {
  name: "missing-image",
  begin: ({ files }) => ({
    async lesson(_lesson, { links }) {
      const findings: Finding[] = [];
      for (const { image, path, at } of links)
        if (image && path !== undefined && !(await files.has(path)))
          findings.push({
            ...at,
            rule: "missing-image",
            severity: "error",
            message: say`The image ${path} does not exist. Add the file or correct its path.`,
          });
      return findings;
    },
  }),
};
