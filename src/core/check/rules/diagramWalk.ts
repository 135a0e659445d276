import {
  authorsWord,
  type AuthorsWord,
  walkChoice,
  walkOfKind,
  walkWords,
} from "../../diagram/walk/walkChoice.ts";
import type { Diagram } from "../../markdown/lesson.ts";
import { say, type Text } from "../../text.ts";
import type { DiagramParser } from "../diagramParser.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "./rule.ts";

/**
 * The comment `%% lesson: step` of a diagram, with a word that does not exist, or that does not fit the diagram; the
 * latter only where diagrams can be parsed. The page does then what it does without the comment.
 */
export const diagramWalk: Rule = {
  name: "diagram-walk",
  begin: ({ diagrams }) => ({
    async lesson(_lesson, rendered) {
      const findings: Finding[] = [];
      for (const diagram of rendered.diagrams) {
        const said = authorsWord(diagram.source);
        if (said === undefined) continue;
        const message = await problemOf(said, diagram, diagrams);
        if (message === undefined) continue;
        findings.push({
          file: diagram.at.file,
          // `at` is the fence; the source begins a line below it.
          line: diagram.at.line + said.line,
          column: said.column,
          rule: "diagram-walk",
          severity: "warning",
          message,
        });
      }
      return findings;
    },
  }),
};

async function problemOf(
  { word }: AuthorsWord,
  { source }: Diagram,
  parser: DiagramParser | undefined,
): Promise<Text | undefined> {
  const known = walkWords.find((each) => each === word);
  if (known === undefined)
    return word === ""
      ? say`This comment lacks a word. Write step, walk, fail or static after “lesson:”.`
      : say`“${word}” says nothing about a diagram. Write step, walk, fail or static.`;
  if (known === "static" || parser?.structure === undefined) return undefined;
  // One that is not sound is another rule's affair.
  if ((await parser.parse(source)) !== undefined) return undefined;
  const structure = await parser.structure(source);
  if (structure === "unread") return undefined;
  if (structure === undefined)
    return say`“${word}” is for sequence diagrams, state diagrams and flowcharts. Remove the comment from this diagram.`;
  const fitting = walkOfKind(structure.kind);
  if (known !== fitting)
    return say`“${word}” does not fit this kind of diagram. Write ${fitting}, or static, or remove the comment.`;
  return walkChoice(structure, source)?.open === true
    ? undefined
    : say`There is too little in this diagram for “${word}”. Remove the comment.`;
}
