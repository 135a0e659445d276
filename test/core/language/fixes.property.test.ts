import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { Finding } from "../../../src/core/check/finding.ts";
import { fixesFor } from "../../../src/core/language/fixes/list.ts";
import { TextLines } from "../../../src/core/language/place.ts";
import { english } from "../../../src/core/text.ts";
import { fixture } from "../../doubles/sharedData.ts";
import { edited, findingsOf, sceneAt, type Texts } from "./courseOf.ts";
import { addresses } from "./fixCases/addresses.ts";
import { others } from "./fixCases/others.ts";
import { questions } from "./fixCases/questions.ts";

/** All that is text in a course's folder. */
function textsOf(folder: string): Texts {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [
        path.relative(folder, file).replaceAll(path.sep, "/"),
        fs.readFileSync(file, "utf8"),
      ];
    }),
  );
}

/** Every finding's every fix. */
async function* fixed(texts: Texts, findings: readonly Finding[]) {
  for (const finding of findings) {
    if (texts[finding.file] === undefined) continue;
    const scene = await sceneAt(texts, finding.file);
    const lines = new TextLines(scene.text);
    const span = {
      start: lines.offsetAt(finding.line, finding.column),
      end: lines.offsetAt(
        finding.endLine ?? finding.line,
        finding.endColumn ?? Infinity,
      ),
    };
    for (const fix of await fixesFor(scene, { rule: finding.rule, span }))
      yield { finding, fix };
  }
}

/** Carries out every fix for itself: what it mends is gone, and no error is new. Says how many there were. */
async function mendAll(
  texts: Texts,
  isRevealing: (finding: Finding) => boolean = () => false,
): Promise<number> {
  const before = await findingsOf(texts);
  let count = 0;
  for await (const { finding, fix } of fixed(texts, before)) {
    count++;
    const after = await findingsOf(edited(texts, fix.edit));
    const told = `${english(finding.message)} → ${english(fix.title)}\n${texts[finding.file]}`;
    assert.ok(
      timesOf(finding, after) < timesOf(finding, before),
      `is still there: ${told}`,
    );
    if (isRevealing(finding)) continue;
    const added = after.filter(
      (each) =>
        each.severity === "error" &&
        timesOf(each, after) > timesOf(each, before),
    );
    assert.deepEqual(
      added.map(({ message }) => english(message)),
      [],
      `is new: ${told}`,
    );
  }
  return count;
}

function timesOf({ file, rule, message }: Finding, all: readonly Finding[]) {
  return all.filter(
    (each) =>
      each.file === file &&
      each.rule === rule &&
      english(each.message) === english(message),
  ).length;
}

const courses: readonly (readonly [name: string, texts: Texts])[] = [
  ...["every-rule", "plain-folder"].map(
    (name) => [name, textsOf(fixture("books", name))] as const,
  ),
  ["quizzes", textsOf(fixture("quizzes"))],
  ["garden", textsOf(fixture("workspace", "garden"))],
  ["notes", textsOf(fixture("workspace", "notes"))],
];

for (const [name, texts] of courses)
  test(`every fix that is offered in ${name} mends its finding and breaks nothing`, async () => {
    await mendAll(texts);
  });

test("so does every fix that is offered for the mistakes of the other tests", async () => {
  for (const { name, texts } of [...addresses, ...questions, ...others])
    assert.ok((await mendAll(texts)) > 0, name);
});

const quizFiles = textsOf(fixture("quizzes"));
const lesson = quizFiles["src/inline.md"] ?? "";
const file = quizFiles["quizzes/every.toml"] ?? "";

/** A text with a slip of the hand: a piece is gone, there twice, or another letter stands there. */
const slipOf = (text: string) =>
  fc
    .tuple(
      fc.nat(text.length - 1),
      fc.oneof(fc.constantFrom(1, 1, 2), fc.nat(40)),
      fc.constantFrom("", "", "x", "`", '"', ",", "\n", "twice", "line"),
    )
    .map(([at, length, by]) => {
      if (by === "line") {
        const start = text.lastIndexOf("\n", at) + 1;
        const end = `${text}\n`.indexOf("\n", at) + 1;
        return text.slice(0, end) + text.slice(start, end) + text.slice(end);
      }
      const piece = text.slice(at, at + length);
      const instead = by === "twice" ? piece + piece : by;
      return text.slice(0, at) + instead + text.slice(at + length);
    });

for (const [name, text, inCourse] of [
  [
    "a lesson",
    lesson,
    (slip: string) => ({
      "book.toml": "",
      "src/SUMMARY.md": "- [A](a.md)\n",
      "src/a.md": slip,
    }),
  ],
  [
    "a file of questions",
    file,
    (slip: string) => ({
      "book.toml": "",
      "src/SUMMARY.md": "- [A](a.md)\n",
      "src/a.md": "# A\n\n{{#quiz q.toml}}\n",
      "src/q.toml": slip,
    }),
  ],
] as const)
  test(`every fix mends a slip of the hand in ${name}`, async () => {
    await fc.assert(
      fc.asyncProperty(slipOf(text), async (slip) => {
        await mendAll(
          inCourse(slip),
          // What stands in it was not read before.
          ({ rule }) => rule === "unclosed-quiz",
        );
      }),
      { numRuns: 200, seed: 20_261_124 },
    );
  });
