import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parsePageMessage } from "../../../src/protocol/messages.ts";

const request = (request: unknown) => ({ type: "request", id: 1, request });
const answer = (response: unknown) =>
  request({ type: "answer", lessonId: "l", question: "q", response });

const accepted: readonly unknown[] = [
  { type: "ready" },
  { type: "revealInTree" },
  { type: "endReached", lessonId: "l" },
  { type: "positioned", lessonId: "l", position: 0.25 },
  { type: "openLink", lessonId: "l", href: "https://example.org" },
  { type: "navigate", to: "next" },
  { type: "diagramFailed", lessonId: "l", diagram: "d", line: 3, message: "m" },
  { type: "diagramRendered", lessonId: "l", diagram: "d" },
  { type: "revealLine", line: 12 },
  { type: "failed", message: "boom" },
  answer({ kind: "choice", chosen: ["a", "b"] }),
  answer({ kind: "tracing", compiles: false, line: 2 }),
  request({ type: "retry", lessonId: "l", questions: ["a"] }),
  request({
    type: "answer",
    lessonId: "l",
    question: "q",
    response: {},
    why: "since",
  }),
  request({ type: "hint", lessonId: "l", question: "q", index: 0 }),
  request({ type: "reveal", lessonId: "l", question: "q" }),
  request({ type: "resetQuestion", lessonId: "l", question: "q" }),
  request({
    type: "selfGrade",
    lessonId: "l",
    question: "q",
    verdict: "partial",
  }),
  request({
    type: "handIn",
    lessonId: "l",
    quiz: "z",
    answers: { q: { response: { kind: "numeric", text: "5" } }, left: {} },
  }),
  request({ type: "restart", lessonId: "l", quiz: "z" }),
  {
    type: "drafted",
    lessonId: "l",
    drafts: {
      q: { response: { kind: "shortAnswer", text: "ab" }, why: "w" },
      emptied: {},
    },
  },
  {
    type: "diagramStructure",
    lessonId: "l",
    diagram: "d",
    structure: {
      kind: "flowchart",
      accTitle: "T",
      nodes: [{ id: "A", label: "a" }],
      edges: [{ id: "e", from: "A", to: "A", label: "" }],
      subgraphs: [],
    },
  },
  {
    type: "diagramStructure",
    lessonId: "l",
    diagram: "d",
    structure: {
      kind: "sequence",
      participants: [{ id: "A", label: "a" }],
      messages: [{ index: 0, from: "A", to: "A", text: "t" }],
      items: [
        { type: "begin", frame: "loop", id: "i4", text: "often" },
        { type: "message", index: 0 },
        { type: "activate", participant: "A" },
        {
          type: "note",
          id: "i2",
          side: "over",
          participants: ["A"],
          text: "n",
        },
        { type: "branch", text: "" },
        { type: "end" },
      ],
    },
  },
  {
    type: "diagramStructure",
    lessonId: "l",
    diagram: "d",
    structure: {
      kind: "state",
      states: [
        { id: "A", label: "a", role: "composite" },
        { id: "B", label: "b", parent: "region-1" },
      ],
      transitions: [],
      regions: [{ id: "region-1", parent: "A" }],
    },
  },
  { type: "diagramStructure", lessonId: "l", diagram: "d", structure: "none" },
  request({ type: "tick", lessonId: "l", item: "i", done: true }),
  request({ type: "complete", lessonId: "l", done: false }),
];

