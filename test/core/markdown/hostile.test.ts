import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import sanitizeHtml from "sanitize-html";
import { renderText } from "../../doubles/renderText.ts";
import { sharedData } from "../../doubles/sharedData.ts";

const forbiddenTags = new Set(
  "script style iframe object embed form input button textarea select svg math base meta link template".split(
    " ",
  ),
);

/** Reads the page's HTML as a browser would and collects what must not be there. */
function violations(html: string): string[] {
  const found: string[] = [];
  sanitizeHtml(html, {
    // It only looks: everything is let through.
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    transformTags: {
      "*": (tagName, attribs) => {
        found.push(...wrongWith(tagName, attribs));
        return { tagName, attribs };
      },
    },
  });
  return found;
}

function wrongWith(tag: string, attributes: Record<string, string>): string[] {
  const found: string[] = [];
  const tick = tag === "input" && "data-tick" in attributes;
  if (forbiddenTags.has(tag) && !tick) found.push(`<${tag}>`);
  for (const [name, value] of Object.entries(attributes)) {
    if (/^on|^style$|^srcdoc$|^formaction$|^data-gl/i.test(name))
      found.push(`${tag} ${name}`);
    if (/^(href|src)$/.test(name) && !isHarmless(value))
      found.push(`${tag} ${name}=${value}`);
  }
  return found;
}

test("the detector of this test sees what it should", () => {
  const bad =
    '<script>x</script><p onclick="x" style="y"><a href="javascript:x">z</a>';
  assert.deepEqual(violations(bad), [
    "<script>",
    "p onclick",
    "p style",
    "a href=javascript:x",
  ]);
});

function isHarmless(address: string): boolean {
  // oxlint-disable-next-line no-control-regex
  const bare = address.replace(/[\u0000-\u0020]/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  return (
    scheme === undefined ||
    ["http", "https", "mailto", "asset"].includes(scheme) ||
    /^data:image\/(png|gif|jpeg|webp);/.test(bare)
  );
}

const own: readonly string[] = [
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#1;javascript:alert(1)">x</a>',
  '<a href="command:workbench.action.terminal.new">x</a>',
  "[x](command:guidedLessons.resetProgress)",
  "[x](vscode://file/etc/passwd)",
  "[x](file:///etc/passwd)",
  "[x](data:text/html,<script>alert(1)</script>)",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml;base64,PHN2Zz4=)",
  '<svg onload="alert(1)"><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror="alert(1)">',
  '<form action="https://x"><input name=a><button>go</button></form>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<p style="position:fixed;inset:0">cover</p>',
  '<details ontoggle="alert(1)" open><summary>x</summary></details>',
  "<base href='https://evil.example/'><link rel=stylesheet href=//evil>",
  '<div title="\n\n<img src=x onerror=alert(1)>\n\n">',
  "# x {#a onclick=alert(1) .b}",
  '```rust" onclick="alert(1)\nx\n```',
  '```mermaid\n</code></pre></figure><img src=x onerror="alert(1)">\n```',
  '$</span><img src=x onerror="alert(1)">$',
  '- [ ] <img src=x onerror="alert(1)">',
  '{{#x <img src=x onerror="alert(1)">}}',
  '<quiz>\n<img src=x onerror="alert(1)">\n\n- [x] a\n- [ ] b\n</quiz>',
  '{{#include <img src=x onerror="alert(1)">.md}}',
  "[^1]\n\n[^1]: <script>alert(1)</script>",
  "> [!NOTE]\n> <script>alert(1)</script>",
];

test("nothing that runs gets through", async () => {
  for (const text of own) {
    const { html } = await renderText(`# A\n\n${text}\n\nlast words\n`);
    assert.deepEqual(violations(html), [], text);
  }
});

