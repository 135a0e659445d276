import { brokenLink } from "./brokenLink.ts";
import { circularPrerequisite } from "./circularPrerequisite.ts";
import { diagramSyntax } from "./diagramSyntax.ts";
import { diagramWalk } from "./diagramWalk.ts";
import { missingChapter } from "./missingChapter.ts";
import { missingImage } from "./missingImage.ts";
import { quizDiagram } from "./quizDiagram.ts";
import type { Rule } from "./rule.ts";
import { unknownPrerequisite } from "./unknownPrerequisite.ts";
import { unusedChapter } from "./unusedChapter.ts";
import { unusedId } from "./unusedId.ts";

/** Rules that look at one lesson at a time: they need not see the whole course. */
export const lessonRules: readonly Rule[] = [
  missingChapter,
  brokenLink,
  missingImage,
  diagramSyntax,
  diagramWalk,
  quizDiagram,
  unusedId,
];

/** Every rule: the same for the editor, the command line and continuous integration. */
export const rules: readonly Rule[] = [
  ...lessonRules,
  unusedChapter,
  unknownPrerequisite,
  circularPrerequisite,
];
