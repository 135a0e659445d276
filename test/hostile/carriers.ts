import type { LessonPage } from "../../src/protocol/page.ts";
import { fixtureHost } from "../doubles/fixtureHost.ts";
import { memoryFiles } from "../doubles/memoryFiles.ts";
import type { Payload } from "./payloads.ts";

/**
 * A lesson that holds every payload at every place of its kind, with all answers shown. `few`: at the few places that
 * matter most, so that long lists take no longer than they must.
 */
export async function lessonWith(
  payloads: readonly Payload[],
  few = false,
): Promise<LessonPage> {
  const files: Record<string, string> = {
    "book.toml": bookOf(payloads),
    "src/SUMMARY.md": summaryOf(payloads),
    "src/b.md": "# B\n",
    "src/a.md": lessonOf(payloads, few),
  };
  payloads.forEach(({ kind, text }, index) => {
    if (kind === "toml") files[`quizzes/written-${index}.toml`] = text;
    if (kind === "text") files[`quizzes/quiz-${index}.toml`] = quizOf(text);
  });
  const host = await fixtureHost(memoryFiles(files), "a");
  return host.pageWithAnswers();
}

function bookOf(payloads: readonly Payload[]): string {
  const written = payloads
    .filter(({ kind }) => kind !== "mermaid" && kind !== "toml")
    .map(({ text }) => flat(text))
    .join(" ");
  return `[book]\ntitle = ${quoted(written)}\n[output.html]\nmathjax-support = true\n`;
}

/** The first chapter is the lesson that is opened; its neighbour has a hostile title. */
function summaryOf(payloads: readonly Payload[]): string {
  const chapters = payloads.flatMap(({ kind, text }, index) =>
    kind === "summary"
      ? [text]
      : kind === "text"
        ? [`- [${flat(text)}](b-${index}.md)\n  - [Draft ${flat(text)}]()\n`]
        : [],
  );
  return `# Summary\n\n- [A](a.md)\n${chapters.join("\n")}\n- [B](b.md)\n`;
}

function lessonOf(payloads: readonly Payload[], few: boolean): string {
  const titles = payloads
    .filter(({ kind }) => kind === "text")
    .map(({ text }) => flat(text));
  const front = `---\ntitle: ${quoted(titles[0] ?? "A")}\nobjectives: ${JSON.stringify(titles)}\n---\n\n`;
  return (
    front +
    payloads
      .map(
        (payload, index) =>
          `## Payload ${index}\n\n${placed(payload, index, few)}`,
      )
      .join("\n\n")
  );
}

function placed({ kind, text }: Payload, index: number, few: boolean): string {
  switch (kind) {
    case "mermaid":
      return "```mermaid\n" + text + "\n```\n";
    case "toml":
      return `{{#quiz ../quizzes/written-${index}.toml}}\n`;
    case "svg":
    case "storedSvg":
      return `${text}\n\nIn a line: ${flat(text)}\n`;
    case "summary":
      return text;
    case "text":
      return few ? fewPlaces(text) : textPlaces(text, index);
  }
}

function fewPlaces(text: string): string {
  const line = flat(text);
  const value = line.replaceAll('"', "&quot;");
  return `${text}

In a line: ${line} end, [link](<${line.replace(/[<>]/g, "")}>)

<a href="${value}" class="${value}" title='${line}' ${line}>a</a>

<quiz>
${line}

- [x] ${line}
- [ ] other

</quiz>
`;
}

/** Every place of a lesson that takes an author's words. */
function textPlaces(text: string, index: number): string {
  const line = flat(text);
  const address = line.replace(/[<>()\s]/g, (mark) => encodeURIComponent(mark));
  const value = line.replaceAll('"', "&quot;");
  return `${text}

In a line: ${line} and **${line}** end.

### ${line} {#id-${index} .${address}}

[link](<${line.replace(/[<>]/g, "")}>) [link](${address}) ![${line}](${address}) [${line}](b.md "${value}") <${line}>

<a href="${value}" class="${value}" id="${value}" title="${value}" target="_blank" style="${value}">a</a>
<img src="${value}" alt="${value}" width="${value}" srcset="${value}"> <p title='${line}' ${line}>p</p>

- [ ] ${line}

> [!NOTE]
> ${line}

| head | ${line.replaceAll("|", "\\|")} |
|------|-----|
| \`${line.replaceAll("`", "")}\` | ${line.replaceAll("|", "\\|")} |

\`\`\`${line.replaceAll("`", "")}
${text.replaceAll("```", "")}
\`\`\`

\\\\( ${line} \\\\) and $$ ${line} $$

A note.[^n${index}]

[^n${index}]: ${line}

{{#include ${line}}} {{#${line}}}

${line}
: ${line}

<details><summary>${line}</summary>

${text}

</details>

<quiz id="q-${index}" title="${value}">
${line}

- [x] ${line}
  > ${line}
- [ ] other ${line}

<details><summary>Hint</summary>

${line}

</details>

---
${text}

</quiz>

{{#quiz ../quizzes/quiz-${index}.toml}}
`;
}

function quizOf(text: string): string {
  const written = quoted(text);
  return `[[questions]]
type = "MultipleChoice"
prompt.prompt = ${written}
prompt.distractors = [${written}]
answer.answer = ${quoted(`Right: ${text}`)}
context = ${written}
`;
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** As a string of TOML or YAML, whatever is in it. */
function quoted(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return JSON.stringify(text.replace(/[\u0000-\u0008\u007f]/g, ""));
}
