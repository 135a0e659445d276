import assert from "node:assert/strict";
import { test } from "node:test";
import type { Heading } from "../../../src/core/markdown/lesson.ts";
import { readAgain } from "../../../src/core/quiz/readAgain.ts";
import { sampleQuestions } from "./sampleQuestions.ts";

const heading = (line: number, level: number, text: string): Heading => ({
  line,
  level,
  text,
  id: text.toLowerCase().replaceAll(" ", "-"),
});
const headings = [
  heading(1, 1, "Distributed systems"),
  heading(5, 2, "Partial failures"),
  heading(20, 2, "Clocks and time"),
  heading(30, 3, "What a clock is"),
  heading(40, 2, "Quiz"),
  heading(60, 2, "Afterwards"),
];

const cases: readonly [
  name: string,
  line: number,
  prompt: string,
  explanation: string | undefined,
  expected: string | undefined,
][] = [
  ["before every heading", 1, "?", undefined, undefined],
  [
    "the nearest heading above",
    35,
    "?",
    undefined,
    "[What a clock is](<#what-a-clock-is>)",
  ],
  [
    "under a heading that only names the quiz: the section it is about",
    45,
    "Which failure is partial?",
    undefined,
    "[Partial failures](<#partial-failures>)",
  ],
  [
    "about nothing that a heading says: the nearest that says something",
    45,
    "Yes or no?",
    undefined,
    "[What a clock is](<#what-a-clock-is>)",
  ],
  [
    "the author's own link",
    35,
    "?",
    "See [the web](https://example.org) and [failures](#partial-failures).",
    "[failures](#partial-failures)",
  ],
  [
    "the author's link to another lesson",
    35,
    "?",
    "See [clocks](../clocks.md#drift), ![a picture](a.png).",
    "[clocks](../clocks.md#drift)",
  ],
  [
    "links that leave the course do not count",
    6,
    "?",
    "See [the web](https://example.org/a.md).",
    "[Partial failures](<#partial-failures>)",
  ],
];
for (const [name, line, prompt, explanation, expected] of cases)
  test(name, () => {
    const [sample] = Object.values(sampleQuestions);
    assert.ok(sample);
    const { explanation: _, ...question } = sample;
    assert.equal(
      readAgain(
        {
          ...question,
          prompt,
          ...(explanation !== undefined && { explanation }),
        } as typeof sample,
        line,
        headings,
      ),
      expected,
    );
  });

test("a heading's own signs stay text", () => {
  const [sample] = Object.values(sampleQuestions);
  assert.ok(sample);
  const { explanation: _, ...question } = sample;
  assert.equal(
    readAgain(question as typeof sample, 9, [
      { line: 1, level: 2, text: "Lists [a] <b> *c*", id: "lists" },
    ]),
    "[Lists \\[a\\] \\<b\\> \\*c\\*](<#lists>)",
  );
});
