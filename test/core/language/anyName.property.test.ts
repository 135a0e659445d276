import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { chapterInsertion } from "../../../src/core/starting/chapterEdit.ts";
import { markdownParts } from "../../../src/core/language/markdownParts.ts";
import { renameFiles } from "../../../src/core/language/renameFiles.ts";
import { resolveTarget } from "../../../src/core/language/resolveTarget.ts";
import { targetsIn } from "../../../src/core/language/targets.ts";
import {
  asAddress,
  relativePath,
  type Quotes,
} from "../../../src/core/language/writtenPath.ts";
import { renderLesson } from "../../../src/core/markdown/renderLesson.ts";
import { english } from "../../../src/core/text.ts";
import { courseOf, edited, type Texts } from "./courseOf.ts";

// What names of files are made of that addresses choke on, letters, and whatever else there is.
const awkward = [
  ...Array.from("()[]{}<>%#?&;:!\"'`|^~*_=+$@,.- ab\u00e9\u4e2d"),
  "\u00a0",
  "\u202f",
  "\u3000",
  "\u2028",
  "\ufeff",
  "\u200d",
  "\u{1f44d}",
  "%20",
  "%zz",
  "&amp;",
  "&#35;",
  "](",
  "a:",
  "https:",
  "{{#",
  "..",
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...awkward) },
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
);
const fileName = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(""))
  // Paths have neither, and a name of dots is no name.
  .filter((name) => !/[/\\\0]/.test(name) && !/^\.*$/.test(name))
  // A drive; and the files that stand for their folder or the outline.
  .filter((name) => !/^([a-z]:|readme|index|summary)$/i.test(name));

/** One link to a file in each notation that authors have. */
function linksTo(way: string): string[] {
  const written = (quotes?: Quotes): string => asAddress(way, quotes);
  return [
    `[bare](${written()} "title")`,
    `[dotted](./${written().replace(/^\.\//, "")})`,
    `![image](${written()})`,
    `[angled](<${written("<")}>)`,
    `<a href="${written('"')}">html</a> <img alt="" src='${written("'")}'>`,
    `[reference]\n\n[reference]: ${written()}`,
    `[other]\n\n[other]: <${written("<")}>`,
    `[heading](${written()}#part)`,
  ];
}

/** A course whose lesson `from` links to the lesson `to`. */
function linked(from: string, to: string): Texts {
  const lines = linksTo(relativePath(`src/${from}`, `src/${to}`));
  return {
    "book.toml": "",
    "src/SUMMARY.md": `- [F](${asAddress(relativePath("src/S", `src/${from}`))})\n- [T](${asAddress(relativePath("src/S", `src/${to}`))})\n`,
    [`src/${from}`]: `# F\n\n${lines.join("\n\n")}\n`,
    [`src/${to}`]: "# T\n\n## Part\n",
  };
}

const runs = { numRuns: 150, seed: 20_261_124 };

test("a link to any file name leads there, for readers as for the editor", async () => {
  await fc.assert(
    fc.asyncProperty(fileName, fileName, async (folder, name) => {
      const path = `src/${folder}/${name}.md`;
      const texts = linked("from.md", `${folder}/${name}.md`);
      const { course, files } = await courseOf(texts);
      const [lesson, target] = course.nodes;
      assert.ok(lesson?.kind === "lesson" && target?.kind === "lesson");
      assert.equal(target.path, path);
      const parts = markdownParts(texts["src/from.md"] ?? "");
      const targets = targetsIn(parts);
      assert.deepEqual(
        targets.map((each) => resolveTarget(course, lesson.path, each)?.path),
        targets.map(() => path),
      );
      const rendered = await renderLesson(course, lesson, files, {
        assetUrl: (asset) => asset,
        remoteImages: false,
        translate: english,
      });
      assert.deepEqual(
        rendered.links.map((link) => link.path),
        targets.map(() => path),
      );
      assert.equal(targets.length, 9);
    }),
    runs,
  );
});

test("a lesson renamed to any name and back leaves every text as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fileName, fileName, async (one, other) => {
      const here = `src/${one}.md`;
      const there = `src/deep/${other}.md`;
      const before = linked("from.md", `${one}.md`);
      const moved = await renamed(before, here, there);
      const { course } = await courseOf(moved);
      const parts = markdownParts(moved["src/from.md"] ?? "");
      for (const target of targetsIn(parts))
        assert.equal(resolveTarget(course, "src/from.md", target)?.path, there);
      assert.deepEqual(await renamed(moved, there, here), before);
    }),
    runs,
  );
});

test("the lesson that links can have any name as well", async () => {
  await fc.assert(
    fc.asyncProperty(fileName, fileName, async (one, other) => {
      const before = linked(`${one}.md`, "deep/to.md");
      const [here, there] = [`src/${one}.md`, `src/${other}.md`];
      const moved = await renamed(before, here, there);
      const { course } = await courseOf(moved);
      for (const target of targetsIn(markdownParts(moved[there] ?? "")))
        assert.equal(
          resolveTarget(course, there, target)?.path,
          "src/deep/to.md",
        );
      assert.deepEqual(await renamed(moved, there, here), before);
    }),
    runs,
  );
});

test("a new lesson of any name is found by its outline", async () => {
  await fc.assert(
    fc.asyncProperty(fileName, async (name) => {
      const path = `src/${name}.md`;
      const { text } = chapterInsertion(
        "# Summary\n",
        { title: "New", path },
        { kind: "end" },
        "src",
      );
      const { course } = await courseOf({
        "book.toml": "",
        "src/SUMMARY.md": `# Summary\n\n${text}`,
        [path]: "# New\n",
      });
      const [lesson] = course.nodes;
      assert.equal(lesson?.kind === "lesson" && lesson.path, path);
    }),
    runs,
  );
});

const written: readonly (readonly [written: string, path: string])[] = [
  ["a\u202fb.md", "a\u202fb.md"],
  ["a\u00a0b.md", "a\u00a0b.md"],
  ["a%E2%80%AFb.md", "a\u202fb.md"],
  ["a(b(c)).md", "a(b(c)).md"],
  ["a\\(b.md", "a(b.md"],
  ["R&amp;D.md", "R&D.md"],
  ["<a b(c.md>", "a b(c.md"],
  ["100%.md", "100%.md"],
];

for (const [address, path] of written)
  test(`an author's ${address} is read as Markdown reads it, and renamed`, async () => {
    const at = (to: string): string => to.replace(/>?$/, "#a$&");
    const texts = {
      "book.toml": "",
      "src/SUMMARY.md": `- [A](${address})\n- [B](b.md)\n`,
      [`src/${path}`]: "# A\n",
      "src/b.md": `# B\n\n[a](${at(address)})\n`,
    };
    const moved = await renamed(texts, `src/${path}`, "src/new.md");
    const to = address.startsWith("<") ? "<new.md>" : "new.md";
    assert.deepEqual(moved, {
      "book.toml": "",
      "src/SUMMARY.md": `- [A](${to})\n- [B](b.md)\n`,
      "src/new.md": "# A\n",
      "src/b.md": `# B\n\n[a](${at(to)})\n`,
    });
  });

async function renamed(texts: Texts, from: string, to: string) {
  const { course, files } = await courseOf(texts);
  const result = edited(
    texts,
    await renameFiles({ course, files }, [{ from, to }]),
  );
  return Object.fromEntries(
    Object.entries(result).map(([path, text]) => [
      path === from ? to : path,
      text,
    ]),
  );
}
