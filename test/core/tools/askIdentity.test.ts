import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { HumanError } from "../../../src/core/humanError.ts";
import {
  askAt,
  undecidedNote,
} from "../../../src/tools/packaging/askIdentity.ts";

const suggested = { publisher: "ada", name: "sea", version: "1.0.0" };
const all = ["publisher", "name", "version"] as const;

/** A person who has typed all answers already. */
function typed(text: string) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(text);
  output.setEncoding("utf8");
  return { answers: askAt({ input, output })(all, suggested), output };
}

test("an empty answer takes what is suggested; a wrong one is asked again", async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  output.setEncoding("utf8");
  let said = "";
  const lines = ["", "two words", "two-words", "2.0.0"];
  output.on("data", (text: string) => {
    said += text;
    if (text.endsWith("): ")) input.write(`${lines.shift() ?? ""}\n`);
  });
  assert.deepEqual(await askAt({ input, output })(all, suggested), {
    publisher: "ada",
    name: "two-words",
    version: "2.0.0",
  });
  assert.match(said, /publisher \(ada\): name \(sea\): The name "two words"/);
});

test("whoever ends the questions hears that nothing was written", async () => {
  const { answers } = typed("");
  await assert.rejects(
    answers,
    (error) =>
      error instanceof HumanError &&
      error.message === "Nothing was written: you stopped it.",
  );
});

test("what nobody decided is told, with the options that decide it", () => {
  const identity = suggested;
  assert.equal(
    undecidedNote({ identity, decided: {}, suggested: [] }),
    undefined,
  );
  assert.match(
    undecidedNote({ identity, decided: {}, suggested: ["version"] }) ?? "",
    /: version 1\.0\.0\. Give --version-number to decide/,
  );
});
