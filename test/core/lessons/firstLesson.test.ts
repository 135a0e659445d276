import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { courseText } from "./bundledCourse.ts";
import * as expected from "./firstLesson.ts";
import { readDiagram } from "./readDiagram.ts";
import { fences, headings, tables, tasks, under } from "./readMarkdown.ts";

const text = courseText("src/what-is-a-distributed-system.md");

describe("What is a Distributed System? carries what it was ordered with", () => {
  it("the session line", () => {
    assert.match(text, /^> \*\*Session 1, Part 1\*\* - 20 minutes$/m);
  });

  it("the sections, in order", () => {
    assert.deepEqual(headings(text), expected.headingTree);
  });

  it("the objectives, as a checklist", () => {
    assert.deepEqual(
      tasks(under(text, "Learning Objectives")),
      expected.objectives,
    );
  });

  it("the three self-check questions, as a checklist", () => {
    assert.deepEqual(
      tasks(under(text, "Check Your Understanding")),
      expected.selfCheck,
    );
  });

  it("the definition, in its words", () => {
    assert.match(
      under(text, "Definition"),
      /is a collection of independent computers that appears to its users as a single coherent system\./,
    );
  });

  it("Lamport's quotation, word for word", () => {
    const section = under(text, "Three Key Characteristics");
    assert.match(section, /Lamport/);
    assert.ok(
      section.includes(
        `> "One in which the failure of a computer you didn't even know existed can render your own computer unusable."`,
      ),
    );
  });

  it("two tables with the same rows", () => {
    assert.deepEqual(tables(text), expected.lessonTables);
  });

  it("the takeaways", () => {
    const takeaways = under(text, "Key Takeaways");
    for (const said of [
      "multiple computers acting as one",
      "concurrency, no global clock, independent failure",
      "scalability, reliability, lower latency",
      "complexity, network issues, consistency challenges",
    ])
      assert.ok(takeaways.includes(said), said);
  });

  it("the link to what comes next", () => {
    assert.match(
      under(text, "What's Next"),
      /\[Message Passing\]\(message-passing\.md\)/,
    );
  });

  describe("nine diagrams with exactly these nodes, edges, labels and messages", () => {
    const sources = fences(text, "mermaid");
    it("nine", () => assert.equal(sources.length, 9));
    Object.entries(expected.diagrams).forEach(([name, content], index) => {
      it(name, () =>
        assert.deepEqual(readDiagram(sources[index] ?? ""), content),
      );
    });
  });
});
