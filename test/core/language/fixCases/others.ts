import { choice, course, inA, quiz, type Case } from "./case.ts";

export const others: readonly Case[] = [
  {
    name: "a lesson's pass mark in percent",
    texts: inA("---\ntitle: T\npassMark: 80\n---\n# A\n"),
    rule: "front-matter",
    title: /^Change to 0.8$/,
    after: { "src/a.md": "---\ntitle: T\npassMark: 0.8\n---\n# A\n" },
  },
  {
    name: "an inline kind is spelt wrong",
    texts: inA(
      '# A\n\n<quiz kind="reflexion">\nWhat?\n\n---\nThis.\n</quiz>\n',
    ),
    rule: "quiz-kind",
    title: /^Change to “reflection”$/,
    after: {
      "src/a.md":
        '# A\n\n<quiz kind="reflection">\nWhat?\n\n---\nThis.\n</quiz>\n',
    },
  },
  {
    name: "an attribute's value is spelt wrong",
    texts: inA('# A\n\n<quiz case="sensitiv">\nWhat?\n\n[[A]]\n</quiz>\n'),
    rule: "quiz-attribute",
    title: /^Change to “sensitive”$/,
    after: {
      "src/a.md": '# A\n\n<quiz case="sensitive">\nWhat?\n\n[[A]]\n</quiz>\n',
    },
  },
  {
    name: "a directive is spelt wrong",
    texts: { ...inA("# A\n\nText {{#inclde b.md}}\n") },
    rule: "unknown-directive",
    title: /^Change to “include”$/,
    after: { "src/a.md": "# A\n\nText {{#include b.md}}\n" },
  },
  {
    name: "a label with brackets is put in quotes",
    texts: inA(
      "# A\n\n```mermaid\nflowchart LR\n  a[Ask (twice)] --> b[Done]\n  b --> c\n```\n",
    ),
    rule: "diagram-syntax",
    title: /^Put the label in quotes$/,
    after: {
      "src/a.md":
        '# A\n\n```mermaid\nflowchart LR\n  a["Ask (twice)"] --> b[Done]\n  b --> c\n```\n',
    },
  },
  {
    name: "two labels with brackets, one of them on an arrow",
    texts: inA(
      "# A\n\n```mermaid\nflowchart LR\n  a{Is it [ok]?} -->|yes (now)| b\n```\n",
    ),
    rule: "diagram-syntax",
    title: /^Put the labels in quotes$/,
    after: {
      "src/a.md":
        '# A\n\n```mermaid\nflowchart LR\n  a{"Is it [ok]?"} -->|"yes (now)"| b\n```\n',
    },
  },
  {
    name: "a kind of diagram is spelt wrong",
    texts: inA("# A\n\n```mermaid\nflowchat LR\n  a --> b\n```\n"),
    rule: "diagram-syntax",
    title: /^Change to “flowchart”$/,
    after: { "src/a.md": "# A\n\n```mermaid\nflowchart LR\n  a --> b\n```\n" },
  },
  {
    name: "a quiz is used twice",
    texts: {
      ...quiz(choice('prompt.distractors = ["b"]\nanswer.answer = "a"\n')),
      "src/a.md":
        "# A\n\n{{#quiz ../quizzes/a.toml}}\n\nText\n\n{{#quiz ../quizzes/a.toml}}\n",
    },
    rule: "duplicate-quiz",
    title: /^Remove this quiz$/,
    after: { "src/a.md": "# A\n\n{{#quiz ../quizzes/a.toml}}\n\nText\n\n" },
  },
  {
    name: "a text includes itself",
    texts: inA("# A\n\n{{#include a.md}}\nText\n"),
    rule: "include-cycle",
    title: /^Remove this include$/,
    after: { "src/a.md": "# A\n\nText\n" },
  },
  {
    name: "an id that is not used",
    texts: inA("---\nid: mine\ntitle: A\n---\n# A\n"),
    rule: "unused-id",
    title: /^Remove the id$/,
    after: { "src/a.md": "---\ntitle: A\n---\n# A\n" },
  },
  {
    name: "a quiz without an end",
    texts: inA("# A\n\n<quiz>\nWhat?\n\n[[A]]\n\n## Next\n\nText\n"),
    rule: "unclosed-quiz",
    title: /^Add <\/quiz>$/,
    after: {
      "src/a.md": "# A\n\n<quiz>\nWhat?\n\n[[A]]\n</quiz>\n\n## Next\n\nText\n",
    },
  },
  {
    name: "a quiz without an end has a program in it",
    texts: inA(
      "# A\n\n<quiz>\nWhat?\n\n```python\n# a comment\n<quiz>\n\nx = 1\n```\n\n[[A]]\n\n## Next\n\nText\n",
    ),
    rule: "unclosed-quiz",
    title: /^Add <\/quiz>$/,
    after: {
      "src/a.md":
        "# A\n\n<quiz>\nWhat?\n\n```python\n# a comment\n<quiz>\n\nx = 1\n```\n\n[[A]]\n</quiz>\n\n## Next\n\nText\n",
    },
  },
  {
    name: "a quiz without an end stands in a list",
    texts: inA("# A\n\n- <quiz>\n  What?\n\n  [[A]]\n\n- Another\n\nText\n"),
    rule: "unclosed-quiz",
    title: /^Add <\/quiz>$/,
    after: {
      "src/a.md":
        "# A\n\n- <quiz>\n  What?\n\n  [[A]]\n  </quiz>\n\n- Another\n\nText\n",
    },
  },
  {
    name: "a quiz without an end stands in a quotation",
    texts: inA("# A\n\n> <quiz>\n> What?\n>\n> [[A]]\n\nText\n"),
    rule: "unclosed-quiz",
    title: /^Add <\/quiz>$/,
    after: {
      "src/a.md": "# A\n\n> <quiz>\n> What?\n>\n> [[A]]\n> </quiz>\n\nText\n",
    },
  },
  {
    name: "a chapter that is not listed",
    texts: {
      ...course,
      "src/more/new one.md": "# New one\n",
      "src/SUMMARY.md": "# Summary\n\n- [A](a.md)\n  - [B](b.md)\n\n---\n",
    },
    rule: "unused-chapter",
    title: /^Add it to SUMMARY.md$/,
    after: {
      "src/SUMMARY.md":
        "# Summary\n\n- [A](a.md)\n  - [B](b.md)\n- [New one](more/new%20one.md)\n\n---\n",
    },
  },
  {
    name: "there is no SUMMARY.md",
    texts: { "book.toml": "", "src/a.md": "# A\n", "src/sub/b.md": "# B\n" },
    rule: "missing-summary",
    title: /^Create src\/SUMMARY.md$/,
    after: {
      "src/SUMMARY.md":
        "# Summary\n\n- [A](a.md)\n- [Sub]()\n  - [B](sub/b.md)\n",
    },
  },
];
