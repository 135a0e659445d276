import assert from "node:assert/strict";
import { test } from "node:test";
import { fixesFor, offersAt } from "../../../src/core/language/fixes/list.ts";
import { TextLines } from "../../../src/core/language/place.ts";
import { english } from "../../../src/core/text.ts";
import {
  edited,
  findingsOf,
  sceneAt,
  sceneOf,
  type Texts,
} from "./courseOf.ts";

interface Case {
  readonly name: string;
  readonly texts: Texts;
  readonly rule: string;
  /** Of the fix that is carried out; of several, the first that fits. */
  readonly title: RegExp;
  /** What the texts are then; those that are not named are as before. */
  readonly after: Texts;
  /** Another finding that it mends as well. */
  readonly mends?: string;
}

const course = {
  "book.toml": "",
  "src/SUMMARY.md": "# Summary\n\n- [A](a.md)\n- [B](b.md)\n",
  "src/a.md": "# A\n",
  "src/b.md": "# B\n\n## Clocks and time\n",
};
const quiz = (lines: string) => ({
  ...course,
  "src/a.md": "# A\n\n{{#quiz ../quizzes/a.toml}}\n",
  "quizzes/a.toml": lines,
});
const inA = (text: string) => ({ ...course, "src/a.md": text });
const choice = (more: string) =>
  `[[questions]]\ntype = "MultipleChoice"\nprompt.prompt = "P?"\n${more}`;

