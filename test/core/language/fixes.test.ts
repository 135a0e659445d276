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
import { inA, quiz } from "./fixCases/case.ts";
import { addresses } from "./fixCases/addresses.ts";
import { questions } from "./fixCases/questions.ts";
import { others } from "./fixCases/others.ts";

for (const { name, texts, rule, title, after, mends } of [
  ...addresses,
  ...questions,
  ...others,
])
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
