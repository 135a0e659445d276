import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { courseText } from "./bundledCourse.ts";
import { fences, tasks, under } from "./readMarkdown.ts";

const text = courseText("src/message-passing.md");

describe("Message Passing", () => {
  it("says where in the course it stands and how long it takes", () => {
    assert.match(text, /^> \*\*Session 1, Part 2\*\* - \d+ minutes$/m);
  });

  it("has objectives and self-check questions as checklists", () => {
    assert.ok(tasks(under(text, "Learning Objectives")).length >= 3);
    assert.ok(tasks(under(text, "Check Your Understanding")).length >= 3);
  });

  for (const topic of [
    "Synchronous or Asynchronous: Do I Wait?",
    "Request/Response",
    "Fire-and-Forget",
    "Publish/Subscribe",
    "What Can Go Wrong",
    "Delivery Guarantees",
    "Ordering",
    "Idempotency",
  ])
    it(`has a section "${topic}" with something in it`, () => {
      assert.ok(under(text, topic).trim().split(/\s+/).length > 40);
    });

  it("shows a sequence, a flowchart and a state diagram, four or more in all", () => {
    const kinds = fences(text, "mermaid").map(
      (source) => source.split("\n")[0],
    );
    assert.ok(kinds.length >= 4);
    assert.deepEqual(
      new Set(kinds),
      new Set(["flowchart LR", "sequenceDiagram", "stateDiagram-v2"]),
    );
  });

  it("prints what it says when its worked example is run", () => {
    const [program = ""] = fences(text, "typescript");
    const [output] = fences(text, "text");
    assert.equal(run(program), output);
  });

  it("charges twice when the key is taken away, as it says", () => {
    const [program = ""] = fences(text, "typescript");
    const keyless = program.replace(
      "service.charge(key, cents)",
      "service.charge(`try-${attempt}`, cents)",
    );
    assert.notEqual(keyless, program);
    assert.match(run(keyless), /charged 2 time/);
  });
});

/** Runs a TypeScript program as a learner would, and returns what it prints. */
function run(program: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "worked-example-"));
  try {
    const file = path.join(folder, "payment.ts");
    fs.writeFileSync(file, program);
    return execFileSync(process.execPath, [file], { encoding: "utf8" });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