const refused: readonly (readonly [string, unknown])[] = [
  ["nothing", undefined],
  ["no object", "ready"],
  ["a list", [{ type: "ready" }]],
  ["an unknown type", { type: "reboot" }],
  ["a type of the prototype", { type: "constructor" }],
  ["an inherited type", Object.create({ type: "ready" })],
  ["a position outside", { type: "positioned", lessonId: "l", position: 1.5 }],
  ["no number", { type: "positioned", lessonId: "l", position: Number.NaN }],
  ["a line before the first", { type: "revealLine", line: 0 }],
  ["half a line", { type: "revealLine", line: 1.5 }],
  ["a way that is none", { type: "navigate", to: "up" }],
  [
    "a link of a megabyte",
    { type: "openLink", lessonId: "l", href: "x".repeat(1e6) },
  ],
  [
    "no request id",
    {
      type: "request",
      request: { type: "complete", lessonId: "l", done: true },
    },
  ],
  [
    "a hint before the first",
    request({ type: "hint", lessonId: "l", question: "q", index: -1 }),
  ],
  [
    "a judgement that is none",
    request({ type: "selfGrade", lessonId: "l", question: "q", verdict: "A+" }),
  ],
  [
    "answers as a list",
    request({ type: "handIn", lessonId: "l", quiz: "z", answers: [{}] }),
  ],
  [
    "a reason that is no text",
    request({
      type: "answer",
      lessonId: "l",
      question: "q",
      response: {},
      why: 5,
    }),
  ],
  [
    "a draft of a function's size",
    {
      type: "drafted",
      lessonId: "l",
      drafts: { q: { response: { text: "x".repeat(200_000) } } },
    },
  ],
  [
    "a draft that is none",
    { type: "drafted", lessonId: "l", drafts: { q: 1 } },
  ],
  [
    "a diagram of an unknown kind",
    {
      type: "diagramStructure",
      lessonId: "l",
      diagram: "d",
      structure: { kind: "pie" },
    },
  ],
  [
    "an arrow without an end",
    {
      type: "diagramStructure",
      lessonId: "l",
      diagram: "d",
      structure: {
        kind: "state",
        states: [],
        transitions: [{ id: "e", label: "", from: "A" }],
        regions: [],
      },
    },
  ],
  [
    "a state of an unknown kind",
    {
      type: "diagramStructure",
      lessonId: "l",
      diagram: "d",
      structure: {
        kind: "state",
        states: [{ id: "A", label: "a", role: "king" }],
        transitions: [],
        regions: [],
      },
    },
  ],
  ...[
    { type: "begin", frame: "while", id: "i1", text: "" },
    { type: "note", id: "i1", side: "under", participants: [], text: "" },
    { type: "note", id: "i1", side: "over", participants: [1], text: "" },
    { type: "message", index: -1 },
    { type: "message" },
    { type: "activate" },
    { type: "branch" },
    { type: "explode" },
    null,
  ].map((item): readonly [string, unknown] => [
    `a sequence with ${JSON.stringify(item)}`,
    {
      type: "diagramStructure",
      lessonId: "l",
      diagram: "d",
      structure: {
        kind: "sequence",
        participants: [],
        messages: [],
        items: [item],
      },
    },
  ]),
  ["an unknown request", request({ type: "erase", lessonId: "l" })],
  [
    "done that is no boolean",
    request({ type: "tick", lessonId: "l", item: "i", done: 1 }),
  ],
  [
    "ids that are numbers",
    request({ type: "retry", lessonId: "l", questions: [1] }),
  ],
  [
    "a response that is missing",
    request({ type: "answer", lessonId: "l", question: "q" }),
  ],
  ["a response with a function", answer({ kind: () => 1 })],
  ["a response too deep", answer([[[[[[[[1]]]]]]]])],
  ["a response too long", answer("x".repeat(200_000))],
  [
    "a response with too many parts",
    answer(Array.from({ length: 10_000 }, () => 1)),
  ],
];

test("every message of the page is read as it was sent", () => {
  for (const message of accepted)
    assert.deepEqual(parsePageMessage(message), message);
});

for (const [what, message] of refused)
  test(`refused: ${what}`, () =>
    assert.equal(parsePageMessage(message), undefined));

test("extra properties are dropped", () =>
  assert.deepEqual(parsePageMessage({ type: "ready", admin: true }), {
    type: "ready",
  }));

test("a key named __proto__ stays a key", () => {
  const response: unknown = JSON.parse('{"__proto__": {"kind": "choice"}}');
  const parsed = parsePageMessage(answer(response));
  assert.ok(parsed?.type === "request" && parsed.request.type === "answer");
  const copy = parsed.request.response as Record<string, unknown>;
  assert.equal(copy["kind"], undefined);
  assert.deepEqual(Object.keys(copy), ["__proto__"]);
});

test("it never throws", () =>
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      parsePageMessage(value);
      parsePageMessage({ type: "request", id: 1, request: value });
      parsePageMessage(answer(value));
    }),
  ));
