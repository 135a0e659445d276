import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { drawingId } from "../../../src/core/diagram/svg/allowList.ts";
import { isSafeSvg } from "../../../src/core/diagram/svg/checkSvg.ts";

const svg = (inside: string, attributes = "") =>
  `<svg id="${drawingId}" viewBox="0 0 9 9"${attributes}>${inside}</svg>`;

suite("what a stored drawing may be", () => {
  for (const fine of [
    svg(""),
    svg(
      `<g class="node"><rect x="1" y="2" fill="var(--gl-d-node)"></rect></g>`,
    ),
    svg(`<text style="fill: red">A &amp; B &lt;c&gt;</text>`),
    svg(
      `<style>#${drawingId} .a &gt; .b{fill:red;stroke:url(#${drawingId}-x)}</style>`,
    ),
    svg(
      `<style>@keyframes dash {from{stroke-dashoffset:9}to{stroke-dashoffset:0}}</style>`,
    ),
    svg(`<g data-link="https://example.org" data-id="a" data-et="node"></g>`),
    svg(`<g data-link="b.md#line:3"></g>`),
    svg(`<path d="M0 0" marker-end="url(#${drawingId}_end)"></path>`),
    svg(
      `<foreignObject width="9"><div xmlns="http://www.w3.org/1999/xhtml"><p>a<br>b</p></div></foreignObject>`,
    ),
  ])
    test(`taken: ${fine.slice(40, 110)}`, () =>
      assert.equal(isSafeSvg(fine), true));

  for (const [why, text] of [
    ["nothing", ""],
    ["text", "hello"],
    ["another element", "<div></div>"],
    ["two elements", svg("") + svg("")],
    ["text behind it", `${svg("")}x`],
    ["not closed", "<svg><g></svg>"],
    ["cut off", svg("<g></g>").slice(0, -3)],
    ["a script", svg("<script>alert(1)</script>")],
    ["a handler", svg(`<g onclick="alert(1)"></g>`)],
    ["a handler without quotes", svg("<g onclick=alert(1)></g>")],
    ["a handler after a slash", svg(`<g/onclick="alert(1)"></g>`)],
    ["a comment", svg("<!-- --><g></g>")],
    ["CDATA", svg("<![CDATA[<script>]]>")],
    ["an image", svg(`<image href="https://example.org/a.png"></image>`)],
    ["an html image", svg(`<foreignObject><img src="x"></foreignObject>`)],
    ["a link", svg(`<a href="https://example.org">x</a>`)],
    [
      "a use of another file",
      svg(`<use href="https://example.org/a.svg#b"></use>`),
    ],
    [
      "an animation",
      svg(`<animate attributeName="href" values="javascript:1"></animate>`),
    ],
    [
      "a style that loads",
      svg(`<style>#${drawingId}{background:url(https://example.org)}</style>`),
    ],
    [
      "a style that imports",
      svg(`<style>@import "https://example.org";</style>`),
    ],
    ["a style for the page", svg("<style>body{display:none}</style>")],
    [
      "a style for the page beside its own",
      svg(`<style>#${drawingId} a,body{display:none}</style>`),
    ],
    ["a style that covers the page", svg("", ` style="position: fixed"`)],
    [
      "an escape in a style",
      svg(`<style>#${drawingId}{b\\61ckground:red}</style>`),
    ],
    ["a reference into the page", svg(`<rect fill="url(#other)"></rect>`)],
    ["a foreign id", svg(`<g id="lesson-text"></g>`)],
    ["an unknown entity", svg("<text>&#60;script&#62;</text>")],
    ["an attribute twice", svg(`<g class="a" class="b"></g>`)],
    [
      "a style for what stands beside it",
      svg(`<style>#${drawingId} ~ p{display:none}</style>`),
    ],
    ["a hook of the page's questions", svg(`<g data-question="q"></g>`)],
    ["a hook of the page's links", svg(`<g data-lesson="b"></g>`)],
    ["a link that runs a command", svg(`<g data-link="command:x"></g>`)],
    ["a link that runs a script", svg(`<g data-link="java\tscript:x"></g>`)],
    ["too deep", svg("<g>".repeat(300) + "</g>".repeat(300))],
  ] as const)
    test(`refused: ${why}`, () => assert.equal(isSafeSvg(text), false));
});
