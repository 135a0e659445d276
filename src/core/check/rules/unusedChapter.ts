import { join } from "../../coursePath.ts";
import { lessonsOf } from "../../course/model.ts";
import { filesBelow } from "../../filesBelow.ts";
import { say } from "../../text.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "./rule.ts";

/** A Markdown file beside the chapters that no outline names and no lesson includes. */
export const unusedChapter: Rule = {
  name: "unused-chapter",
  begin({ course, files }) {
    const used = new Set([...lessonsOf(course.nodes)].map(({ path }) => path));
    const folder = course.textFolder ?? "";
    const summary = join(folder, "SUMMARY.md");
    return {
      lesson(_lesson, rendered) {
        for (const path of rendered.dependencies) used.add(path);
        for (const link of rendered.links)
          if (link.path !== undefined) used.add(link.path);
        return [];
      },
      async end() {
        if (!(await files.has(summary))) return [];
        // The page that mdBook shows for addresses that do not exist.
        used.add(join(folder, "404.md"));
        const findings: Finding[] = [];
        for await (const path of filesBelow(files, folder, isMarkdown))
          if (path !== summary && !used.has(path)) findings.push(unused(path));
        return findings;
      },
    };
  },
};

function isMarkdown(name: string): boolean {
  return /\.md$/i.test(name);
}

function unused(path: string): Finding {
  return {
    file: path,
    line: 1,
    column: 1,
    rule: "unused-chapter",
    severity: "info",
    message: say`This file is in no SUMMARY.md, so nobody will read it. Add it there or remove it.`,
  };
}
