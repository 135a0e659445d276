import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { drawingKey } from "../../../src/core/diagram/key.ts";
import { pack, requestFor } from "./course.ts";

const book = {
  "book.toml": '[book]\ntitle = "The <Harbour>"\nauthors = ["Ada"]\n',
  "quizzes/q.toml":
    '[[questions]]\ntype = "ShortAnswer"\nprompt.prompt = "?"\nanswer.answer = "x"\n',
  "code/main.rs": "fn main() {}\n",
  "src/SUMMARY.md": "- [A](a.md)\n- [B](sub/b.md)\n",
  "src/a.md":
    "---\nduration: 20\n---\n\n# A\n\n![p](img/p.png)\n\n{{#quiz ../quizzes/q.toml}}\n\n{{#include ../code/main.rs}}\n\n[data](data.csv) [B](sub/b.md) [no](../.env)\n\n```mermaid\nflowchart LR\n  A --> B\n```\n",
  "src/sub/b.md": "# B\n",
  "src/img/p.png": "png",
  "src/data.csv": "1,2",
  "src/unused.md": "# Unused",
  "src/img/unused.png": "png",
  ".env": "SECRET=1",
  ".git/config": "x",
};

async function unpacked(
  ...given: Parameters<typeof pack>
): Promise<Record<string, string>> {
  const { bytes } = await pack(...given);
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [
      path,
      strFromU8(content),
    ]),
  );
}

test("a package holds what lessons use, and nothing hidden or unused", async () => {
  assert.deepEqual(Object.keys(await unpacked(book)), [
    "extension.vsixmanifest",
    "[Content_Types].xml",
    "extension/LICENSE.txt",
    "extension/README.md",
    "extension/harbour/book.toml",
    "extension/harbour/code/main.rs",
    "extension/harbour/guided-lessons.toml",
    "extension/harbour/quizzes/q.toml",
    "extension/harbour/src/SUMMARY.md",
    "extension/harbour/src/a.md",
    "extension/harbour/src/data.csv",
    "extension/harbour/src/img/p.png",
    "extension/harbour/src/sub/b.md",
    "extension/icon.png",
    "extension/package.json",
  ]);
});

test("it is data only, depends on the engine, and names its course", async () => {
  const files = await unpacked(book);
  const manifest = JSON.parse(files["extension/package.json"] ?? "") as object;
  assert.deepEqual(manifest, {
    name: "harbour",
    displayName: "The <Harbour>",
    description: "The <Harbour>",
    version: "1.0.0",
    publisher: "ada",
    author: { name: "Ada" },
    license: "SEE LICENSE IN LICENSE.txt",
    engines: { vscode: "^1.105.0" },
    categories: ["Education"],
    keywords: ["course", "guided-lessons"],
    icon: "icon.png",
    extensionKind: ["workspace"],
    extensionDependencies: ["guided-lessons.guided-lessons"],
    contributes: { guidedLessons: { courses: [{ path: "harbour" }] } },
  });
  const vsix = files["extension.vsixmanifest"] ?? "";
  assert.match(vsix, /<DisplayName>The &lt;Harbour&gt;<\/DisplayName>/);
  assert.match(
    vsix,
    /<Identity [^>]*Id="harbour" Version="1.0.0" Publisher="ada"/,
  );
  assert.match(
    vsix,
    /ExtensionDependencies" Value="guided-lessons.guided-lessons"/,
  );
  assert.match(files["[Content_Types].xml"] ?? "", /Extension="\.rs"/);
});

test("its id is written down, so that a renamed folder keeps progress", async () => {
  const { "extension/harbour/guided-lessons.toml": made } =
    await unpacked(book);
  assert.equal(
    made,
    'id = "harbour"\nversion = "1.0.0"\n\n[package]\npublisher = "ada"\nname = "harbour"\n',
  );
  const kept = await unpacked({
    ...book,
    "guided-lessons.toml": '# mine\nid = "sea" # so\n',
  });
  assert.equal(
    kept["extension/harbour/guided-lessons.toml"],
    '# mine\nid = "sea" # so\nversion = "1.0.0"\n\n[package]\npublisher = "ada"\nname = "harbour"\n',
  );
});

test("page, licence and icon are made, unless the course has its own", async () => {
  const made = await unpacked(book);
  assert.match(made["extension/README.md"] ?? "", /^# The \\<Harbour\\>\n/);
  assert.match(
    made["extension/README.md"] ?? "",
    /\| 1 \| A \| 20 min \| 1 \|\n/,
  );
  assert.match(made["extension/LICENSE.txt"] ?? "", /Copyright of Ada/);
  assert.equal(made["extension/icon.png"], "\u0001\u0002\u0003");
  const own = await unpacked({
    ...book,
    "README.md": "mine",
    LICENSE: "free",
    "icon.png": "icon",
  });
  assert.equal(own["extension/README.md"], "mine");
  assert.equal(own["extension/LICENSE.txt"], "free");
  assert.equal(own["extension/icon.png"], "icon");
  const forAuthors = { ...book, "README.md": "<!-- for authors -->\n# How" };
  const page = (await unpacked(forAuthors))["extension/README.md"];
  assert.equal(page, made["extension/README.md"]);
});

test("in a plain folder README.md is a lesson and not the page", async () => {
  const files = await unpacked({ "README.md": "# Start\n", "a.md": "# A\n" });
  assert.equal(files["extension/harbour/README.md"], "# Start\n");
  assert.match(files["extension/README.md"] ?? "", /^# harbour\n/);
});

test("drawings made ahead are in it, and named in the manifest", async () => {
  const { content } = await requestFor(book);
  const [source = ""] = content.diagrams;
  const files = await unpacked(book, {
    drawings: new Map([[source, "drawn"]]),
  });
  assert.equal(
    files["extension/diagrams.json"],
    JSON.stringify({ [drawingKey(source)]: "drawn" }),
  );
  assert.match(
    files["extension/package.json"] ?? "",
    /"drawings": "diagrams.json"/,
  );
});

test("the same input gives the same bytes; sizes are told apart", async () => {
  const first = await pack(book);
  assert.deepEqual((await pack(book)).bytes, first.bytes);
  const { sizes } = first;
  assert.equal(sizes.images, 3);
  assert.equal(sizes.quizzes, book["quizzes/q.toml"].length);
  assert.equal(sizes.engine, 0);
  assert.ok(sizes.text > 100);
});

for (const [name, folder] of [
  ["dist", "course-dist"],
  ["a:b", "a-b"],
  [".hidden", "hidden"],
  ["", "course-"],
  ["Ünïcode name", "Ünïcode name"],
] as const)
  test(`a course in a folder called "${name}" lies in ${folder}`, async () => {
    const files = await unpacked(book, { folderName: name });
    assert.ok(`extension/${folder}/book.toml` in files);
  });
