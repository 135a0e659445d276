import { say, type Translate } from "../text.ts";
import { tomlText } from "./tomlText.ts";

/** The text of a new course's first lesson: a diagram, a quiz in both notations, a checklist. */
export function firstLesson(translate: Translate): string {
  const label = (text: string) => `"${text.replaceAll('"', "#quot;")}"`;
  return `# ${translate(say`First Lesson`)}

${translate(say`A lesson is a Markdown file. Change something here, and watch the preview beside it.`)}

## ${translate(say`A Diagram`)}

${translate(say`A block of code named \`mermaid\` is drawn:`)}

\`\`\`mermaid
flowchart LR
    accTitle: ${translate(say`From a text to a course`)}
    write[${label(translate(say`Write a lesson`))}] --> look[${label(translate(say`Look at its preview`))}]
    look --> write
    look --> check[${label(translate(say`Check the course`))}]
    check --> share[${label(translate(say`Hand it out`))}]
\`\`\`

## ${translate(say`A Quiz in the Text`)}

<quiz id="feedback">

${translate(say`Somebody chooses a wrong answer. **What do they see?**`)}

- [ ] ${translate(say`Only that it is wrong`)}
  > ${translate(say`This is such a reason: it is written under the option that you chose.`)}
- [x] ${translate(say`Why it is wrong, if the author has said so`)}
- [ ] ${translate(say`The next lesson`)}

---

${translate(say`What stands after the line is the explanation. Everybody sees it in the end.`)}

</quiz>

## ${translate(say`A Quiz in a File`)}

${translate(say`Longer quizzes stand in files of their own. This one is \`quizzes/first-lesson.toml\`:`)}

{{#quiz ../quizzes/first-lesson.toml}}

## ${translate(say`A Checklist`)}

- [ ] ${translate(say`Change a sentence, and see it change in the preview`)}
- [ ] ${translate(say`Answer a quiz with both a right and a wrong answer`)}
- [ ] ${translate(say`Write a second lesson`)}
`;
}

/** The quiz file that the first lesson shows. */
export function firstQuiz(translate: Translate): string {
  const text = (words: Parameters<Translate>[0]) => tomlText(translate(words));
  return `[[questions]]
id = "outline"
type = "MultipleChoice"
prompt.prompt = ${text(say`Which file says which lessons there are, and in which order?`)}
prompt.distractors = ["\`book.toml\`", "\`README.md\`"]
answer.answer = "\`SUMMARY.md\`"
context = ${text(say`\`book.toml\` holds the title and the language, \`README.md\` is for those who write the course.`)}

[[questions]]
id = "fence"
type = "ShortAnswer"
prompt.prompt = ${text(say`What is a block of code named that becomes a diagram?`)}
answer.answer = "mermaid"
hints = [${text(say`It lives in the sea.`)}]
context = ${text(say`The same blocks are drawn on GitHub.`)}
`;
}
