import assert from "node:assert/strict";
import { test } from "node:test";
import { questionHtml } from "../../../src/core/review/questionHtml.ts";
import { renderText } from "../../doubles/renderText.ts";

const quizzes = {
  "src/quiz.toml": `
[multipart]
shared = "Look at **this**."

[[questions]]
id = "a"
type = "ShortAnswer"
prompt.prompt = "First?"
answer.answer = "x"
multipart = "shared"

[[questions]]
id = "b"
type = "ShortAnswer"
prompt.prompt = "Second, with <div data-answer></div>?"
answer.answer = "y"
multipart = "shared"
`,
  "src/pool.toml": `
pick = 1
[[questions]]
id = "p"
type = "ShortAnswer"
prompt.prompt = "P?"
answer.answer = "x"
[[questions]]
id = "q"
type = "ShortAnswer"
prompt.prompt = "Q?"
answer.answer = "x"
`,
};

const markdown = `# A

\`\`\`mermaid
flowchart LR
  A --> B
\`\`\`

Some text.

\`\`\`mermaid
sequenceDiagram
  A->>B: hello
\`\`\`

{{#quiz quiz.toml}}

{{#quiz pool.toml}}

<quiz id="order" kind="messages">

Put them in order.

</quiz>
`;

async function htmlOf(id: string): Promise<string> {
  const lesson = await renderText(markdown, quizzes);
  for (const quiz of lesson.quizzes)
    for (const question of quiz.questions)
      if (question.id === id)
        return questionHtml(lesson, quiz, question) ?? "nothing";
  return "no such question";
}

test("a question stands alone, in the section of its quiz", async () => {
  const html = await htmlOf("a");
  assert.match(html, /^<section data-quiz="quiz">\n<div data-question="a"/);
  assert.match(html, /First\?<\/p>/);
  assert.doesNotMatch(html, /Second|Some text|figure/);
  assert.match(html, /<div data-answer><\/div>\n<\/div>\n<\/section>\n$/);
});

test("a context that an earlier question has is there", async () => {
  const html = await htmlOf("b");
  assert.match(html, /Look at <strong>this<\/strong>[^]*Second/);
  assert.equal(html.split("question-context").length, 2);
});

test("one of a pool is not hidden", async () => {
  assert.match(await htmlOf("q"), /Q\?<\/p>/);
  assert.doesNotMatch(await htmlOf("q"), /hidden/);
});

test("a question about a diagram brings it along, and no other", async () => {
  const html = await htmlOf("order");
  assert.match(html, /^<figure[^]*sequenceDiagram[^]*<\/figure>\n<section/);
  assert.doesNotMatch(html, /flowchart/);
});
