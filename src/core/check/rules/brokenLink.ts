import { lessonsOf } from "../../course/model.ts";
import type { LessonLink } from "../../markdown/lesson.ts";
import type { CourseFiles } from "../../ports.ts";
import { unreadableFile } from "../../markdown/unreadableFile.ts";
import { say } from "../../text.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "./rule.ts";

/** A link to a file or heading of the course that is not there. Addresses in the network are nobody's to promise. */
export const brokenLink: Rule = {
  name: "broken-link",
  begin({ course, files }) {
    const lessons = new Set(
      [...lessonsOf(course.nodes)].map((lesson) => lesson.path),
    );
    const anchors = new Map<string, ReadonlySet<string>>();
    /** Links to headings: they wait until every lesson was read. */
    const waiting: AnchorLink[] = [];
    return {
      async lesson(lesson, rendered) {
        anchors.set(lesson.path, new Set(rendered.anchors));
        const findings: Finding[] = [];
        for (const link of rendered.links) {
          if (link.kind === "external" || link.image) continue;
          const path = link.kind === "anchor" ? lesson.path : link.path;
          if (path === undefined) continue;
          if (link.kind !== "anchor" && !(await files.has(path)))
            findings.push(await noFile(files, link, path));
          else if (link.anchor && lessons.has(path))
            waiting.push({ path, anchor: link.anchor, link });
        }
        return findings;
      },
      end: () =>
        waiting
          .filter(
            ({ path, anchor }) => anchors.get(path)?.has(anchor) === false,
          )
          .map(missingHeading),
    };
  },
};

interface AnchorLink {
  readonly path: string;
  readonly anchor: string;
  readonly link: LessonLink;
}

async function noFile(
  files: CourseFiles,
  { at, href }: LessonLink,
  path: string,
): Promise<Finding> {
  if (path === "" || (await files.list(path)).length > 0)
    return {
      ...at,
      address: href,
      rule: "broken-link",
      severity: "warning",
      message:
        path === ""
          ? say`This link leads to the folder of the course, which a lesson cannot open. Link to a file in it.`
          : say`This link leads to the folder ${path}, which a lesson cannot open. Link to a file in it.`,
    };
  const result = await files.read(path);
  if (!result.ok && result.reason === "link")
    return unreadableFile(path, result.reason, "chapter", at);
  return {
    ...at,
    address: href,
    rule: "broken-link",
    severity: "error",
    message: say`This link leads to ${path}, which does not exist. Correct it or add the file.`,
  };
}

function missingHeading({ path, anchor, link }: AnchorLink): Finding {
  return {
    ...link.at,
    address: link.href,
    rule: "broken-link",
    severity: "warning",
    message: say`This link leads to “#${anchor}”, but ${path} has no such heading. Correct the part after “#”.`,
  };
}
