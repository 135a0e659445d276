import { markdownParts } from "../markdownParts.ts";
import { TextLines } from "../place.ts";
import { isMarkdown, type Scene } from "../scene.ts";
import { addedAccTitle } from "./accTitle.ts";
import { diagramSyntax } from "./diagramSyntax.ts";
import type { Fix, Fixer, Problem } from "./fix.ts";
import { frontMatter } from "./frontMatter.ts";
import { listedTwice } from "./listedTwice.ts";
import { misspelt } from "./misspelt.ts";
import { missingFile } from "./missingFile.ts";
import { outline } from "./outline.ts";
import { questionId, givenId } from "./questionId.ts";
import { removal } from "./removal.ts";
import { unclosedQuiz } from "./unclosedQuiz.ts";

export type { Fix } from "./fix.ts";

const fixers: readonly Fixer[] = [
  missingFile,
  listedTwice,
  questionId,
  misspelt,
  diagramSyntax,
  removal,
  unclosedQuiz,
  outline,
  frontMatter,
];

/** What mends a finding; nothing for one that only its author can mend. */
export async function fixesFor(
  scene: Scene,
  problem: Problem,
): Promise<readonly Fix[]> {
  const found = fixers.filter(({ rules }) => rules.includes(problem.rule));
  if (found.length === 0) return [];
  const parts = markdownParts(isMarkdown(scene.file) ? scene.text : "");
  const lines = isMarkdown(scene.file)
    ? parts.lines
    : new TextLines(scene.text);
  const fixes: Fix[] = [];
  for (const fixer of found)
    fixes.push(...(await fixer.fixes({ scene, lines, parts, problem })));
  return fixes;
}

/** What an author may want at an offset although nothing is wrong there. */
export function offersAt(scene: Scene, offset: number): readonly Fix[] {
  return [
    ...givenId(scene, offset),
    ...(isMarkdown(scene.file) ? addedAccTitle(scene, offset) : []),
  ];
}
