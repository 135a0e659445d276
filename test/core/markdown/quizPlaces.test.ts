import assert from "node:assert/strict";
import test from "node:test";
import { renderText } from "../../doubles/renderText.ts";

const question =
  '[[questions]]\ntype = "ShortAnswer"\nprompt.prompt = "?"\nanswer.answer = "a"\n';
const anywhere: readonly [markdown: string, html: RegExp, quizzes?: number][] =
  [
    [
      "Text {{#quiz q.toml}} more",
      /^<p data-line="1">Text <\/p>\n<section [^>]*data-line="1">[^]*<\/section>\s*<p data-line="1"> more<\/p>\n$/,
    ],
    ["a\nb {{#quiz q.toml}}\nc", /data-line="2">[^]*<p data-line="3">c<\/p>/],
    ["{{#quiz q.toml}} {{#quiz r.toml}}", /^<section[^]*<section/, 2],
    ["<div>{{#quiz q.toml}}</div>", /^<div><section[^]*<\/section>\s*<\/div>/],
    [
      "<details>\n{{#quiz q.toml}}\n</details>\n",
      /^<details>\s*<section[^>]* data-line="2">[^]*<\/section>\s*<\/details>/,
    ],
    ["- a {{#quiz q.toml}} b", /<li[^>]*>a <section[^]*<\/section>\s* b<\/li>/],
    ["- [ ] {{#quiz q.toml}} b", /<section[^]*<\/section>\s*/],
    ["> {{#quiz q.toml}} b", /<blockquote[^]*<section[^]*<\/blockquote>/],
    ["## A {{#quiz q.toml}}", /<h2[^>]*>A <section/],
    ["a | b\n--|--\n{{#quiz q.toml}} | c", /<td><section/],
    ["**b {{#quiz q.toml}}**", /<strong>b <section/],
    ["`{{#quiz q.toml}}`", /<code>\{\{#quiz q.toml\}\}<\/code>/, 0],
    ["<pre>\n{{#quiz q.toml}}\n</pre>", /<pre>\s*\{\{#quiz/, 0],
    ["<!-- {{#quiz q.toml}} -->", /^\s*$/, 0],
    ['<div title="{{#quiz q.toml}}">x</div>', />x<\/div>/, 0],
  ];
for (const [markdown, html, count = 1] of anywhere)
  test(`a quiz anywhere in a text: ${JSON.stringify(markdown)}`, async () => {
    const rendered = await renderText(markdown, {
      "src/q.toml": question,
      "src/r.toml": question.replace("?", "??"),
    });
    assert.match(rendered.html, html);
    assert.equal(rendered.quizzes.length, count);
    assert.deepEqual(rendered.findings, []);
  });

test("a quiz file that is used twice is said once, where it is used again", async () => {
  const { quizzes, findings } = await renderText(
    "{{#quiz q.toml}}\n\n{{#quiz q.toml}}\n",
    { "src/q.toml": question },
  );
  assert.equal(quizzes.length, 2);
  assert.deepEqual(
    findings.map(({ line, rule }) => [line, rule]),
    [[3, "duplicate-quiz"]],
  );
});

for (const marker of ["1. ", "- ", "> ", "- > ", ""])
  test(`a fence that opens after "${marker}" in a quiz hides no end`, async () => {
    const indent = marker.includes(">") ? "> " : " ".repeat(marker.length);
    const { findings } = await renderText(
      `<quiz>\nWhich?\n\n${marker}\`\`\`js\n${indent}x\n${indent}\`\`\`\n\n- [x] a\n- [ ] b\n</quiz>\n\nend`,
    );
    assert.deepEqual(
      findings.filter(({ rule }) => rule === "unclosed-quiz"),
      [],
    );
  });
