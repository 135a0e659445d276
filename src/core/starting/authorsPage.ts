import { forAuthors } from "../packaging/coursePage.ts";
import { say, type Translate } from "../text.ts";

/** The README.md of a new course, for those who write it. */
export function authorsPage(title: string, translate: Translate): string {
  return `${forAuthors}

# ${headingText(title)}

${translate(say`A course for the VS Code extension *Guided Lessons*. It is an mdBook: ordinary Markdown, readable on GitHub as well.`)}

| ${translate(say`File`)} | ${translate(say`What it holds`)} |
| --- | --- |
| \`src/SUMMARY.md\` | ${translate(say`The outline: which lessons there are, and in which order`)} |
| \`src/*.md\` | ${translate(say`The lessons`)} |
| \`quizzes/*.toml\` | ${translate(say`Quizzes that stand in files of their own`)} |
| \`book.toml\` | ${translate(say`Title, authors, language`)} |
| \`guided-lessons.toml\` | ${translate(say`The name that progress is kept under, version, pass mark`)} |

## ${translate(say`Write`)}

${translate(say`Open this folder in VS Code with the extension installed. These commands begin with “Guided Lessons:” in the Command Palette:`)}

- ${translate(say`**Open Preview to the Side** shows a lesson while you write it.`)}
- ${translate(say`**New Lesson…** adds a chapter and puts it into the outline.`)}
- ${translate(say`**Check Course** lists in the Problems panel what is wrong.`)}
- ${translate(say`**Package Course…** makes one file to hand out.`)}
`;
}

function headingText(title: string): string {
  return title.replace(/[\\`*_[\]<>#]/g, "\\$&");
}
