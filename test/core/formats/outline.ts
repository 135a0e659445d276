import type { CourseNode } from "../../../src/core/course/model.ts";

/** An outline as indented lines, so that tests can be read next to a SUMMARY.md. */
export function outline(nodes: readonly CourseNode[], indent = ""): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "separator") return [`${indent}---`];
    const below = outline(node.children, `${indent}  `);
    const number = "number" in node && node.number ? `${node.number} ` : "";
    const name = {
      section: `[${node.title}]`,
      draft: `${number}${node.title} (draft)`,
      lesson: `${number}${node.title}${"path" in node ? ` <${node.path}>` : ""}`,
    }[node.kind];
    return [indent + name, ...below];
  });
}
