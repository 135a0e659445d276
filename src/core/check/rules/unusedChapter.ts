import { join } from "../../coursePath.ts";
import { lessonsOf } from "../../course/model.ts";
import { say } from "../../text.ts";
import type { CourseFiles } from "../../ports.ts";
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
        for await (const path of markdownBelow(files, folder, 0))
          if (path !== summary && !used.has(path)) findings.push(unused(path));
        return findings;
      },
    };
  },
};

/** Deeper than any course. */
const maxDepth = 16;

async function* markdownBelow(
  files: CourseFiles,
  folder: string,
  depth: number,
): AsyncGenerator<string> {
  if (depth > maxDepth) return;
  for (const entry of await files.list(folder)) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.kind === "folder") yield* markdownBelow(files, path, depth + 1);
    else if (entry.kind === "file" && /\.md$/i.test(entry.name)) yield path;
  }
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
