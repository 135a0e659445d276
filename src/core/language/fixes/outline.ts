import { lessonsOf, type CourseNode } from "../../course/model.ts";
import { chapterHead } from "../../formats/chapterHead.ts";
import { say } from "../../text.ts";
import { TextLines } from "../place.ts";
import { summaryOf } from "../scene.ts";
import { asAddress, relativePath } from "../writtenPath.ts";
import type { Fix, Fixer, FixPlace } from "./fix.ts";

/** What SUMMARY.md leaves out, and the file itself. */
export const outline: Fixer = {
  rules: ["unused-chapter", "missing-summary"],
  fixes: (place) =>
    place.problem.rule === "missing-summary"
      ? newSummary(place)
      : listed(place),
};

/** Below the last item of the list: the author moves it where it belongs. */
async function listed({ scene }: FixPlace): Promise<Fix[]> {
  const summary = summaryOf(scene.course);
  const result = await scene.files.read(summary);
  if (!result.ok) return [];
  const lines = new TextLines(result.text);
  let last = lines.count - 1;
  while (last >= 0 && !/^[-*+]\s/.test(lines.line(last))) last--;
  if (last < 0) last = lines.count - 1;
  // What is nested below that item stays with it.
  while (/^\s+\S/.test(lines.line(last + 1))) last++;
  const at = lines.endOf(last);
  const entry = `- [${titleOf(scene.text, scene.file)}](${asAddress(relativePath(summary, scene.file))})`;
  const before =
    lines.line(last).trim() === "" && last === lines.count - 1 ? "" : "\n";
  return [
    {
      title: say`Add it to SUMMARY.md`,
      edit: {
        changes: [
          {
            range: lines.range(summary, { start: at, end: at }),
            text: before + entry,
          },
        ],
      },
      preferred: true,
    },
  ];
}

function titleOf(text: string, path: string): string {
  return (chapterHead(text).title ?? path).replace(/[[\]]/g, "\\$&");
}

function newSummary({ scene }: FixPlace): Fix[] {
  const summary = summaryOf(scene.course);
  if ([...lessonsOf(scene.course.nodes)].length === 0) return [];
  const lines = entries(scene.course.nodes, summary, "");
  return [
    {
      title: say`Create ${summary}`,
      edit: {
        changes: [],
        created: [
          { file: summary, text: `# Summary\n\n${lines.join("\n")}\n` },
        ],
      },
      preferred: true,
    },
  ];
}

/** Folders become drafts, so that the nesting stays as it is shown. */
function entries(
  nodes: readonly CourseNode[],
  summary: string,
  indent: string,
): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "separator") return [];
    const title = node.title.replace(/[[\]]/g, "\\$&");
    const address =
      node.kind === "lesson" ? asAddress(relativePath(summary, node.path)) : "";
    return [
      `${indent}- [${title}](${address})`,
      ...entries(node.children, summary, `${indent}  `),
    ];
  });
}
