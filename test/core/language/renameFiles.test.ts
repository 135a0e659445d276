import assert from "node:assert/strict";
import { test } from "node:test";
import {
  renameFiles,
  type FileMove,
} from "../../../src/core/language/renameFiles.ts";
import { courseOf, edited, findingsOf, type Texts } from "./courseOf.ts";

const course: Texts = {
  "book.toml": "",
  "src/SUMMARY.md":
    "- [A](a.md)\n- [B](<deep/b c.md>)\n  - [C](./deep/c.md#top)\n- [D](more/README.md)\n",
  "src/a.md":
    "# A\n\n[b](deep/b%20c.md#b) [page](deep/c.html) [d](more/) [root](/deep/c.md) ![p](img/p.png)\n\n`[b](deep/c.md)` [ext](https://x.example/deep/c.md)\n\n```rust\n{{#include code/main.rs:2:}}\n```\n",
  "src/deep/b c.md":
    "---\nprerequisites: [a, deep/c]\n---\n# B\n\n[c](c.md) [a](../a.md#a) [r][x]\n\n[x]: ./c.md\n",
  "src/deep/c.md": "# C\n\n## Top\n\n{{#quiz ../../quizzes/q.toml}}\n",
  "src/more/README.md": "# D\n\n[c](../deep/c.md)\n",
  "src/code/main.rs": "a\nb\n",
  "src/img/p.png": "",
  "quizzes/q.toml":
    '[[questions]]\ntype = "Numeric"\nprompt.prompt = "?1"\nanswer.value = 3\n',
};

const cases: readonly [
  name: string,
  moves: readonly FileMove[],
  /** Lines that change, by file: from and to. */
  changes: Readonly<Record<string, readonly (readonly [string, string])[]>>,
][] = [
  [
    "a lesson in its folder",
    [{ from: "src/deep/c.md", to: "src/deep/see.md" }],
    {
      "src/SUMMARY.md": [["./deep/c.md#top", "./deep/see.md#top"]],
      "src/a.md": [
        ["(deep/c.html)", "(deep/see.html)"],
        ["(/deep/c.md)", "(/deep/see.md)"],
      ],
      "src/deep/b c.md": [
        ["[a, deep/c]", "[a, deep/see]"],
        ["(c.md)", "(see.md)"],
        ["./c.md", "./see.md"],
      ],
      "src/more/README.md": [["../deep/c.md", "../deep/see.md"]],
    },
  ],
  [
    "a lesson to another folder, with the ways out of it",
    [{ from: "src/deep/b c.md", to: "src/b d.md" }],
    {
      "src/SUMMARY.md": [["<deep/b c.md>", "<b d.md>"]],
      "src/a.md": [["deep/b%20c.md#b", "b%20d.md#b"]],
      "src/deep/b c.md": [
        ["(c.md)", "(deep/c.md)"],
        ["(../a.md#a)", "(a.md#a)"],
        ["./c.md", "./deep/c.md"],
      ],
    },
  ],
  [
    "a folder: what lies in it together stays as it is",
    [{ from: "src/deep", to: "src/parts/low" }],
    {
      "src/SUMMARY.md": [
        ["deep/b c.md", "parts/low/b c.md"],
        ["./deep/c.md", "./parts/low/c.md"],
      ],
      "src/a.md": [
        ["(deep/b%20c.md", "(parts/low/b%20c.md"],
        ["(deep/c.html)", "(parts/low/c.html)"],
        ["(/deep/c.md)", "(/parts/low/c.md)"],
      ],
      "src/deep/b c.md": [
        ["deep/c]", "parts/low/c]"],
        ["../a.md", "../../a.md"],
      ],
      "src/deep/c.md": [["../../quizzes", "../../../quizzes"]],
      "src/more/README.md": [["../deep/c.md", "../parts/low/c.md"]],
    },
  ],
  [
    "an index: its folder's address changes",
    [{ from: "src/more", to: "src/less" }],
    {
      "src/SUMMARY.md": [["more/README.md", "less/README.md"]],
      "src/a.md": [["(more/)", "(less/)"]],
    },
  ],
  [
    "a quiz, an included file and an image",
    [
      { from: "quizzes/q.toml", to: "src/deep/q.toml" },
      { from: "src/code/main.rs", to: "src/main.rs" },
      { from: "src/img", to: "src/pictures" },
    ],
    {
      "src/a.md": [
        ["code/main.rs:2:", "main.rs:2:"],
        ["img/p.png", "pictures/p.png"],
      ],
      "src/deep/c.md": [["../../quizzes/q.toml", "q.toml"]],
    },
  ],
  ["a file that nobody names", [{ from: "LICENSE", to: "COPYING" }], {}],
];

for (const [name, moves, changes] of cases)
  test(`renames ${name}`, async () => {
    const expected: Record<string, string> = { ...course };
    for (const [file, lines] of Object.entries(changes))
      for (const [from, to] of lines) {
        assert.ok(expected[file]?.includes(from), `${file} ${from}`);
        expected[file] = expected[file]?.replace(from, to) ?? "";
      }
    const { course: read, files } = await courseOf(course);
    const result = edited(
      course,
      await renameFiles({ course: read, files }, moves),
    );
    assert.deepEqual(result, expected);

    const moved = (path: string): string => {
      for (const { from, to } of moves)
        if (path === from || path.startsWith(`${from}/`))
          return to + path.slice(from.length);
      return path;
    };
    const after = Object.fromEntries(
      Object.entries(result).map(([path, text]) => [moved(path), text]),
    );
    assert.deepEqual(await findingsOf(after), await findingsOf(course));
  });
