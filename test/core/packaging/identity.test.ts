import assert from "node:assert/strict";
import { test } from "node:test";
import {
  identityProblem,
  packageProblem,
  readIdentity,
  suggestedIdentity,
  withIdentity,
  type IdentityField,
} from "../../../src/core/packaging/identity.ts";
import { english } from "../../../src/core/text.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";
import { requestFor } from "./course.ts";

const rows: readonly [field: IdentityField, value: string, fine: boolean][] = [
  ["publisher", "my-school", true],
  ["publisher", "My-School1", true],
  ["publisher", "-school", false],
  ["publisher", "my school", false],
  ["publisher", "ecole_1", false],
  ["publisher", "", false],
  ["publisher", "a".repeat(101), false],
  ["name", "harbour", true],
  ["name", "harbour.two", false],
  ["name", "../harbour", false],
  ["version", "1.0.0", true],
  ["version", "1.0", false],
  ["version", "01.0.0", false],
  ["version", "1.0.0-beta", false],
  ["version", "v1.0.0", false],
];

for (const [field, value, fine] of rows)
  test(`${field} "${value.slice(0, 20)}" is ${fine ? "fine" : "refused in one sentence"}`, () => {
    const problem = identityProblem(field, value);
    assert.equal(problem === undefined, fine);
    if (problem !== undefined)
      assert.match(english(problem), /^The .*[^.]\.( .*\.)?$/);
  });

test("the engine itself cannot be replaced", () => {
  const engine = {
    publisher: "Guided-Lessons",
    name: "guided-lessons",
    version: "9.0.0",
  };
  assert.match(
    english(packageProblem(engine) ?? { template: "", args: [] }),
    /itself/,
  );
});

test("suggested: from author, id and version of the course", async () => {
  const {
    content: { course },
  } = await requestFor({
    "book.toml": '[book]\ntitle = "X"\nauthors = ["Zoë Smith"]\n',
    "guided-lessons.toml": 'id = "tide-tables"\nversion = "2.1.0"\n',
    "src/SUMMARY.md": "- [A](a.md)\n",
    "src/a.md": "# A\n",
  });
  const all = { publisher: "zoe-smith", name: "tide-tables", version: "2.1.0" };
  assert.deepEqual(suggestedIdentity(course), all);
  assert.deepEqual(
    suggestedIdentity({
      ...course,
      authors: [],
      id: "海",
      title: "海",
      version: "2",
    }),
    { publisher: "my-courses", name: "course", version: "1.0.0" },
  );
});

test("what was decided is read back", async () => {
  const identity = { publisher: "ada", name: "harbour", version: "1.2.3" };
  const text = withIdentity("# mine\npassMark = 0.5\n", "sea", identity) ?? "";
  const files = memoryFiles({ "guided-lessons.toml": text });
  assert.deepEqual(await readIdentity(files), identity);
  assert.match(text, /^# mine\npassMark = 0.5\n/);
  assert.match(text, /^id = "sea"$/m);
});
