import assert from "node:assert/strict";
import test from "node:test";
import { lessonAt } from "../../../src/core/course/model.ts";
import type { RenderedLesson } from "../../../src/core/markdown/lesson.ts";
import {
  renderFragment,
  renderInline,
} from "../../../src/core/markdown/renderFragment.ts";
import { renderLesson } from "../../../src/core/markdown/renderLesson.ts";
import { folderFiles } from "../../../src/tools/folderFiles.ts";
import { memoryFiles } from "../../doubles/memoryFiles.ts";
import {
  openCourse,
  renderText,
  testEnvironment,
} from "../../doubles/renderText.ts";
import { fixture } from "../../doubles/sharedData.ts";

interface Case {
  readonly name: string;
  readonly markdown: string;
  readonly html: RegExp | string;
}

const cases: readonly Case[] = [
  {
    name: "blocks know their line",
    markdown: "# A\n\ntext\n\n- item",
    html: '<h1 data-line="1" id="a">A</h1>\n<p data-line="3">text</p>\n<ul data-line="5">\n<li data-line="5">item</li>\n</ul>\n',
  },
  {
    name: "front matter keeps the lines of what follows",
    markdown: "---\ntitle: T\n---\n\n# A",
    html: /^\s*<h1 data-line="5" id="a">A<\/h1>/,
  },
  {
    name: "headings get mdBook's anchors",
    markdown: "## What's `new`, *here*?\n\n## What's `new`, *here*?",
    html: /id="whats-new-here">[^]*id="whats-new-here-1">/,
  },
  {
    name: "heading attributes",
    markdown: "## A {#custom .wide}\n\n## B {not attributes}",
    html: /<h2[^>]*class="wide"[^>]*id="custom">A<\/h2>[^]*>B \{not attributes\}</,
  },
  {
    name: "code is coloured, and flags are no language",
    markdown: "```rust,ignore,does_not_compile\nlet a = 1;\n```",
    html: /<div class="code does_not_compile" data-language="rust" data-line="1"><pre><code class="hljs"><span class="hljs-keyword">let<\/span>/,
  },
  {
    name: "flags alone leave no language",
    markdown: "```editable,should_panic\nx\n```",
    html: /data-language=""/,
  },
  {
    name: "unknown languages stay plain",
    markdown: "```nosuch\na < b\n```",
    html: /data-language="nosuch"[^>]*><pre><code class="hljs">a &lt; b\n<\/code>/,
  },
  {
    name: "hidden lines of Rust",
    markdown: "```rust\n# a();\nb();\n#[test]\n## c\n```",
    html: /<span class="boring">.*a.*\n<\/span>.*b.*\n.*#\[test\].*\n# c\n<\/code>/,
  },
  {
    name: "hidden lines that a fence announces",
    markdown: "```text,hidelines=!!\n!!hidden\nshown\n```",
    html: /<span class="boring">hidden\n<\/span>shown\n/,
  },
  {
    name: "a diagram is a slot for the page",
    markdown: "```mermaid\nA-->B\n```",
    html: '<figure data-diagram="diagram-1" data-state="pending" data-line="1"><pre><code>A--&gt;B\n</code></pre></figure>\n',
  },
  {
    name: "alerts",
    markdown: "> [!TIP]\n> text\n>\n> more",
    html: '<div data-line="1" class="alert alert-tip">\n<p class="alert-title">Tip</p>\n<p data-line="2">text</p>\n<p data-line="4">more</p>\n</div>\n',
  },
  {
    name: "checklist items are ticks with labels",
    markdown: "- [ ] one *thing*\n- plain",
    html: /<li data-line="1" class="task"><label><input type="checkbox" data-tick="t\w+"> one <em>thing<\/em><\/label><\/li>\n<li data-line="2">plain/,
  },
  {
    name: "links to lessons",
    markdown:
      "[a](b.md#part) [b](b.html) [c](deep/in.md) [d](#here) [e](https://x.org/) [f](data.zip)",
    html: '<p data-line="1"><a href="#" data-lesson="b" data-anchor="part">a</a> <a href="#" data-lesson="b">b</a> <a href="#" data-lesson="deep/in">c</a> <a href="#here">d</a> <a href="https://x.org/">e</a> <a href="data.zip">f</a></p>\n',
  },
  {
    name: "math",
    markdown: "$a_1$ and \\\\(b\\\\), not $5 and $6\n\n$$\nc\n= d\n$$",
    html: /<span class="math" data-math="inline">a_1<\/span> and <span class="math" data-math="inline">b<\/span>, not \$5 and \$6<\/p>\n<p data-line="3"><span class="math" data-math="display">c\n= d<\/span>/,
  },
  {
    name: "unknown directives are shown as they are written",
    markdown: "see {{#ref a_b_c}}",
    html: /see <span class="directive">\{\{#ref a_b_c\}\}<\/span>/,
  },
  {
    name: "escaped directives lose their backslash, also in code",
    markdown:
      "\\{{#include a}} `\\{{#include b}}`\n\n```\n\\{{#include c}}\n```",
    html: /\{\{#include a\}\} <code>\{\{#include b\}\}<\/code>[^]*>\{\{#include c\}\}\n</,
  },
  {
    name: "custom elements degrade to their content",
    markdown: "<Listing number='1'>\n\ninside *it*\n\n</Listing>\n\nafter",
    html: /^\s*<p data-line="3">inside <em>it<\/em><\/p>\s*<p data-line="7">after<\/p>\s*$/,
  },
  {
    name: "smart punctuation does not make other signs",
    markdown: '"a" -- b --- c... (c)',
    html: /“a” – b — c… \(c\)/,
  },
  {
    name: "footnotes and definitions",
    markdown: "a[^n]\n\nT\n: D\n\n[^n]: note",
    html: /<sup class="footnote-ref"><a id="fnref1" href="#fn1">[^]*<dt data-line="3">T<\/dt>[^]*<dd[^>]*>D<\/dd>[^]*id="fn1"/,
  },
  {
    name: "images of the course, missing ones and remote ones",
    markdown: "![a](p.png) ![b](no.png) ![c](https://x.org/c.png)",
    html: /<img alt="a" src="asset:\/src\/p.png" loading="lazy"> <span class="problem" data-rule="missing-image">Image missing: b[^]*<a class="remote-image" href="https:\/\/x.org\/c.png">c<\/a>/,
  },
  {
    name: "a quiz that has no end takes one line",
    markdown: "<quiz>\n\n- [ ] a\n\n## Rest",
    html: /data-rule="unclosed-quiz"[^]*data-tick[^]*Rest<\/h2>/,
  },
  {
    name: "a quiz inside a fence is code",
    markdown: "```\n<quiz>\n{{#quiz a.toml}}\n</quiz>\n```",
    html: /&lt;quiz&gt;/,
  },
];

for (const { name, markdown, html } of cases)
  test(name, async () => {
    const rendered = await renderText(markdown, { "src/p.png": "x" });
    if (typeof html === "string") assert.equal(rendered.html, html);
    else assert.match(rendered.html, html);
  });

test("quizzes become shells, with one id per question", async () => {
  const quiz = "<quiz id='q'>\nWhich `one`?\n\n- [x] a\n- [ ] b\n</quiz>\n";
  const { html, quizzes, findings } = await renderText(`${quiz}\n${quiz}`);
  const ids = [...html.matchAll(/data-question="([^"]+)"/g)].map(
    ([, id]) => id,
  );
  assert.equal(new Set(ids).size, 2);
  assert.deepEqual(
    quizzes.flatMap((read) => read.questions.map(({ id }) => id)),
    ids,
  );
  assert.match(
    html,
    /<section data-quiz="[^"]+" data-line="1">\s*<div data-question="[^"]+" data-kind="choice" data-state="unanswered">\s*<div class="question-prompt"><p[^>]*>Which <code>one<\/code>\?<\/p>\s*<\/div>\s*<div data-answer><\/div>/,
  );
  assert.ok(findings.some(({ rule }) => rule === "duplicate-id"));
});

test("a lesson says what it is about", async () => {
  const cases: [string, Partial<RenderedLesson["meta"]>][] = [
    [
      "---\nduration: 1.5 hours\nid: x\npassMark: 0.5\n---\n",
      { duration: 90, id: "x", passMark: 0.5 },
    ],
    ["# A\n\n> **Session 1, Part 1** - 20 minutes\n", { duration: 20 }],
    [
      "## Learning Objectives\n\n- [ ] one\n- two\n\n- not\n\n## B\n\n- no",
      { objectives: ["one", "two", "not"] },
    ],
    [
      "## Learning Objectives\n\n- one\n\ntext\n\n- no\n",
      { objectives: ["one"] },
    ],
  ];
  for (const [markdown, expected] of cases) {
    const { meta } = await renderText(markdown);
    assert.deepEqual({ ...meta, ...expected }, meta, markdown);
  }
});

test("the front matter's title goes before the first heading", async () => {
  const titles: [string, string][] = [
    ["---\ntitle: Front\n---\n# Heading", "Front"],
    ["# Heading", "Heading"],
  ];
  for (const [markdown, title] of titles)
    assert.equal((await renderText(markdown)).title, title);
});

test("front matter that is not YAML is said at the top, with its line", async () => {
  const { html, findings } = await renderText(
    "---\ntitle: [\nx: 1\n---\n\n# A\n",
  );
  assert.equal(findings[0]?.rule, "front-matter");
  assert.ok((findings[0]?.line ?? 0) >= 2);
  assert.match(
    html,
    /^<div class="problem" data-rule="front-matter"[^]*>A<\/h1>/,
  );
});

test("a chapter that is missing is a box", async () => {
  const files = folderFiles(fixture("books/every-rule"));
  const course = await openCourse(files);
  const lesson = lessonAt(course, "src/missing.md");
  assert.ok(lesson);
  const rendered = await renderLesson(course, lesson, files, testEnvironment);
  const summary = await files.read("src/SUMMARY.md");
  const lines = summary.ok ? summary.text.split("\n") : [];
  const lineInSummary =
    lines.findIndex((line) => line.includes("missing.md")) + 1;
  assert.deepEqual(
    rendered.findings.map(({ file, line, rule }) => [file, line, rule]),
    [["src/SUMMARY.md", lineInSummary, "missing-chapter"]],
  );
  assert.match(
    rendered.html,
    /^<div class="problem" data-rule="missing-chapter"><p>The chapter “A file that is not there” leads to src\/missing\.md/,
  );
  assert.equal(rendered.title, "A file that is not there");
});

test("the fixture's lessons hold what they should and nothing else is wrong", async () => {
  const files = folderFiles(fixture("books/every-rule"));
  const course = await openCourse(files);
  const seen: Record<string, unknown> = {};
  for (const lesson of course.lessonsByPath?.values() ?? []) {
    const { findings, quizzes, diagrams, ticks, dependencies } =
      await renderLesson(course, lesson, files, testEnvironment);
    seen[lesson.id] = {
      rules: findings.map(({ rule }) => rule),
      counts: [quizzes.length, diagrams.length, ticks.length],
      dependencies,
    };
  }
  const plain = { rules: [], counts: [0, 0, 0], dependencies: [] };
  assert.deepEqual(seen, {
    README: plain,
    "prefix two": plain,
    directives: {
      rules: ["missing-include", "unknown-directive"],
      counts: [0, 0, 0],
      dependencies: ["src/listing.rs", "src/words.txt", "src/nowhere.txt"],
    },
    "part one/code": { ...plain, counts: [0, 1, 0] },
    quizzes: {
      rules: ["missing-quiz"],
      counts: [2, 0, 0],
      dependencies: ["quizzes/first.toml", "quizzes/none.toml"],
    },
    page: { ...plain, counts: [0, 0, 2] },
    missing: { ...plain, rules: ["missing-chapter"] },
    last: plain,
  });
});

test("fragments are safe, and inline ones have no paragraph", async () => {
  const course = await openCourse(memoryFiles({ "SUMMARY.md": "- [a](a.md)" }));
  assert.equal(
    renderInline("a *b* <b onclick=x>c</b>", course, testEnvironment),
    "a <em>b</em> <b>c</b>",
  );
  assert.match(
    renderFragment("[x](a.md)\n\n```js\nlet a\n```", course, testEnvironment),
    /data-lesson="a"[^]*class="hljs-keyword"/,
  );
});
