import assert from "node:assert/strict";
import { test } from "node:test";
import { rememberingParser } from "../../../src/core/check/rememberingParser.ts";

test("a diagram is parsed once, another one again", async () => {
  const asked: string[] = [];
  const parser = rememberingParser({
    parse(source) {
      asked.push(source);
      return Promise.resolve(
        source === "bad" ? { line: 1, message: "bad" } : undefined,
      );
    },
  });
  assert.deepEqual(await parser.parse("bad"), { line: 1, message: "bad" });
  assert.deepEqual(await parser.parse("bad"), { line: 1, message: "bad" });
  assert.equal(await parser.parse("good"), undefined);
  assert.deepEqual(asked, ["bad", "good"]);
});

test("what was not asked for the longest is forgotten", async () => {
  let parsed = 0;
  const parser = rememberingParser({
    parse() {
      parsed += 1;
      return Promise.resolve(undefined);
    },
  });
  for (let index = 0; index <= 2000; index++) await parser.parse(`${index}`);
  await parser.parse("2000");
  assert.equal(parsed, 2001);
  await parser.parse("0");
  assert.equal(parsed, 2002);
});

test("what a diagram says is read once, too; a parser that cannot read it stays one", async () => {
  const asked: string[] = [];
  const parse = () => Promise.resolve(undefined);
  const parser = rememberingParser({
    parse,
    structure(source) {
      asked.push(source);
      return Promise.resolve(source === "any" ? "unread" : undefined);
    },
  });
  assert.equal(await parser.structure?.("any"), "unread");
  assert.equal(await parser.structure?.("any"), "unread");
  assert.equal(await parser.structure?.("pie"), undefined);
  assert.deepEqual(asked, ["any", "pie"]);
  assert.equal(rememberingParser({ parse }).structure, undefined);
});
