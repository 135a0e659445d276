import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  DiagramStructure,
  SequenceStructure,
} from "../../../src/core/diagram/structure.ts";
import { checkCourse } from "../../../src/core/check/checkCourse.ts";
import { diagramsAbove } from "../../../src/core/quiz/diagramsAbove.ts";
import {
  answerKey,
  grade,
  parseResponse,
} from "../../../src/core/quiz/grade.ts";
import type { Question } from "../../../src/core/quiz/model.ts";
import { presentQuestion } from "../../../src/core/quiz/present.ts";
import { withStructures } from "../../../src/core/quiz/withStructures.ts";
import { openCourse, renderText } from "../../doubles/renderText.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";
import { mermaidParser } from "../../../src/tools/diagramParser.ts";

const flow: DiagramStructure = {
  kind: "flowchart",
  accTitle: "The flow",
  nodes: [
    { id: "A", label: "One" },
    { id: "B", label: "Two" },
  ],
  edges: [{ id: "e", from: "A", to: "B", label: "" }],
  subgraphs: [],
};
function sequence(...texts: string[]): SequenceStructure {
  return {
    kind: "sequence",
    participants: [{ id: "a", label: "Ada" }],
    messages: texts.map((text, index) => ({ index, from: "a", to: "b", text })),
    items: texts.map((_, index) => ({ type: "message", index })),
  };
}

const mermaid = "```mermaid\nflowchart LR\n A --> B\n```\n";
const point = (attributes: string, answer = "A") =>
  `\n<quiz id="q" kind="point" ${attributes}>\nQ\n\n[[${answer}]]\n</quiz>\n`;
const messages = '\n<quiz id="q" kind="messages">\nQ\n</quiz>\n';

/** The question `q` of a lesson whose diagrams, in the order of the page, have these structures. */
async function complete(
  markdown: string,
  ...structures: (DiagramStructure | "none" | undefined)[]
): Promise<{ question: Question; findings: string[] }> {
  const rendered = await renderText(markdown);
  const known: Record<string, DiagramStructure | "none"> = {};
  diagramsAbove(rendered.html).all.forEach((id, index) => {
    const structure = structures[index];
    if (structure !== undefined) known[id] = structure;
  });
  const quizzes = withStructures(rendered, known);
  const question = quizzes
    .flatMap((quiz) => quiz.questions)
    .find(({ id }) => id === "q");
  assert.ok(question);
  return {
    question,
    findings: quizzes.flatMap(({ findings }) =>
      findings.map(({ line, rule }) => `${line} ${rule}`),
    ),
  };
}

const resolved: readonly [
  name: string,
  markdown: string,
  structures: (DiagramStructure | "none" | undefined)[],
  expected: "known" | "waiting" | "unreadable",
][] = [
  ["the nearest above", mermaid + point(""), [flow], "known"],
  ["not drawn yet", mermaid + point(""), [], "waiting"],
  ["cannot be drawn", mermaid + point(""), ["none"], "unreadable"],
  ["only below", point("") + mermaid, [flow], "unreadable"],
  ["by number", point('diagram="1"') + mermaid, [flow], "known"],
  ["a number too high", mermaid + point('diagram="2"'), [flow], "unreadable"],
  ["by title", point('diagram="the  flow"') + mermaid, [flow], "known"],
  ["a title not known yet", mermaid + point('diagram="x"'), [], "waiting"],
  ["a title of none", mermaid + point('diagram="x"'), [flow], "unreadable"],
  ["a part of none", mermaid + point("", "C"), [flow], "unreadable"],
  ["messages of a flowchart", mermaid + messages, [flow], "unreadable"],
  ["messages", mermaid + messages, [sequence("x", "y")], "known"],
  ["equal messages", mermaid + messages, [sequence("x", "x")], "unreadable"],
  [
    "a diagram in the question itself",
    `${mermaid}\n<quiz id="q" kind="point">\n\n${mermaid}\n[[One]]\n</quiz>\n`,
    ["none", flow],
    "known",
  ],
];
for (const [name, markdown, structures, expected] of resolved)
  test(`a question about a diagram: ${name} is ${expected}`, async () => {
    const { question, findings } = await complete(markdown, ...structures);
    const isKnown = "structure" in question;
    const state =
      question.kind === "unreadable"
        ? "unreadable"
        : isKnown
          ? "known"
          : "waiting";
    assert.equal(state, expected);
    assert.equal(findings.length, state === "unreadable" ? 1 : 0);
    if (state === "unreadable")
      assert.match(findings[0] ?? "", /^\d+ quiz-diagram$/);
  });

test("the hash does not depend on whether the diagram is known", async () => {
  const before = await complete(mermaid + messages);
  const after = await complete(mermaid + messages, sequence("x", "y"));
  assert.equal(before.question.hash, after.question.hash);
});

test("messages that read the same are interchangeable", async () => {
  const { question } = await complete(
    mermaid + messages,
    sequence("x", "y", "x", "z"),
  );
  const key = answerKey(question);
  assert.ok(key?.kind === "messages");
  const [a = "", b = "", c = "", d = ""] = key.order;
  const points = (...order: string[]) =>
    grade(question, { kind: "messages", order }).points;
  assert.equal(points(c, b, a, d), 1);
  assert.equal(points(d, a, b, c), 2 / 3);
  assert.equal(points(d, c, a, b), 1 / 3);
  assert.equal(
    parseResponse(question, { kind: "messages", order: [] }),
    undefined,
  );
});

test("the same neighbours in another order are not full marks", async () => {
  const { question } = await complete(
    mermaid + messages,
    sequence("a", "b", "a", "c", "a"),
  );
  const key = answerKey(question);
  assert.ok(key?.kind === "messages");
  const [a1 = "", b = "", a2 = "", c = "", a3 = ""] = key.order;
  const result = grade(question, {
    kind: "messages",
    order: [a1, c, a2, b, a3],
  });
  assert.equal(result.verdict, "partial");
  assert.equal(result.points, 3 / 4);
});

test("an answer given earlier keeps its verdict while the diagram is not known", async () => {
  const { question } = await complete(mermaid + messages);
  const answer = {
    hash: question.hash,
    response: { kind: "messages", order: ["1", "2"] } as const,
    verdict: "partial" as const,
    points: 0.5,
    maxPoints: 1,
    at: 1,
    attempts: 1,
  };
  const quiz = (await renderText(mermaid + messages)).quizzes[0];
  assert.ok(quiz);
  const render = {
    block: (text: string) => text,
    inline: (text: string) => text,
  };
  const view = presentQuestion(question, quiz, answer, "seed", render);
  assert.equal(view.state.verdict, "partial");
  assert.deepEqual(view.state.response, answer.response);
  assert.ok(view.kind === "messages");
  assert.equal(view.items, undefined);
  assert.match(view.diagramId ?? "", /^diagram-/);
});

test("the check says where a question names a diagram or part that is not there", async () => {
  const files = memoryFiles({
    "book.toml": "",
    "src/SUMMARY.md": "- [A](a.md)\n",
    "src/a.md": `# A\n\n${mermaid}${point("", "C")}`,
  });
  const course = await openCourse(files);
  const found = async (environment: object) =>
    (await checkCourse(course, files, environment)).findings.map(
      ({ line, rule }) => `${line} ${rule}`,
    );
  assert.deepEqual(await found({ diagrams: mermaidParser() }), [
    "9 quiz-diagram",
  ]);
  assert.deepEqual(await found({}), []);
});
