import assert from "node:assert/strict";
import { test } from "node:test";
import {
  contentSecurityPolicy,
  lessonDocument,
} from "../../../src/protocol/document.ts";
import { parseHostMessage } from "../../../src/protocol/messages.ts";
import { pageStrings } from "../../../src/protocol/strings.ts";
import { samplePage } from "../../webview/sampleLesson.ts";

const assets = {
  script: "https://page.example/main.js",
  style: { href: "https://page.example/lesson.css" },
  cspSource: "https://page.example",
  nonce: "n0nce",
};

test("the policy is exactly this", () => {
  const html = lessonDocument(samplePage, pageStrings, assets);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  assert.equal(
    policy?.replaceAll("&#39;", "'"),
    "default-src 'none'; script-src 'nonce-n0nce'; style-src https://page.example 'unsafe-inline'; img-src https://page.example data:; font-src https://page.example; base-uri 'none'; form-action 'none'",
  );
});

test("a reader who allows images from the network changes that alone", () => {
  const closed = contentSecurityPolicy(assets);
  const open = contentSecurityPolicy({ ...assets, remoteImages: true });
  assert.equal(
    contentSecurityPolicy({ ...assets, remoteImages: false }),
    closed,
  );
  assert.equal(open.replace(" data: https:;", " data:;"), closed);
  assert.notEqual(open, closed);
});

test("one script, none of it inline, and the data in escaped attributes", () => {
  const hostile = `"><script>alert(1)</script>`;
  const html = lessonDocument(
    {
      ...samplePage,
      html: "<p>Text</p>",
      title: hostile,
      courseTitle: hostile,
      lessonId: hostile,
      headings: ["a", "b"].map((id) => ({
        id: hostile + id,
        level: 2,
        text: hostile,
        line: 1,
      })),
    },
    { ...pageStrings, next: hostile },
    assets,
  );
  assert.equal(html.match(/<script/g)?.length, 1);
  assert.match(
    html,
    /<script type="module" nonce="n0nce" src="https:\/\/page\.example\/main\.js"><\/script>/,
  );
});

test("what the script imports is fetched with it; what draws, only where something is to be drawn", () => {
  const modules = {
    start: ["chunks/a.js"],
    drawing: ["chunks/b.js"],
    fonts: ["fonts/f.woff2"],
  };
  const fetched = (html: string) =>
    [
      ...lessonDocument({ ...samplePage, html }, pageStrings, {
        ...assets,
        modules,
      }).matchAll(
        /<link rel="(?:modulepreload" nonce="n0nce"|preload" as="font" type="font\/woff2" crossorigin) href="([^"]*)">/g,
      ),
    ].map(([, href]) => href);
  const figure = (state: string) =>
    `<figure data-diagram="d1" data-state="${state}"></figure>`;
  const [start, drawing, font] = [
    "chunks/a.js",
    "chunks/b.js",
    "fonts/f.woff2",
  ].map((name) => `https://page.example/${name}`);
  assert.deepEqual(fetched("<p>Text</p>"), [start]);
  assert.deepEqual(fetched(figure("rendered")), [start, font]);
  assert.deepEqual(fetched(figure("pending")), [start, font, drawing]);
});

test("language, direction, landmarks and a way past the header", () => {
  const html = lessonDocument(
    { ...samplePage, language: "ar", direction: "rtl" },
    pageStrings,
    assets,
  );
  assert.match(html, /<html lang="ar" dir="rtl">/);
  for (const part of [
    "<main ",
    "<header ",
    "<article ",
    '<nav class="outline"',
  ])
    assert.ok(html.includes(part), part);
  assert.match(
    html,
    /<a class="skip-link" lang="en" dir="ltr" href="#lesson-text">/,
  );
});

test("the page reads what the host sends, and nothing else", () => {
  const show = { type: "show", page: samplePage, keepScroll: true };
  assert.deepEqual(parseHostMessage(show), show);
  for (const wrong of [
    undefined,
    { type: "show", page: { ...samplePage, html: undefined } },
    { type: "show", page: { ...samplePage, questions: {} } },
    { type: "scrollToLine", line: "3" },
    { type: "reply", id: 1, ok: false },
    { type: "webpackOk" },
  ])
    assert.equal(parseHostMessage(wrong), undefined);
});
