import { brokenLink } from "./brokenLink.ts";
import { diagramSyntax } from "./diagramSyntax.ts";
import { missingChapter } from "./missingChapter.ts";
import { missingImage } from "./missingImage.ts";
import { quizDiagram } from "./quizDiagram.ts";
import type { Rule } from "./rule.ts";
import { unusedChapter } from "./unusedChapter.ts";

/** Every rule: the same for the editor, the command line and continuous integration. */
export const rules: readonly Rule[] = [
  missingChapter,
  unusedChapter,
  brokenLink,
  missingImage,
  diagramSyntax,
  quizDiagram,
];
