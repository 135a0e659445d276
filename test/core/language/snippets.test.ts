import assert from "node:assert/strict";
import { test } from "node:test";
import { mermaidSkeletons } from "../../../src/core/language/completion/mermaidSkeletons.ts";
import { quizSnippets } from "../../../src/core/language/completion/quizSnippets.ts";
import { tomlTypes } from "../../../src/core/language/completion/tomlTypes.ts";
import { readTomlQuiz } from "../../../src/core/quiz/readToml.ts";
import { mermaidParser } from "../../../src/tools/diagramParser.ts";
import { findingsOf } from "./courseOf.ts";
import { filled } from "./filled.ts";

const lesson = (text: string) => ({
  "book.toml": "",
  "src/SUMMARY.md": "- [A](a.md)\n",
  "src/a.md": `# A\n\n\`\`\`mermaid\nsequenceDiagram\n  A->>B: the node's id or label\n  B->>A: yes\n\`\`\`\n\n${text}\n`,
});

for (const { name, block } of quizSnippets)
  test(`the snippet for ${name} is a sound quiz`, async () => {
    const findings = await findingsOf(lesson(filled(block)));
    // The example of a part of a diagram is of no diagram in particular.
    assert.deepEqual(
      findings.filter(
        ({ rule }) => !(name === "point" && rule === "quiz-diagram"),
      ),
      [],
    );
  });

for (const { name, lines, further } of tomlTypes)
  test(`the snippet for ${name} is a sound question`, () => {
    const snippet = ["[[questions]]", `type = "${name}"`, ...lines].join("\n");
    const { findings, questions } = readTomlQuiz(filled(snippet), "a.toml");
    assert.deepEqual(findings, []);
    assert.notEqual(questions[0]?.kind, "unreadable");
    // Keys that are offered have a meaning.
    const all = [...lines, ...further.map((key) => `${key} = 1`)].join("\n");
    const { findings: unused } = readTomlQuiz(
      filled(`[[questions]]\ntype = "${name}"\n${all}`),
      "a.toml",
    );
    assert.deepEqual(
      unused.filter(({ rule }) => rule === "quiz-unused-key"),
      [],
    );
  });

for (const { name, head, lines } of mermaidSkeletons)
  test(`the skeleton of ${name} can be drawn`, async () => {
    const source = filled(
      [[name, head].filter(Boolean).join(" "), ...lines].join("\n"),
    );
    assert.equal(await mermaidParser().parse(source), undefined, source);
  });
