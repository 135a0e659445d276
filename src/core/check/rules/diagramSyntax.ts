import { say } from "../../text.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "./rule.ts";

/** A diagram that mermaid refuses. Checked only where there is a parser for it. */
export const diagramSyntax: Rule = {
  name: "diagram-syntax",
  begin: ({ diagrams }) => ({
    async lesson(_lesson, rendered) {
      const findings: Finding[] = [];
      for (const { source, at } of rendered.diagrams) {
        const problem = await diagrams?.parse(source);
        if (problem === undefined) continue;
        findings.push({
          file: at.file,
          // `at` is the fence; the source begins a line below it.
          line: at.line + problem.line,
          column: problem.column ?? 1,
          rule: "diagram-syntax",
          severity: "error",
          message: say`This diagram cannot be drawn. ${problem.message}`,
        });
      }
      return findings;
    },
  }),
};
