import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { createEngine } from "../../../src/core/markdown/engine.ts";
import { sharedData } from "../../doubles/sharedData.ts";

interface Example {
  readonly example: number;
  readonly markdown: string;
  readonly html: string;
  readonly section: string;
}

/** Examples that come out otherwise, each with the reason. */
const different: Readonly<Record<number, string>> = {
  220: "an empty quotation has no line break inside: the same to a browser",
  241: "as 220",
  242: "as 220",
};

const spec = sharedData("commonmark/commonmark-spec.json");

test("the examples of CommonMark 0.31", spec.options, () => {
  const examples = JSON.parse(fs.readFileSync(spec.path, "utf8")) as Example[];
  const md = createEngine({ smartPunctuation: false, math: true });
  md.options.xhtmlOut = true;
  const failed = examples
    .filter(({ markdown, html }) => md.render(markdown) !== html)
    .map(({ example }) => example);
  assert.ok(examples.length > 640);
  assert.deepEqual(failed, Object.keys(different).map(Number));
});

for (const name of ["tables", "strikethrough", "commonmark_extras"]) {
  const fixtures = sharedData(`commonmark/markdown-it/${name}.json`);
  test(`markdown-it's own examples: ${name}`, fixtures.options, () => {
    const examples = JSON.parse(fs.readFileSync(fixtures.path, "utf8")) as {
      title: string;
      markdown: string;
      html: string;
    }[];
    // They were written with markdown-it's own dashes, which leave long runs of hyphens alone: mdBook does not.
    const engines = [true, false].map((smartPunctuation) => {
      const md = createEngine({ smartPunctuation, math: true });
      md.options.langPrefix = "";
      return md;
    });
    const failed = examples.filter(
      (example) =>
        !engines.some((md) => md.render(example.markdown) === example.html),
    );
    assert.ok(examples.length > 0);
    assert.deepEqual(
      failed.map(({ title, markdown }) => title || markdown),
      [],
    );
  });
}
