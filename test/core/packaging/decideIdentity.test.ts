import assert from "node:assert/strict";
import { test } from "node:test";
import { decideIdentity } from "../../../src/core/packaging/decideIdentity.ts";
import type { PackageIdentity } from "../../../src/core/packaging/identity.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";
import { requestFor } from "./course.ts";

const texts = {
  "book.toml": '[book]\ntitle = "Sea"\nauthors = ["Ada"]\n',
  "guided-lessons.toml": '[package]\nname = "sea"\n',
  "src/SUMMARY.md": "- [A](a.md)\n",
  "src/a.md": "# A\n",
};
const { content } = await requestFor(texts);
const decide = (
  given: Partial<PackageIdentity>,
  answers: Partial<PackageIdentity> | undefined,
  asked: string[] = [],
) =>
  decideIdentity(content.course, memoryFiles(texts), given, async (missing) => {
    asked.push(...missing);
    return answers;
  });

test("only what nobody knows is asked for", async () => {
  const asked: string[] = [];
  const made = await decide(
    { version: "2.0.0" },
    { publisher: "my-school" },
    asked,
  );
  assert.deepEqual(asked, ["publisher"]);
  assert.deepEqual(made, {
    identity: { publisher: "my-school", name: "sea", version: "2.0.0" },
    decided: { publisher: "my-school", version: "2.0.0" },
    suggested: [],
  });
});

test("nobody answers: what is suggested is taken, and is no decision", async () => {
  assert.deepEqual(await decide({}, {}), {
    identity: { publisher: "ada", name: "sea", version: "1.0.0" },
    decided: {},
    suggested: ["publisher", "version"],
  });
});

test("what is given counts for this once where the file says something else", async () => {
  const made = await decide({ name: "other", publisher: "a b" }, {});
  assert.deepEqual(made?.identity, {
    publisher: "a b",
    name: "other",
    version: "1.0.0",
  });
  assert.deepEqual(made?.decided, {}, "what VS Code refuses is never kept");
});

test("whoever would rather not is left alone", async () => {
  assert.equal(await decide({}, undefined), undefined);
});
