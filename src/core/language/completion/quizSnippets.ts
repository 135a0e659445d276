import { say, type Text } from "../../text.ts";

/** A kind of question, ready to be filled in. */
export interface QuizSnippet {
  /** What an author looks for. */
  readonly name: string;
  readonly title: Text;
  /** A `<quiz>` block. */
  readonly block: string;
}

/** Every shape of a `<quiz>` block. */
export const quizSnippets: readonly QuizSnippet[] = [
  {
    name: "choice",
    title: say`One of several answers`,
    block: `<quiz>
\${1:Which is right?}

- [ ] \${2:A wrong answer}
  > \${3:Why it is wrong}
- [x] \${4:The right answer}
- [ ] \${5:Another wrong answer}

---
\${6:Why it is right}
</quiz>`,
  },
  {
    name: "several",
    title: say`Several answers are right`,
    block: `<quiz>
\${1:Which of these are right?}

- [x] \${2:A right answer}
- [x] \${3:Another right answer}
- [ ] \${4:A wrong answer}
</quiz>`,
  },
  {
    name: "true-false",
    title: say`True or false`,
    block: `<quiz kind="true-false" answer="\${1|true,false|}">
\${2:A statement.}

---
\${3:Why}
</quiz>`,
  },
  {
    name: "ordering",
    title: say`Put in order`,
    block: `<quiz>
\${1:Put the steps in order.}

1. \${2:First}
2. \${3:Second}
3. \${4:Third}
</quiz>`,
  },
  {
    name: "matching",
    title: say`Match left with right`,
    block: `<quiz>
\${1:What belongs together?}

| \${2:Left} | \${3:Right} |
| ---- | ----- |
| \${4:one} | \${5:eins} |
| \${6:two} | \${7:zwei} |
</quiz>`,
  },
  {
    name: "short",
    title: say`A short answer`,
    block: `<quiz>
\${1:What is it called?}

[[\${2:answer}|\${3:another spelling}]]
</quiz>`,
  },
  {
    name: "blanks",
    title: say`Fill in the gaps`,
    block: `<quiz>
\${1:Fill in what is missing.}

\${2:A day has} [[\${3:twenty-four}|\${4:24}]] \${5:hours.}
</quiz>`,
  },
  {
    name: "numeric",
    title: say`A number`,
    block: `<quiz>
\${1:How long is it?}

[[=\${2:3.14}±\${3:0.01}]]
</quiz>`,
  },
  {
    name: "select",
    title: say`Choose in the text`,
    block: `<quiz kind="select">
\${1:The sun rises in the} [[\${2:west}|(\${3:east})|\${4:north}]].
</quiz>`,
  },
  {
    name: "grid",
    title: say`A table of marks`,
    block: `<quiz kind="grid">
\${1:What is true of these?}

| \${2:Number} | \${3:even} | \${4:prime} |
| ------ | ---- | ----- |
| \${5:2} | x | x |
| \${6:9} |   | x |
</quiz>`,
  },
  {
    name: "output",
    title: say`What does the program print?`,
    block: `<quiz>
\${1:What does this print?}

\`\`\`\${2:python}
\${3:print(1 + 1)}
\`\`\`

\`\`\`output
\${4:2}
\`\`\`
</quiz>`,
  },
  {
    name: "tracing",
    title: say`Does it compile, and what does it print?`,
    block: `<quiz kind="tracing">
\${1:Does it compile, and what does it print?}

\`\`\`\${2:rust}
\${3:fn main() { println!("{\\}", 1 + 2); \\}}
\`\`\`

\`\`\`output
\${4:3}
\`\`\`
</quiz>`,
  },
  {
    name: "point",
    title: say`Point at a part of a diagram`,
    block: `<quiz kind="point">
\${1:Which part decides?}

[[\${2:the node's id or label}]]
</quiz>`,
  },
  {
    name: "messages",
    title: say`Put a diagram's messages in order`,
    block: `<quiz kind="messages">
\${1:Put the messages in order.}
</quiz>`,
  },
  {
    name: "reflection",
    title: say`Think and write a few words`,
    block: `<quiz>
\${1:What would you do?}

---
\${2:A model answer}
</quiz>`,
  },
  {
    name: "long",
    title: say`Write several paragraphs`,
    block: `<quiz kind="long">
\${1:Describe how it works.}

---
\${2:A model answer}
</quiz>`,
  },
];