test("no author can make our hooks", async () => {
  const texts = [
    '<div data-question="x" data-state="correct" data-quiz="q">a</div>',
    '<a data-lesson="b" href="#">x</a>',
    '<p data-gl-lesson="x" data-gl-line="7" data-gl-id="b">x</p>',
    '<gl-slot n="0"></gl-slot><gl-line n="3"></gl-line>',
    '<p title="<gl-slot n=&quot;0&quot;></gl-slot>">x</p>',
    "&lt;gl-slot n=&quot;0&quot;&gt;&lt;/gl-slot&gt;",
    "{{#\uE000problem 0}}",
    "{{#&#xE000;problem 0}}",
  ];
  for (const text of texts) {
    const { html } = await renderText(`\`\`\`\ncode\n\`\`\`\n\n${text}\n`);
    assert.equal(html.split("<pre>").length, 2, text);
    assert.doesNotMatch(
      html,
      /<[^>]* data-(question|quiz|state|lesson|rule|gl)/,
      text,
    );
    assert.doesNotMatch(html, /data-line="7"/, text);
  }
});

test("no author's class lies upon the page", async () => {
  const classes = positionedClasses();
  assert.ok(classes.includes("reading-progress") && classes.length > 5);
  for (const name of classes) {
    const { html } = await renderText(
      `# A {.${name}}\n\n<div class="mine ${name}">x</div>\n`,
    );
    assert.doesNotMatch(html, new RegExp(`class="[^"]*\\b${name}\\b`), name);
    assert.match(html, /<div class="mine"/);
  }
});

/** Classes in the selectors of our own rules that take something out of its place. */
function positionedClasses(): string[] {
  const media = new URL("../../../media/", import.meta.url);
  const css = fs
    .readdirSync(media)
    .filter((file) => file.endsWith(".css"))
    .map((file) => fs.readFileSync(new URL(file, media), "utf8"))
    .join("\n")
    .replace(/\/\*[\s\S]*?\*\//g, "");
  const rules = css.matchAll(/([^{}]+)\{([^{}]*)\}/g);
  const found = [...rules].flatMap(([, selector = "", body = ""]) =>
    /position:\s*(fixed|absolute|sticky)|z-index/.test(body)
      ? [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(
          ([, name]) => name ?? "",
        )
      : [],
  );
  return [...new Set(found)];
}

test("what an author leaves open does not swallow the lesson", async () => {
  const texts = [
    '<div title="',
    "<div ",
    "text <script> text",
    "text <style> text",
    "<svg>",
    "<title>",
    "<plaintext>",
    "<noscript>",
    "<details><summary>",
    "<table><tr>",
    "<Listing />",
  ];
  for (const text of texts) {
    const { html } = await renderText(`${text}\n\n## The rest\n`);
    assert.match(html, /<h2[^>]*>The rest<\/h2>/, text);
  }
});

test("an element that takes in the rest of the lesson is reported", async () => {
  for (const tag of ["script", "style", "textarea"]) {
    const { html, findings } = await renderText(`# A\n\n<${tag}>\n\n## Rest\n`);
    assert.deepEqual(
      findings.map(({ rule, line }) => [rule, line]),
      [["unclosed-html", 3]],
    );
    assert.match(html, /data-rule="unclosed-html"/);
  }
});

const payloads = sharedData("hostile");

test("the hostile collection does nothing", payloads.options, async () => {
  const texts = [
    ...filesBelow(path.join(payloads.path, "markdown")),
    ...examplesIn(path.join(payloads.path, "markdown-it-xss.json")),
    ...examplesIn(path.join(payloads.path, "markdown-it-proto.json")),
  ];
  assert.ok(texts.length > 15);
  for (const text of texts)
    assert.deepEqual(violations((await renderText(text)).html), [], text);
});

function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder)
    .map((name) => fs.readFileSync(path.join(folder, name), "utf8"));
}

function examplesIn(file: string): string[] {
  const examples = JSON.parse(fs.readFileSync(file, "utf8")) as {
    markdown: string;
  }[];
  return examples.map(({ markdown }) => markdown);
}