const cases: readonly Case[] = [
  {
    name: "a missing chapter is made",
    texts: {
      ...course,
      "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n- [Deep sea](sea/deep.md)\n",
    },
    rule: "missing-chapter",
    title: /^Create src\/sea\/deep.md$/,
    after: { "src/sea/deep.md": "# Deep sea\n" },
  },
  {
    name: "a missing chapter is announced",
    texts: {
      ...course,
      "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n- [Deep](<the deep.md>)\n",
    },
    rule: "missing-chapter",
    title: /^Announce/,
    after: { "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n- [Deep]()\n" },
  },
  {
    name: "a missing chapter is an unlisted one spelt wrong",
    texts: {
      ...course,
      "src/clocks.md": "# Clocks\n",
      "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n- [C](cloks.md)\n",
    },
    rule: "missing-chapter",
    title: /^Change to clocks.md$/,
    mends: "unused-chapter",
    after: { "src/SUMMARY.md": "- [A](a.md)\n- [B](b.md)\n- [C](clocks.md)\n" },
  },
  {
    name: "a missing quiz is made",
    texts: inA("# A\n\n{{#quiz ../quizzes/new.toml}}\n"),
    rule: "missing-quiz",
    title: /^Create quizzes\/new.toml$/,
    after: {
      "quizzes/new.toml":
        '[[questions]]\nid = "new-1"\ntype = "MultipleChoice"\nprompt.prompt = "What is asked?"\nprompt.distractors = ["A wrong answer"]\nanswer.answer = "The right answer"\n',
    },
  },
  {
    name: "a missing quiz is in another folder",
    texts: {
      ...quiz(choice('prompt.distractors = ["b"]\nanswer.answer = "a"\n')),
      "src/a.md": "# A\n\nText {{#quiz quizzes/a.toml}} here.\n",
    },
    rule: "missing-quiz",
    title: /^Change to \.\.\/quizzes\/a.toml$/,
    after: { "src/a.md": "# A\n\nText {{#quiz ../quizzes/a.toml}} here.\n" },
  },
  {
    name: "a missing include is spelt wrong; its lines stay",
    texts: {
      ...inA("# A\n\n```rust\n{{#include mian.rs:1:2}}\n```\n"),
      "src/main.rs": "a\nb\n",
    },
    rule: "missing-include",
    title: /^Change to main.rs$/,
    after: { "src/a.md": "# A\n\n```rust\n{{#include main.rs:1:2}}\n```\n" },
  },
  {
    name: "an anchor is spelt wrong",
    texts: {
      ...inA("# A\n\n{{#include main.rs:setpu}}\n"),
      "src/main.rs": "// ANCHOR: setup\na\n// ANCHOR_END: setup\n",
    },
    rule: "missing-anchor",
    title: /^Change to “setup”$/,
    after: { "src/a.md": "# A\n\n{{#include main.rs:setup}}\n" },
  },
  {
    name: "a link's file is spelt wrong; the heading stays",
    texts: { ...inA("# A\n\nSee [b](bb.md#b) and [b](b.md).\n") },
    rule: "broken-link",
    title: /^Change to b.md$/,
    after: { "src/a.md": "# A\n\nSee [b](b.md#b) and [b](b.md).\n" },
  },
  {
    name: "a reference's file is spelt wrong",
    texts: inA("# A\n\nSee [the next][n].\n\n[n]: bb.md\n"),
    rule: "broken-link",
    title: /^Change to b.md$/,
    after: { "src/a.md": "# A\n\nSee [the next][n].\n\n[n]: b.md\n" },
  },
  {
    name: "a link's chapter is made",
    texts: inA("# A\n\nSee [Vector clocks](vector.md).\n"),
    rule: "broken-link",
    title: /^Create src\/vector.md$/,
    after: { "src/vector.md": "# Vector clocks\n" },
  },
  {
    name: "a heading is spelt wrong",
    texts: inA("# A\n\nSee [b](b.md#clock-and-time).\n"),
    rule: "broken-link",
    title: /^Change to “clocks-and-time”$/,
    after: { "src/a.md": "# A\n\nSee [b](b.md#clocks-and-time).\n" },
  },
  {
    name: "an image lies in another folder",
    texts: { ...inA("# A\n\n![x](cat.png)\n"), "src/images/cat.png": "" },
    rule: "missing-image",
    title: /^Change to images\/cat.png$/,
    after: { "src/a.md": "# A\n\n![x](images/cat.png)\n" },
  },
  {
    name: "a distractor equals the answer",
    texts: quiz(
      choice('prompt.distractors = ["b", "a", "c"]\nanswer.answer = "a"\n'),
    ),
    rule: "answer-among-distractors",
    title: /^Remove it from the distractors$/,
    after: {
      "quizzes/a.toml": choice(
        'prompt.distractors = ["b", "c"]\nanswer.answer = "a"\n',
      ),
    },
  },
  {
    name: "the last distractor is there twice, in several lines",
    texts: quiz(
      choice(
        'prompt.distractors = [\n  "b",\n  "c",\n  "b"\n]\nanswer.answer = "a"\n',
      ),
    ),
    rule: "quiz-repeated-option",
    title: /^Remove it from the distractors$/,
    after: {
      "quizzes/a.toml": choice(
        'prompt.distractors = [\n  "b",\n  "c"\n]\nanswer.answer = "a"\n',
      ),
    },
  },
  {
    name: "an option of a lesson is there twice",
    texts: inA(
      "# A\n\n<quiz>\nWhich?\n\n- [x] one\n- [ ] two\n- [ ] two\n  > No.\n- [ ] three\n</quiz>\n",
    ),
    rule: "quiz-repeated-option",
    title: /^Remove this option$/,
    after: {
      "src/a.md":
        "# A\n\n<quiz>\nWhich?\n\n- [x] one\n- [ ] two\n- [ ] three\n</quiz>\n",
    },
  },
  {
    name: "two questions of a lesson have one id",
    texts: inA(
      '# A\n\n<quiz id="q">\nOne?\n\n[[1]]\n</quiz>\n\n<quiz points="2" id="q">\nTwo?\n\n[[2]]\n</quiz>\n',
    ),
    rule: "duplicate-id",
    title: /^Change the id to “q-2”$/,
    after: {
      "src/a.md":
        '# A\n\n<quiz id="q">\nOne?\n\n[[1]]\n</quiz>\n\n<quiz points="2" id="q-2">\nTwo?\n\n[[2]]\n</quiz>\n',
    },
  },
  {
    name: "two questions without an id ask the same",
    texts: inA(
      "# A\n\n<quiz>\nWhich one?\n\n[[1]]\n</quiz>\n\n<quiz>\nWhich one?\n\n[[2]]\n</quiz>\n",
    ),
    rule: "duplicate-id",
    title: /^Give this question an id$/,
    after: {
      "src/a.md":
        '# A\n\n<quiz>\nWhich one?\n\n[[1]]\n</quiz>\n\n<quiz id="which-one">\nWhich one?\n\n[[2]]\n</quiz>\n',
    },
  },
  {
    name: "two questions of a file have one id",
    texts: quiz(
      '[[questions]]\nid = "q"\ntype = "Numeric"\nprompt.prompt = "One?"\nanswer.value = 1\n\n[[questions]]\nid = "q"\ntype = "Numeric"\nprompt.prompt = "Two?"\nanswer.value = 2\n',
    ),
    rule: "duplicate-id",
    title: /^Change the id to “q-2”$/,
    after: {
      "quizzes/a.toml":
        '[[questions]]\nid = "q"\ntype = "Numeric"\nprompt.prompt = "One?"\nanswer.value = 1\n\n[[questions]]\nid = "q-2"\ntype = "Numeric"\nprompt.prompt = "Two?"\nanswer.value = 2\n',
    },
  },
  {
    name: "a type is spelt wrong",
    texts: quiz(
      '[[questions]]\ntype = "MultipleChoise"\nprompt.prompt = "P?"\nprompt.distractors = ["b"]\nanswer.answer = "a"\n',
    ),
    rule: "quiz-type",
    title: /^Change to “MultipleChoice”$/,
    after: {
      "quizzes/a.toml": choice(
        'prompt.distractors = ["b"]\nanswer.answer = "a"\n',
      ),
    },
  },
  {
    name: "a key is spelt wrong",
    texts: quiz(
      choice(
        'prompt.distractors = ["b"]\nprompt.sortAnswer = true\nanswer.answer = "a"\n',
      ),
    ),
    rule: "quiz-unused-key",
    title: /^Change to “prompt.sortAnswers”$/,
    after: {
      "quizzes/a.toml": choice(
        'prompt.distractors = ["b"]\nprompt.sortAnswers = true\nanswer.answer = "a"\n',
      ),
    },
  },
  {
    name: "a key in a table of its own is spelt wrong",
    texts: quiz(
      '[[questions]]\ntype = "ShortAnswer"\n[questions.prompt]\nprompt = "P?"\n[questions.answer]\nanswer = "a"\nalternative = ["b"]\n',
    ),
    rule: "quiz-unused-key",
    title: /^Change to “alternatives”$/,
    after: {
      "quizzes/a.toml":
        '[[questions]]\ntype = "ShortAnswer"\n[questions.prompt]\nprompt = "P?"\n[questions.answer]\nanswer = "a"\nalternatives = ["b"]\n',
    },
  },
  {
    name: "a key without a meaning is removed",
    texts: quiz(
      choice(
        'prompt.distractors = ["b"]\nanswer.answer = "a"\ndifficulty = 3\n',
      ),
    ),
    rule: "quiz-unused-key",
    title: /^Remove “difficulty”$/,
    after: {
      "quizzes/a.toml": choice(
        'prompt.distractors = ["b"]\nanswer.answer = "a"\n',
      ),
    },
  },
  {
    name: "a context is spelt wrong",
    texts: quiz(
      '[multipart]\nshop = "A shop."\n\n[[questions]]\nmultipart = "shpo"\ntype = "Numeric"\nprompt.prompt = "P?"\nanswer.value = 1\n',
    ),
    rule: "quiz-multipart",
    title: /^Change to “shop”$/,
    after: {
      "quizzes/a.toml":
        '[multipart]\nshop = "A shop."\n\n[[questions]]\nmultipart = "shop"\ntype = "Numeric"\nprompt.prompt = "P?"\nanswer.value = 1\n',
    },
  },
  {
    name: "feedback for an option that is spelt wrong",
    texts: quiz(
      choice(
        'prompt.distractors = ["Carrot"]\nanswer.answer = "Apple"\nanswer.feedback = { Carot = "A root." }\n',
      ),
    ),
    rule: "quiz-feedback",
    title: /^Change to “Carrot”$/,
    after: {
      "quizzes/a.toml": choice(
        'prompt.distractors = ["Carrot"]\nanswer.answer = "Apple"\nanswer.feedback = { "Carrot" = "A root." }\n',
      ),
    },
  },
  {
    name: "a setting in a question moves up",
    texts: quiz(
      `${choice('prompt.distractors = ["b"]\nanswer.answer = "a"\n')}mode = "exam"\n`,
    ),
    rule: "quiz-setting",
    title: /^Move “mode” above the first question$/,
    after: {
      "quizzes/a.toml": `mode = "exam"\n\n${choice('prompt.distractors = ["b"]\nanswer.answer = "a"\n')}`,
    },
  },
  {
    name: "a mode is spelt wrong",
    texts: quiz(
      `mode = "exm"\n${choice('prompt.distractors = ["b"]\nanswer.answer = "a"\n')}`,
    ),
    rule: "quiz-setting",
    title: /^Change to “exam”$/,
    after: {
      "quizzes/a.toml": `mode = "exam"\n${choice('prompt.distractors = ["b"]\nanswer.answer = "a"\n')}`,
    },
  },
  {
    name: "gating is spelt wrong",
    texts: {
      ...course,
      "guided-lessons.toml": 'id = "c"\ngating = "sequentiel"\n',
    },
    rule: "wrong-setting",
    title: /^Change to “sequential”$/,
    after: { "guided-lessons.toml": 'id = "c"\ngating = "sequential"\n' },
  },
  {
    name: "a pass mark in percent",
    texts: { ...course, "guided-lessons.toml": "passMark = 70\n" },
    rule: "wrong-setting",
    title: /^Change to 0.7$/,
    after: { "guided-lessons.toml": "passMark = 0.7\n" },
  },
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

for (const { name, texts, rule, title, after, mends } of cases)
  test(`fix: ${name}`, async () => {
    const before = await findingsOf(texts);
    const finding =
      before.find((found) => found.rule === rule) ??
      assert.fail(
        `no ${rule} among ${before.map((found) => found.rule).join()}`,
      );
    const scene = await sceneAt(texts, finding.file);
    const lines = new TextLines(scene.text);
    const start = lines.offsetAt(finding.line, finding.column);
    const end = lines.offsetAt(
      finding.endLine ?? finding.line,
      finding.endColumn ?? Infinity,
    );
    const fixes = await fixesFor(scene, { rule, span: { start, end } });
    const found =
      fixes.find((each) => title.test(english(each.title))) ??
      assert.fail(fixes.map((each) => english(each.title)).join() || "no fix");
    const result = edited(texts, found.edit);
    assert.deepEqual(result, { ...texts, ...after });
    const rest = await findingsOf(result);
    const others = before
      .filter((each) => each !== finding)
      .map((each) => each.rule);
    assert.deepEqual(
      rest.map((each) => each.rule).sort(),
      others.filter((other) => other !== mends).sort(),
    );
  });

test("fixes: nothing to offer for what only an author knows", async () => {
  const texts = inA("# A\n\n<quiz>\nWhich?\n\n- [ ] one\n- [ ] two\n</quiz>\n");
  const [finding] = await findingsOf(texts);
  assert.equal(finding?.rule, "quiz-no-right-option");
  const scene = await sceneAt(texts, "src/a.md");
  assert.deepEqual(
    await fixesFor(scene, {
      rule: "quiz-no-right-option",
      span: { start: 0, end: 0 },
    }),
    [],
  );
});

const offers: readonly [
  name: string,
  texts: Texts,
  expected: string | undefined,
][] = [
  [
    "a title for a diagram, from the heading above",
    inA(
      "# A\n\n## The `lift`\n\n```mermaid\n%% lesson: step\nflowchart LR\n  a --> |b\n```\n",
    ),
    "# A\n\n## The `lift`\n\n```mermaid\n%% lesson: step\nflowchart LR\n  accTitle: The lift\n  a --> b\n```\n",
  ],
  [
    "no second title",
    inA("# A\n\n```mermaid\nflowchart LR\n  accTitle: x\n  a --> |b\n```\n"),
    undefined,
  ],
  [
    "no title in other code",
    inA("# A\n\n```rust\nfn |main() {}\n```\n"),
    undefined,
  ],
  [
    "an id for a question of a lesson",
    inA('# A\n\n<quiz points="2">\nWhich **one** is it?\n\n[[1|]]\n</quiz>\n'),
    '# A\n\n<quiz id="which-one-is-it" points="2">\nWhich **one** is it?\n\n[[1]]\n</quiz>\n',
  ],
  [
    "no second id",
    inA('# A\n\n<quiz id="x">\nWhich?\n\n[[1|]]\n</quiz>\n'),
    undefined,
  ],
  [
    "an id for a question of a file",
    quiz(
      '[[questions]]\ntype = "Numeric"\nprompt.prompt = "How |many legs?"\nanswer.value = 8\n',
    ),
    '[[questions]]\nid = "how-many-legs"\ntype = "Numeric"\nprompt.prompt = "How many legs?"\nanswer.value = 8\n',
  ],
];

for (const [name, texts, expected] of offers)
  test(`offer: ${name}`, async () => {
    const { scene, offset } = await sceneOf(texts);
    const [offer, ...others] = offersAt(scene, offset);
    assert.deepEqual(others, []);
    const result =
      offer && edited({ ...texts, [scene.file]: scene.text }, offer.edit);
    assert.equal(result?.[scene.file], expected);
  });
