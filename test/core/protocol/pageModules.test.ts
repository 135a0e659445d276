import assert from "node:assert/strict";
import { test } from "node:test";
import {
  noModules,
  parsePageModules,
} from "../../../src/protocol/pageModules.ts";

test("the build's list of modules is read as it was written", () => {
  const modules = {
    start: ["chunks/a.js"],
    drawing: ["b.js", "chunks/c.js"],
    fonts: ["f.woff2"],
  };
  assert.deepEqual(parsePageModules(JSON.stringify(modules)), modules);
});

test("a page without the list has to find its modules itself", () => {
  assert.deepEqual(parsePageModules(undefined), noModules);
  assert.deepEqual(parsePageModules("[]"), noModules);
  assert.deepEqual(parsePageModules('{ "start": [1, "a.js"] }'), {
    start: ["a.js"],
    drawing: [],
    fonts: [],
  });
});
